import { agreement } from "@/lib/methods/agreement";
import { approvals } from "@/lib/methods/approvals";
import { additiveScore } from "@/lib/methods/additive-score";
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
import { netFlows } from "@/lib/methods/net-flows";
import { normalise } from "@/lib/methods/normalise";
import { oneWay } from "@/lib/methods/one-way";
import { rank } from "@/lib/methods/rank";
import { ratingChanges } from "@/lib/methods/rating-changes";
import { ratingValue } from "@/lib/methods/rating-value";
import { schulze } from "@/lib/methods/schulze";
import { smallestWeightChange } from "@/lib/methods/smallest-weight-change";
import { spreadIndex } from "@/lib/methods/spread-index";
import { packTeam } from "@/lib/methods/team";
import { teamResult } from "@/lib/methods/team-result";
import { topsis } from "@/lib/methods/topsis";
import { twoGroupScores } from "@/lib/methods/two-group-scores";
import type { MadeUpTeam } from "./made-up-team";

/** A figure by the sections of methods.md it stands for, and how to compute all of it from the votes. */
export type Figure = { sections: string; name: string; run: () => unknown };

/** Sections 2–7 and 9: what is closed form or a small linear solve, and recomputed at every edit. */
export function figures(team: MadeUpTeam): Figure[] {
  const { size, points, ratings, weights, values } = team;
  const packed = packTeam({ weights, values }, size.options, size.criteria);
  const merged = teamResult(packed);
  const mergedValues = merged.values.map((row) => row.map((value) => value!));
  const mergedWeights = merged.weights!;
  const byCell = mergedValues.map((row, i) =>
    row.map((_, k) => ratings.flatMap((rows) => rows[i]![k] ?? [])),
  );
  const votes = byCell.map((row) => row.map((cell) => cell.length));
  const personal = () =>
    weights.map((own, voter) =>
      values[voter]!.map((row) =>
        additiveScore(
          own,
          row.map((value) => value ?? 0.5),
        )!,
      ),
    );
  const scores = personal();
  return [
    { sections: "2", name: "weights of everybody", run: () => points.map(normalise) },
    {
      sections: "3",
      name: "values of everybody",
      run: () => ratings.map((rows) => rows.map((row) => row.map((own) => own && ratingValue(own)))),
    },
    {
      sections: "4–5",
      name: "merged weights, values, scores, ranks",
      run: () => teamResult(packTeam({ weights, values }, size.options, size.criteria)),
    },
    {
      sections: "4.3",
      name: "both group scores of all options",
      run: () =>
        mergedValues.map((_, option) =>
          twoGroupScores(
            weights,
            values.map((rows) => rows[option]!),
          ),
        ),
    },
    {
      sections: "5",
      name: "dominance, TOPSIS, PROMETHEE II",
      run: () => {
        const benefit = mergedWeights.map(() => "benefit" as const);
        return [
          dominance(mergedValues),
          topsis(mergedValues, benefit, mergedWeights, "vector"),
          netFlows(mergedValues, benefit, mergedWeights),
        ];
      },
    },
    {
      sections: "6.1",
      name: "spread, histogram, agreement of all cells",
      run: () =>
        byCell.map((row) => row.map((cell) => [spreadIndex(cell, 1, 5), agreement(histogram(cell, 1, 5))])),
    },
    { sections: "6.2", name: "concordance of personal orders", run: () => kendallW(scores) },
    {
      sections: "6.3",
      name: "distances to the others, and who is far",
      run: () =>
        farVoters(
          distanceToOthers(weights).map((distance) => distance!),
          3.5,
        ),
    },
    {
      sections: "7.1",
      name: "one-way sensitivity of all criteria",
      run: () => mergedWeights.map((_, criterion) => oneWay(mergedValues, mergedWeights, criterion)),
    },
    {
      sections: "7.2",
      name: "most critical criterion",
      run: () => criticalCriterion(mergedValues, mergedWeights),
    },
    {
      sections: "7.3",
      name: "smallest weight change, L1 and L2",
      run: () => smallestWeightChange(mergedValues, mergedWeights),
    },
    {
      sections: "7.4",
      name: "smallest rating changes",
      run: () => ratingChanges(mergedValues, mergedWeights, [0, 1], votes),
    },
    {
      sections: "9",
      name: "personal scores, duels, elections",
      run: () => {
        const own = personal();
        const matrix = duels(
          size.options,
          own.map((each) => ({ places: rank(each), power: 1 })),
        );
        return [
          borda(matrix, size.voters),
          copeland(matrix),
          condorcetWinner(matrix),
          schulze(matrix),
          approvals(own, { threshold: 0.6 }),
        ];
      },
    },
  ];
}
