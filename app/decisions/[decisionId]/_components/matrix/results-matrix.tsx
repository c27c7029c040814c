"use client";

import { weighedCriteria, askedOptions } from "@/lib/decision/asked";
import type { Criterion } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { MatrixKey } from "@/lib/ui/matrix-key";
import { percent } from "@/lib/ui/percent";
import { WeightStrip } from "@/lib/ui/weight-strip";
import type { PanelTarget } from "../panel/panel-target";
import type { Room } from "../room/room";
import { useRoom } from "../room/use-room";
import { CriterionHead } from "./criterion-head";
import { Matrix } from "./matrix";
import { MustHaveCell } from "./must-have-cell";
import { optionHeads } from "./option-heads";
import { ResultCell } from "./result-cell";
import { mostShare, shareMarks, stripOf } from "./share-marks";
import styles from "./results.module.css";

function rowsOf(room: Room) {
  const { decision } = room;
  const criteria = weighedCriteria(decision);
  const options = askedOptions(decision);
  const max = mostShare(
    room,
    criteria.map(({ id }) => id),
  );
  const target = (criterion: Criterion): PanelTarget => ({ kind: "criterion", criterionId: criterion.id });
  const rated = criteria.map((criterion) => ({
    id: criterion.id,
    target: target(criterion),
    head: (
      <CriterionHead criterion={criterion}>
        <Weight room={room} criterionId={criterion.id} max={max} />
      </CriterionHead>
    ),
    cells: options.map((option) => (
      <ResultCell key={option.id} room={room} criterion={criterion} option={option} />
    )),
  }));
  const mustHaves = decision.criteria
    .filter((criterion) => criterion.use === "must_have" && !criterion.retired)
    .map((criterion) => ({
      id: criterion.id,
      target: target(criterion),
      head: (
        <CriterionHead criterion={criterion}>
          <span className={styles.quiet}>{workshopMessages.mustHave}</span>
        </CriterionHead>
      ),
      cells: options.map((option) => (
        <MustHaveCell key={option.id} decision={decision} criterionId={criterion.id} optionId={option.id} />
      )),
    }));
  return { rows: [...rated, ...mustHaves], max };
}

function Weight({ room, criterionId, max }: { room: Room; criterionId: string; max: number }) {
  const marks = shareMarks(room, criterionId);
  return <WeightStrip {...stripOf(marks)} median={null} max={max} />;
}

/** The matrix after the reveal: one mark per vote, merged values, scores at the heads. */
export function ResultsMatrix() {
  const room = useRoom();
  const { rows, max } = rowsOf(room);
  return (
    <div className={styles.matrix}>
      <Matrix
        caption={workshopMessages.matrixCaption}
        corner={workshopMessages.criteriaCorner(percent(max))}
        options={optionHeads(room)}
        rows={rows}
      />
      <MatrixKey />
    </div>
  );
}
