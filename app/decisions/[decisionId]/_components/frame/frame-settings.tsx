"use client";

import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import { frameMessages } from "@/lib/messages/frame";
import { Notice } from "@/lib/ui/notice";
import { RadioChoice } from "@/lib/ui/radio-choice";
import type { FramingState } from "./framing-state";
import { LiveText } from "./live-text";
import { useSave } from "./use-save";
import { useSay } from "./use-say";
import styles from "./frame-panel.module.css";

const names = ["shown", "hidden"] as const;
const deciders = ["team", "person"] as const;

/** The two promises people vote on: who decides, and whether votes are shown with names. */
export function FrameSettings({ state }: { state: FramingState }) {
  const { view } = useShown();
  const { decision } = view;
  const save = useSave();
  const { say, refusal } = useSay();
  const deciderName = decision.deciderName === null ? "" : (view.texts[decision.deciderName.id] ?? "");
  if (!state.canEdit) return <SettledPromises deciderName={deciderName} />;
  const isLocked = !state.canPromise;
  return (
    <div className={styles.section}>
      <RadioChoice
        label={frameMessages.decider}
        choices={deciders.map((id) => ({ id, title: frameMessages.deciders[id] }))}
        value={decision.decider}
        isDisabled={isLocked}
        onChange={(id) =>
          void say({ type: "ChangeFrame", change: { decider: id === "person" ? "person" : "team" } })
        }
      />
      {decision.decider === "person" && (
        <LiveText
          label={frameMessages.deciderName}
          description={frameMessages.deciderNameHint}
          value={deciderName}
          maxLength={limits.name}
          save={(text) => save({ type: "ChangeFrame", change: { deciderName: text.trim() } })}
        />
      )}
      <RadioChoice
        label={frameMessages.names}
        choices={names.map((id) => ({
          id,
          title: frameMessages.nameChoices[id],
          description: frameMessages.nameMeans[id],
        }))}
        value={decision.names}
        isDisabled={isLocked}
        onChange={(id) =>
          void say({ type: "ChangeFrame", change: { names: id === "hidden" ? "hidden" : "shown" } })
        }
      />
      {isLocked && <p className={styles.hint}>{frameMessages.locked}</p>}
      {refusal !== null && (
        <Notice tone="warn" urgent>
          {refusal}
        </Notice>
      )}
    </div>
  );
}

function SettledPromises({ deciderName }: { deciderName: string }) {
  const { decision } = useShown().view;
  const byPerson =
    deciderName === "" ? frameMessages.decidedBySomebody : frameMessages.decidedBy(deciderName);
  return (
    <div className={styles.section}>
      <p>{decision.decider === "team" ? frameMessages.decidedByTeam : byPerson}</p>
      <p>{frameMessages.nameMeans[decision.names]}</p>
    </div>
  );
}
