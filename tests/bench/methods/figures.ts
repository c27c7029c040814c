import { agreement } from "@/lib/methods/agreement";
import { approvals } from "@/lib/methods/approvals";
import { borda } from "@/lib/methods/borda";
import { condorcetWinner } from "@/lib/methods/condorcet-winner";
import { copeland } from "@/lib/methods/copeland";
import { criticalCriterion } from "@/lib/methods/critical-criterion";
import { distanceToOthers } from "@/lib/methods/distance-to-others";
import { dominance } from "@/lib/methods/dominance";
import { duels } from "@/lib/methods/duels";
import { farVoters } from "@/lib/methods/far-voters";
import { histogram } from "@/lib/methods/histogram";
import { kendallW } from "@/lib/methods/kendall-w";
import { mean } from "@/lib/methods/mean";
import { netFlows } from "@/lib/methods/net-flows";
import { normalise } from "@/lib/methods/normalise";
import { oneWay } from "@/lib/methods/one-way";
import { personalScores } from "@/lib/methods/personal-scores";
import { rank } from "@/lib/methods/rank";
import { ratingChanges } from "@/lib/methods/rating-changes";
import { ratingValue } from "@/lib/methods/rating-value";
import { schulze } from "@/lib/methods/schulze";
import { smallestWeightChange } from "@/lib/methods/smallest-weight-change";
import { spreadIndex } from "@/lib/methods/spread-index";
import { packTeam } from "@/lib/methods/team";
import { teamResult } from "@/lib/methods/team-result";
import { topsis } from "@/lib/methods/topsis";
import { highest, lowest } from "./made-up-team";
import type { MadeUpTeam } from "./made-up-team";

/** A figure by the sections of methods.md it stands for, and how to compute all of it from the votes. */
export type Figure = { sections: string; name: string; run: () => unknown };

/** Sections 2–7 and 9: what is closed form or a small linear solve, and recomputed at every edit. */
export function figures({ size, points, ratings }: MadeUpTeam): Figure[] {
  const { options, criteria, voters } = size;
  const pack = () => packTeam({ weights: points, values: ratings }, options, criteria);
  const packed = pack();
  const { values: merged, weights: mergedWeights } = teamResult(packed);
  const valuesOf = () => merged.map((row) => row.map((rating) => ratingValue(rating!, lowest, highest)));
  const values = valuesOf();
  const weights = mergedWeights!;
  const byCell = merged.map((row, i) => row.map((_, k) => ratings.flatMap((rows) => rows[i]![k] ?? [])));
  const votes = byCell.map((row) => row.map((cell) => cell.length));
  const benefit = weights.map(() => "benefit" as const);
  const own = personalScores(packed);
  const ballots = points.map((each) => normalise(each)!);
  return [
    { sections: "2", name: "weights of everybody", run: () => points.map(normalise) },
    { sections: "3", name: "values of merged ratings", run: valuesOf },
    { sections: "4–5", name: "merged weights and ratings, scores, ranks", run: () => teamResult(pack()) },
    {
      sections: "4.3",
      name: "personal scores, and their mean per option",
      run: () => {
        const scores = personalScores(packed);
        return merged.map((_, option) =>
          mean(scores.map((each) => each[option]!).filter((score) => score !== null)),
        );
      },
    },
    {
      sections: "5",
      name: "dominance, TOPSIS, PROMETHEE II",
      run: () => [dominance(values), topsis(values, benefit, weights), netFlows(values, benefit, weights)],
    },
    {
      sections: "6.1",
      name: "spread, histogram, agreement of all cells",
      run: () =>
        byCell.map((row) =>
          row.map((cell) => [
            spreadIndex(cell, lowest, highest),
            agreement(histogram(cell, lowest, highest)),
          ]),
        ),
    },
    {
      sections: "6.2",
      name: "concordance of personal orders",
      run: () => kendallW(own.map((each) => each.map((score) => score ?? 3))),
    },
    {
      sections: "6.3",
      name: "distances to the others, and who is far",
      run: () =>
        farVoters(
          distanceToOthers(ballots).map((distance) => distance!),
          3.5,
        ),
    },
    {
      sections: "7.1",
      name: "one-way sensitivity of all criteria",
      run: () => weights.map((_, criterion) => oneWay(values, weights, criterion)),
    },
    { sections: "7.2", name: "most critical criterion", run: () => criticalCriterion(values, weights) },
    {
      sections: "7.3",
      name: "smallest weight change, L1 and L2",
      run: () => smallestWeightChange(values, weights),
    },
    {
      sections: "7.4",
      name: "smallest rating changes",
      run: () => ratingChanges(values, weights, [0, 1], votes),
    },
    {
      sections: "9",
      name: "duels of personal orders, elections",
      run: () => {
        const matrix = duels(
          options,
          own.map((each) => ({ places: rank(each), power: 1 })),
        );
        return [
          borda(matrix, voters),
          copeland(matrix),
          condorcetWinner(matrix),
          schulze(matrix),
          approvals(own, { threshold: 3.4 }),
        ];
      },
    },
  ];
}
