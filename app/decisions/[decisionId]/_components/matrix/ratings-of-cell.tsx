"use client";

import { useState } from "react";
import type { Criterion, Option } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { DistributionTable } from "@/lib/ui/distribution-table";
import { DotStrip } from "@/lib/ui/dot-strip";
import { useRoom } from "../room/use-room";
import { othersByRating, ratingMarks } from "./rating-marks";
import styles from "./results.module.css";

/** Everybody's ratings of one cell, drawn, as a table, and by name where names are shown. */
export function RatingsOfCell({ criterion, option }: { criterion: Criterion; option: Option }) {
  const room = useRoom();
  const [isTable, setTable] = useState(false);
  const marks = ratingMarks(room, criterion.id, option.id);
  if (marks === null) {
    const isSealed = room.decision.rounds.some(
      (each) => each.focus === "ratings" && each.status === "sealed",
    );
    return isSealed ? <p className={styles.quiet}>{voteMessages.sealedHere}</p> : null;
  }
  const others = othersByRating(marks, room.me?.id, criterion.scale.lo);
  const label = voteMessages.cellLabel(criterion.title, option.title);
  return (
    <section className={styles.of}>
      <div className={styles.line}>
        <h3>{voteMessages.everyoneHere}</h3>
        <Button kind="quiet" onPress={() => setTable(!isTable)}>
          {isTable ? workshopMessages.showChart : workshopMessages.showTable}
        </Button>
      </div>
      {isTable ? (
        <DistributionTable
          caption={label}
          histogram={marks.tally.histogram}
          lowest={criterion.scale.lo}
          abstentions={marks.tally.abstentions}
          mine={marks.mine}
        />
      ) : (
        <DotStrip
          label={label}
          histogram={marks.tally.histogram}
          lowest={criterion.scale.lo}
          mean={marks.tally.merged}
          mine={marks.mine}
          abstentions={marks.tally.abstentions}
          optionIndex={room.decision.options.indexOf(option)}
          {...(others !== undefined && { names: others })}
        />
      )}
      <p className={styles.quiet}>
        {workshopMessages.nOf(marks.tally.n, marks.of)}
        {marks.tally.split && ` · ${workshopMessages.splitHint}`}
      </p>
      {marks.named !== null && marks.named.length > 0 && (
        <dl className={styles.names} aria-label={voteMessages.whoGaveWhat}>
          {marks.named.map(({ id, name, value, late }) => (
            <NamedVote
              key={id}
              name={id === room.me?.id ? workshopMessages.you : name}
              value={value === "abstain" ? voteMessages.cannotJudge : String(value)}
              isLate={late !== null}
            />
          ))}
        </dl>
      )}
    </section>
  );
}

function NamedVote({ name, value, isLate }: { name: string; value: string; isLate: boolean }) {
  return (
    <>
      <dt>
        {name}
        {isLate && ` (${voteMessages.late})`}
      </dt>
      <dd>{value}</dd>
    </>
  );
}
