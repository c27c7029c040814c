"use client";

import { useState } from "react";
import type { Criterion } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";
import { weighingMessages } from "@/lib/messages/weighing";
import { Button } from "@/lib/ui/button";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { RatioTaps } from "@/lib/ui/ratio-taps";
import styles from "./weigh.module.css";

type Answer = { more: string | null; ratio: number };

type Props = {
  first: Criterion;
  second: Criterion;
  answer: Answer | null;
  onAnswer: (answer: Answer | null) => void;
};

const equal = "equal";
const ratios = [2, 3, 4, 5, 6, 7, 8, 9] as const;

/** One comparison: which of the two matters more, and then how much. */
export function PairCard({ first, second, answer, onAnswer }: Props) {
  /** Chosen, and not yet said how much. */
  const [leaning, setLeaning] = useState<string | null>(null);
  const chosen = leaning ?? (answer === null ? null : (answer.more ?? equal));
  const more = [first, second].find(({ id }) => id === chosen);
  const choose = (id: string) => {
    if (id === equal) {
      setLeaning(null);
      onAnswer({ more: null, ratio: 1 });
    } else if (answer !== null && answer.more !== null) onAnswer({ more: id, ratio: answer.ratio });
    else setLeaning(id);
  };
  const ends = ({ lowEnd, highEnd }: Criterion) =>
    lowEnd === "" && highEnd === "" ? undefined : commonMessages.fromTo(lowEnd, highEnd);
  return (
    <div className={styles.pair}>
      <RadioChoice
        label={weighingMessages.pairTitle}
        value={chosen}
        onChange={choose}
        choices={[
          { id: first.id, title: first.title, description: ends(first) },
          { id: equal, title: weighingMessages.pairEqual },
          { id: second.id, title: second.title, description: ends(second) },
        ]}
      />
      {more !== undefined && (
        <RatioTaps
          label={weighingMessages.pairHow(more.title)}
          heading={weighingMessages.pairHow(more.title)}
          ratios={ratios}
          words={weighingMessages.howMuch}
          value={answer !== null && answer.more === more.id ? answer.ratio : null}
          onChange={(ratio) => {
            setLeaning(null);
            onAnswer({ more: more.id, ratio });
          }}
        />
      )}
      {answer !== null && (
        <div>
          <Button kind="quiet" onPress={() => onAnswer(null)}>
            {weighingMessages.clearPair}
          </Button>
        </div>
      )}
    </div>
  );
}
