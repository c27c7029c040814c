import { isExpired } from "@/lib/decision/measure";
import { cellKey } from "@/lib/decision/model";
import type { Criterion, Option } from "@/lib/decision/model";
import { measureMessages } from "@/lib/messages/measure";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { commonMessages } from "@/lib/messages/common";
import { DotStrip } from "@/lib/ui/dot-strip";
import { countAbout } from "../comments/threads";
import { conflictCount } from "../panel/evidence-about";
import { OpenLink } from "../panel/open-link";
import type { Room } from "../room/room";
import { today } from "../room/today";
import { othersByRating, ratingMarks } from "./rating-marks";
import styles from "./head.module.css";

type Props = { room: Room; criterion: Criterion; option: Option };

/** One cell after the reveal: the merged rating, a dot per vote, how many voted, and whether they are split. */
export function ResultCell({ room, criterion, option }: Props) {
  const { decision, me } = room;
  const marks = ratingMarks(room, criterion.id, option.id);
  const target = { kind: "cell", criterionId: criterion.id, optionId: option.id } as const;
  const comments = countAbout(decision, target);
  const conflicts = conflictCount(decision, { criterionId: criterion.id, optionId: option.id });
  const fact = criterion.use === "measured" ? decision.facts[cellKey(criterion.id, option.id)] : undefined;
  const others = marks === null ? undefined : othersByRating(marks, me?.id, criterion.scale.lo);
  return (
    <OpenLink target={target} className={styles.cell}>
      {marks !== null && (
        <DotStrip
          label={voteMessages.cellLabel(criterion.title, option.title)}
          histogram={marks.tally.histogram}
          lowest={criterion.scale.lo}
          mean={marks.tally.merged}
          mine={marks.mine}
          abstentions={marks.tally.abstentions}
          optionIndex={decision.options.indexOf(option)}
          {...(others !== undefined && { names: others })}
        />
      )}
      {fact !== undefined && <span>{commonMessages.fact(fact.value, criterion.measure?.unit ?? "")}</span>}
      <span className={styles.remarks}>
        {fact !== undefined && isExpired(fact, today()) && (
          <span className={styles.split}>{measureMessages.expired(fact.expiresOn ?? "")}</span>
        )}
        {marks !== null && <span>{workshopMessages.nOf(marks.tally.n, marks.of)}</span>}
        {marks !== null && marks.tally.abstentions > 0 && (
          <span>{commonMessages.cannotJudgeCount(marks.tally.abstentions)}</span>
        )}
        {marks?.tally.split && (
          <span className={styles.split} title={workshopMessages.splitHint}>
            {"◆ "}
            {workshopMessages.split}
          </span>
        )}
        {conflicts > 0 && <span>{workshopMessages.conflicts(conflicts)}</span>}
        {comments > 0 && <span>{workshopMessages.comments(comments)}</span>}
        {marks === null && fact === undefined && comments === 0 && conflicts === 0 && (
          <span>{voteMessages.details}</span>
        )}
      </span>
    </OpenLink>
  );
}
