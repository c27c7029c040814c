import type { Figures } from "@/lib/decision/figures/figures";
import { cellKey } from "@/lib/decision/model";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { voteMessages } from "@/lib/messages/vote";
import type { Findings } from "../figures/figures-context";
import type { PanelTarget } from "../panel/panel-target";
import type { Room } from "../room/room";

/** One thing to talk about. Shares 0–1. */
export type Impact = {
  key: string;
  words: string;
  target: PanelTarget;
  /** The criterion's merged weight; of a disagreement about a weight, how far the options differ on the criterion. */
  counts: number;
  /** Spread index of the ratings, or of the weights. */
  apart: number;
  /** What it does to a score, of 100 points. */
  points: number;
};

/** What disagreements do to the scores, largest first, in words and with where to open them. */
export function impactsOf(
  { decision }: Room,
  { matrix }: Findings,
  { impact }: Pick<Figures, "impact">,
): Impact[] {
  const titleOf = (items: readonly { id: string; title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? "";
  return impact.map(({ criterion, option, impact: each }) => {
    const criterionId = matrix.criterionIds[criterion] ?? "";
    const title = titleOf(decision.criteria, criterionId);
    const points = 100 * each;
    if (option === null) {
      const column = matrix.values.map((row) => row[criterion] ?? 0);
      const counts = Math.max(...column) - Math.min(...column);
      const target = { kind: "criterion", criterionId } as const;
      const words = disagreementMessages.weightOf(title);
      return { key: criterionId, words, target, counts, apart: each / counts, points };
    }
    const optionId = matrix.optionIds[option] ?? "";
    const counts = matrix.weights[criterion] ?? 0;
    return {
      key: cellKey(criterionId, optionId),
      words: voteMessages.cellLabel(title, titleOf(decision.options, optionId)),
      target: { kind: "cell", criterionId, optionId },
      counts,
      apart: each / counts,
      points,
    };
  });
}
