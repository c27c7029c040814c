import { knownScore } from "@/lib/methods/known-score";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { winners } from "@/lib/methods/winners";
import { additiveInterval } from "@/lib/methods/additive-interval";
import { weighedCriteria } from "./asked";
import { cellValues } from "./cell-values";
import type { CountedBallot } from "./counted-ballots";
import { cellKey } from "./model";
import type { Decision } from "./model";
import type { OptionScore } from "./option-scores";
import { personalVerdict } from "./personal-verdict";
import type { RatingsTally } from "./tally-ratings";
import type { WeightsTally } from "./tally-weights";

/** What a result must not be read without. */
export type Notice =
  /** The values of this criterion have their ends among the listed options: its result depends on the list. */
  | { code: "local_curve"; criterionId: string }
  /** The geometric mean is not defined where somebody gave a zero weight or a lowest rating: merged by the mean. */
  | { code: "geometric_unavailable" }
  /** Comparisons merge before they become weights only where everybody compared every pair. */
  | { code: "aij_unavailable" }
  /** Who comes first depends on how these gaps are filled: dropped, from the middle, all worst or all best. */
  | { code: "gaps_decide"; cells: readonly { criterionId: string; optionId: string }[] }
  /** The mean of everybody's own verdicts names these, and none of those who lead. */
  | { code: "personal_verdict"; optionIds: readonly string[] };

/** Whether it depends on how gaps are filled who comes first. */
export function gapsDecide({ notices }: { notices: readonly Notice[] }): boolean {
  return notices.some(({ code }) => code === "gaps_decide");
}

type Result = {
  weights: WeightsTally;
  ratings: RatingsTally | null;
  scores: readonly OptionScore[];
  rule: MergingRule;
};

/** A criterion with weight that nobody judged an option on leaves a gap; one that is out is not asked about. */
function gapsIn(state: Decision, { weights, ratings, scores }: Result) {
  const criterionIds = weighedCriteria(state)
    .map(({ id }) => id)
    .filter((id) => weights.merged[id]! > 0)
    .sort();
  const values = cellValues(state, ratings, (cell) => cell.merged);
  const rows = scores
    .filter(({ out }) => !out)
    .map(({ optionId }) => ({
      optionId,
      values: criterionIds.map((id) => values[cellKey(id, optionId)] ?? null),
    }));
  const cells = rows.flatMap(({ optionId, values: row }) =>
    criterionIds.flatMap((criterionId, at) => (row[at] === null ? [{ criterionId, optionId }] : [])),
  );
  return {
    shares: criterionIds.map((id) => weights.merged[id]!),
    rows: rows.map((row) => row.values),
    cells,
  };
}

/** M23: four ways to fill the gaps must name the same first; otherwise the gaps decide. */
function gapNotices(state: Decision, result: Result): Notice[] {
  const { shares, rows, cells } = gapsIn(state, result);
  if (cells.length === 0) return [];
  const within = rows.map((row) => additiveInterval(shares, row, [0, 1]));
  const treatments = [
    rows.map((row) => knownScore(shares, row)),
    rows.map(
      (row) =>
        additiveInterval(
          shares,
          row.map((value) => value ?? 0.5),
          [0, 1],
        ).low,
    ),
    within.map(({ low }) => low),
    within.map(({ high }) => high),
  ];
  const firsts = new Set(treatments.map((scores) => winners(scores).join()));
  return firsts.size === 1 ? [] : [{ code: "gaps_decide", cells }];
}

/** M24: whether the mean of personal verdicts names somebody else. */
function verdictNotices(
  state: Decision,
  { scores }: Result,
  ballots: { weights: readonly CountedBallot[]; ratings: readonly CountedBallot[] },
): Notice[] {
  const ranked = scores.filter(({ rank }) => rank !== null);
  const leaders = ranked.filter(({ rank }) => rank === 1).map(({ optionId }) => optionId);
  const optionIds = personalVerdict(
    state,
    ranked.map(({ optionId }) => optionId),
    ballots,
  );
  const agrees = optionIds.length === 0 || optionIds.some((id) => leaders.includes(id));
  return agrees ? [] : [{ code: "personal_verdict", optionIds }];
}

/** Codes with ids, never names: everything that a result must not be read without. */
export function noticesOf(
  state: Decision,
  result: Result,
  ballots: { weights: readonly CountedBallot[]; ratings: readonly CountedBallot[] },
): Notice[] {
  const local = weighedCriteria(state).flatMap(({ id, use, measure }): Notice[] =>
    use === "measured" && measure?.curve.kind === "local" ? [{ code: "local_curve", criterionId: id }] : [],
  );
  const { merging } = state;
  const isPlain = result.rule !== merging.rule;
  const isApart = result.weights.pairwise !== merging.pairwise;
  return [
    ...local,
    ...(isPlain ? [{ code: "geometric_unavailable" } as const] : []),
    ...(isApart ? [{ code: "aij_unavailable" } as const] : []),
    ...gapNotices(state, result),
    ...verdictNotices(state, result, ballots),
  ];
}
