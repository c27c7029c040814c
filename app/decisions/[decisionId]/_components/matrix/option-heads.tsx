"use client";

import { askedOptions } from "@/lib/decision/asked";
import type { Option } from "@/lib/decision/model";
import { mergingMessages } from "@/lib/messages/merging";
import { workshopMessages } from "@/lib/messages/workshop";
import { ScoreHead } from "@/lib/ui/score-head";
import { OpenLink } from "../panel/open-link";
import type { Room } from "../room/room";
import { failedMustHaves } from "./failed-must-haves";
import { leadOf, movedOf } from "./standing";
import type { MatrixProps } from "./matrix";
import styles from "./head.module.css";

/** The columns of the matrix with score, rank and first judgements at their heads. */
export function optionHeads(room: Room): MatrixProps["options"] {
  const { decision } = room;
  return askedOptions(decision).map((option) => {
    const index = decision.options.indexOf(option);
    const failed = failedMustHaves(decision, option.id).map(({ title }) => title);
    return {
      id: option.id,
      index,
      title: option.title,
      isOut: failed.length > 0,
      head: <Head room={room} option={option} index={index} failed={failed} />,
    };
  });
}

function Head({
  room,
  option,
  index,
  failed,
}: {
  room: Room;
  option: Option;
  index: number;
  failed: readonly string[];
}) {
  const { tally } = room.view;
  const score = tally.scores.find((each) => each.optionId === option.id);
  const remark =
    failed.length > 0
      ? workshopMessages.out(failed.join(", "))
      : score?.score === null
        ? mergingMessages.between(score.low.toFixed(1), score.high.toFixed(1))
        : undefined;
  return (
    <OpenLink target={{ kind: "option", optionId: option.id }} className={styles.score}>
      <ScoreHead
        optionIndex={index}
        title={option.title}
        score={score?.score ?? null}
        rank={score?.rank ?? null}
        leadsBy={score?.rank === 1 ? leadOf(tally) : null}
        firstScore={score?.firstScore ?? null}
        moved={score?.rank === 1 ? movedOf(tally) : null}
        {...(remark !== undefined && { remark })}
      />
    </OpenLink>
  );
}
