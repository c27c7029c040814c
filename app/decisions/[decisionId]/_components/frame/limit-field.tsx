"use client";

import { useState } from "react";
import type { Limit } from "@/lib/decision/measure";
import { measureMessages } from "@/lib/messages/measure";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { LiveText } from "./live-text";
import { readNumber, writeNumber } from "./number-text";

const ops = ["none", ">=", "<="] as const;

type Props = { limit: Limit | null; save: (limit: Limit | null) => Promise<string | null> };

/** A must-have among facts: at least, or at most. */
export function LimitField({ limit, save }: Props) {
  /** Chosen, while there is no number yet. */
  const [chosen, setChosen] = useState<Limit["op"] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const op = chosen ?? limit?.op ?? "none";
  const choose = (id: string) => {
    const next = ops.find((each) => each === id) ?? "none";
    setChosen(next === "none" ? null : next);
    setProblem(null);
    if (next === "none") void save(null).then(setProblem);
    else if (limit !== null)
      void save({ op: next, limit: limit.limit }).then((refusal) => {
        setChosen(null);
        setProblem(refusal);
      });
  };
  const write = async (text: string) => {
    if (op === "none") return null;
    const value = readNumber(text);
    if (value === null) return measureMessages.notNumber;
    const refusal = await save({ op, limit: value });
    if (refusal === null) setChosen(null);
    return refusal;
  };
  return (
    <>
      <RadioChoice
        label={measureMessages.limit}
        description={measureMessages.limitHint}
        orientation="horizontal"
        value={op}
        errorMessage={problem}
        onChange={choose}
        choices={ops.map((id) => ({ id, title: measureMessages.limits[id] }))}
      />
      {op !== "none" && (
        <LiveText
          label={measureMessages.limitValue}
          value={limit === null ? "" : writeNumber(limit.limit)}
          maxLength={24}
          save={write}
        />
      )}
    </>
  );
}
