"use client";

import { useState } from "react";
import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import type { Criterion } from "@/lib/decision/model";
import { labelScale, sameScale, usualScale } from "@/lib/decision/scale";
import type { Scale } from "@/lib/decision/scale";
import { measureMessages } from "@/lib/messages/measure";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { isFrozen } from "./framing-state";
import { LiveText } from "./live-text";
import { useSave } from "./use-save";
import styles from "./criterion-fields.module.css";

const tens: Scale = { lo: 0, hi: 10, labels: null };

/** What a criterion is rated on: 1 to 5, 0 to 10, or labels of its own. */
export function ScaleFields({ criterion }: { criterion: Criterion }) {
  const { decision } = useShown().view;
  const save = useSave();
  const { id: criterionId, scale } = criterion;
  /** Own labels were chosen, and none are saved yet. */
  const [isWording, setWording] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const kind = isWording || scale.labels !== null ? "labels" : sameScale(scale, tens) ? "ten" : "usual";
  const send = async (next: Scale) => {
    const refusal = await save({ type: "ChangeScale", criterionId, scale: next });
    if (refusal === null) setWording(false);
    return refusal;
  };
  const choose = (id: string) => {
    setProblem(null);
    setWording(id === "labels");
    if (id !== "labels") void send(id === "ten" ? tens : usualScale).then(setProblem);
  };
  return (
    <>
      <RadioChoice
        label={measureMessages.scale}
        value={kind}
        onChange={choose}
        orientation="horizontal"
        isDisabled={isFrozen(decision)}
        errorMessage={problem}
        choices={(["usual", "ten", "labels"] as const).map((id) => ({
          id,
          title: measureMessages.scales[id],
        }))}
      />
      {kind === "labels" && (
        <LiveText
          label={measureMessages.labels}
          description={measureMessages.labelsHint(limits.steps)}
          value={scale.labels?.join("\n") ?? ""}
          maxLength={limits.steps * (limits.label + 1)}
          multiline
          rows={5}
          save={(text) => send(labelScale(labelsIn(text)))}
        />
      )}
      {problem === null && <p className={styles.hint}>{stepsInWords(scale)}</p>}
    </>
  );
}

function labelsIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function stepsInWords({ labels }: Scale): string {
  return labels === null ? "" : labels.map((label, index) => `${index + 1} ${label}`).join(" · ");
}
