import { pairKey } from "@/lib/decision/weighing";
import type { Weighing, WeighingMethod } from "@/lib/decision/weighing";
import type { Moment } from "./arbitrary-commands-chosen";

const methods: readonly WeighingMethod[] = [
  "sliders",
  "sliders",
  "sliders",
  "points",
  "swing",
  "ranking",
  "pairwise",
  "best_worst",
];

function answers(moment: Moment, ids: readonly string[], least: number, most: number) {
  return Object.fromEntries(ids.map((id) => [id, least + moment.roll(most - least + 1)]));
}

/** Each criterion with the next one, either way round: connected while nothing is left out. */
function pairs(moment: Moment, ids: readonly string[]): Record<string, number> {
  const chain = ids.slice(1).map((id, at) => [ids[at] ?? "", id] as const);
  return Object.fromEntries(
    chain.map(([a, b]) => [moment.roll(2) === 0 ? pairKey(a, b) : pairKey(b, a), 1 + moment.roll(9)]),
  );
}

/** A weighing of these criteria, by any method, mostly complete. */
export function weighingOf(moment: Moment, ids: readonly string[]): Weighing {
  const method = moment.pick(methods) ?? "sliders";
  switch (method) {
    case "sliders":
    case "points":
    case "swing":
      return { method, judgements: answers(moment, ids, 0, 10) };
    case "ranking": {
      const scheme = moment.pick(["rank_sum", "centroid", "reciprocal"] as const) ?? "rank_sum";
      return { method, judgements: { scheme, ranks: answers(moment, ids, 1, Math.max(1, ids.length)) } };
    }
    case "pairwise":
      return { method, judgements: pairs(moment, ids) };
    case "best_worst": {
      const [best = null, worst = null, ...middle] = ids;
      const others = worst === null ? [] : [worst, ...middle];
      return {
        method,
        judgements: {
          best,
          worst,
          bestToOthers: answers(moment, others, 1, 9),
          othersToWorst: answers(moment, middle, 1, 9),
        },
      };
    }
  }
}
