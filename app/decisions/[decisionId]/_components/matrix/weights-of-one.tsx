"use client";

import type { Criterion } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { percent } from "@/lib/ui/percent";
import { WeightStrip } from "@/lib/ui/weight-strip";
import { useRoom } from "../room/use-room";
import { mostShare, shareMarks, stripOf } from "./share-marks";
import styles from "./results.module.css";

/** Everybody's weight on one criterion, drawn and by name where names are shown. */
export function WeightsOfOne({ criterion }: { criterion: Criterion }) {
  const room = useRoom();
  const marks = shareMarks(room, criterion.id);
  if (marks.merged === null) return null;
  const named = marks.others.flatMap(({ share, name }) => (name === null ? [] : [{ share, name }]));
  const max = mostShare(room, [criterion.id]);
  return (
    <section className={styles.of}>
      <h3>{workshopMessages.weightsTitle}</h3>
      <WeightStrip {...stripOf(marks)} max={max} />
      {marks.first !== null && (
        <p className={styles.quiet}>{workshopMessages.firstWeight(percent(marks.first))}</p>
      )}
      {named.length > 0 && (
        <dl className={styles.names} aria-label={voteMessages.whoGaveWhat}>
          {marks.mine !== null && (
            <>
              <dt>{workshopMessages.you}</dt>
              <dd>{percent(marks.mine)}</dd>
            </>
          )}
          {named
            .toSorted((a, b) => a.name.localeCompare(b.name))
            .map(({ name, share }, index) => (
              <NamedShare key={index} name={name} share={share} />
            ))}
        </dl>
      )}
    </section>
  );
}

function NamedShare({ name, share }: { name: string; share: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{percent(share)}</dd>
    </>
  );
}
