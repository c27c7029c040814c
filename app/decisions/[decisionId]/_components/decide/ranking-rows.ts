import type { Decision } from "@/lib/decision/model";
import type { Tally } from "@/lib/decision/tally";
import { mergingMessages } from "@/lib/messages/merging";
import { workshopMessages } from "@/lib/messages/workshop";
import type { RankBarsProps } from "@/lib/ui/rank-bars";
import { failedMustHaves } from "../matrix/failed-must-haves";

/** The bars of the ranking: best first, then the incomplete, then those that are out. */
export function rankingRows(decision: Decision, tally: Tally): RankBarsProps["rows"] {
  const place = (row: Tally["scores"][number]) => (row.rank ?? Infinity) + (row.out ? 1 : 0);
  return tally.scores
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => {
      const left = place(a.row);
      const right = place(b.row);
      return left === right ? a.index - b.index : left - right;
    })
    .map(({ row }) => {
      const index = decision.options.findIndex((option) => option.id === row.optionId);
      const remark = remarkOf(decision, row);
      return {
        id: row.optionId,
        index,
        title: decision.options[index]?.title ?? "",
        score: row.score,
        rank: row.rank,
        range: row.score === null ? ([row.low, row.high] as const) : null,
        ...(remark !== null && { remark }),
      };
    });
}

function remarkOf(decision: Decision, row: Tally["scores"][number]): string | null {
  if (row.out) {
    const failed = failedMustHaves(decision, row.optionId).map(({ title, reason }) =>
      reason === "" ? title : `${title} (${reason})`,
    );
    return workshopMessages.out(failed.join(", "));
  }
  return row.score === null ? mergingMessages.between(row.low.toFixed(1), row.high.toFixed(1)) : null;
}
