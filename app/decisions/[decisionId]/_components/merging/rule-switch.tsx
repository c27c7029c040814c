"use client";

import { useState } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { ruleId } from "@/lib/decision/merging";
import type { Merging } from "@/lib/decision/merging";
import { mergingMessages } from "@/lib/messages/merging";
import { mergingRules } from "@/lib/methods/merge-votes";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { useRoom } from "../room/use-room";
import { wouldWords } from "./order-words";
import styles from "./merging.module.css";

const trims = [0.1, 0.2] as const;
const pairwises = ["aip", "aij"] as const;

type Props = {
  /** Null when it holds, otherwise the sentence of the refusal. */
  change: (draft: CommandDraft) => Promise<string | null>;
  isFixed: boolean;
};

/** The rule with what each would say, what is left out at the ends, and in what order comparisons are merged. */
export function RuleSwitch({ change, isFixed }: Props) {
  const { decision, view } = useRoom();
  const { merging } = decision;
  const [refusal, setRefusal] = useState<string | null>(null);
  const choose = (next: Partial<Merging>) => {
    setRefusal(null);
    void change({ type: "ChangeMerging", merging: { ...merging, ...next } }).then(setRefusal);
  };
  const { tally } = view;
  const comparesPairs =
    merging.pairwise === "aij" || Object.keys(tally.weights?.methods ?? {}).includes("pairwise");
  const saidOf = (rule: Merging["rule"]) => {
    const outcome = tally.rules.find((each) => each.rule === ruleId(rule));
    if (outcome === undefined) return null;
    if (outcome.rule === tally.rule) return mergingMessages.inForce;
    return wouldWords(decision, tally.scores, rule, outcome);
  };
  return (
    <>
      <RadioChoice
        label={mergingMessages.rule}
        value={merging.rule}
        onChange={(id) => choose({ rule: mergingRules.find((rule) => rule === id) ?? merging.rule })}
        isReadOnly={isFixed}
        errorMessage={refusal}
        choices={mergingRules.map((id) => ({
          id,
          title: mergingMessages.rules[id].title,
          description: (
            <>
              {mergingMessages.rules[id].means} <strong className={styles.said}>{saidOf(id)}</strong>
            </>
          ),
        }))}
      />
      {merging.rule === "trimmed" && (
        <RadioChoice
          label={mergingMessages.trim}
          description={mergingMessages.trimHint(1 / merging.trim)}
          orientation="horizontal"
          value={String(merging.trim)}
          onChange={(id) => choose({ trim: trims.find((trim) => String(trim) === id) ?? merging.trim })}
          isReadOnly={isFixed}
          choices={trims.map((trim) => ({ id: String(trim), title: mergingMessages.trimShare(trim) }))}
        />
      )}
      {comparesPairs && (
        <RadioChoice
          label={mergingMessages.pairs}
          value={merging.pairwise}
          onChange={(id) => choose({ pairwise: pairwises.find((each) => each === id) ?? merging.pairwise })}
          isReadOnly={isFixed}
          choices={pairwises.map((id) => ({
            id,
            title: mergingMessages.pairwise[id].title,
            description: mergingMessages.pairwise[id].means,
          }))}
        />
      )}
    </>
  );
}
