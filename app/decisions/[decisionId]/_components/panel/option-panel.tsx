"use client";

import { voteMessages } from "@/lib/messages/vote";
import { Tag } from "@/lib/ui/tag";
import { workshopMessages } from "@/lib/messages/workshop";
import { cellKey } from "@/lib/decision/model";
import { useRoom } from "../room/use-room";
import { EvidenceList } from "./evidence-list";
import styles from "./side-panel.module.css";

/** An option: what it is, how it stands with the must-haves, what is known. */
export function OptionPanel({ optionId }: { optionId: string }) {
  const { decision } = useRoom();
  const option = decision.options.find((each) => each.id === optionId);
  if (option === undefined) return null;
  const mustHaves = decision.criteria.filter((each) => each.use === "must_have" && !each.retired);
  return (
    <>
      {option.definition !== "" && <p>{option.definition}</p>}
      {mustHaves.length > 0 && (
        <section className={styles.section}>
          <h3>{workshopMessages.mustHaves}</h3>
          {mustHaves.map((criterion) => {
            const mark = decision.marks[cellKey(criterion.id, option.id)];
            const state = mark?.mark ?? "unknown";
            return (
              <p key={criterion.id}>
                {criterion.title}{" "}
                <Tag tone={state === "fails" ? "warn" : state === "meets" ? "ok" : "wait"}>
                  {workshopMessages.mark[state]}
                </Tag>{" "}
                <span className={styles.quiet}>{mark?.reason}</span>
              </p>
            );
          })}
        </section>
      )}
      <section className={styles.section}>
        <h3>{voteMessages.evidence}</h3>
        <EvidenceList optionId={optionId} empty={voteMessages.noEvidence} limit={8} />
      </section>
    </>
  );
}
