import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { cellKey } from "@/lib/decision/model";
import { rank } from "@/lib/methods/rank";
import { score } from "@/lib/methods/score";

/** Merged values somebody tries out. Nothing of it is a vote, and nothing is saved: it lives in the page's address. */
export type WhatIf = {
  /** Tried shares by criterion id, 0–1; the other weights keep their proportions. */
  weights: Readonly<Record<string, number>>;
  /** Tried values by cell key, 0–1. */
  values: Readonly<Record<string, number>>;
};

export const nothingTried: WhatIf = { weights: {}, values: {} };

export function isTried({ weights, values }: WhatIf): boolean {
  return Object.keys(weights).length + Object.keys(values).length > 0;
}

/** Weights with the tried shares in their places; together they still sum to 1. */
function triedWeights(matrix: MergedMatrix, tried: WhatIf["weights"]): number[] {
  const { criterionIds, weights } = matrix;
  const fixed = criterionIds.map((id) => tried[id] ?? null);
  const fixedSum = fixed.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const others = fixed.flatMap((share, k) => (share === null ? [weights[k] ?? 0] : []));
  const othersSum = others.reduce((sum, weight) => sum + weight, 0);
  // Nothing is left for the others, or there are none: the tried shares alone make the whole.
  if (others.length === 0 || fixedSum >= 1)
    return fixedSum === 0 ? [...weights] : fixed.map((share) => (share ?? 0) / fixedSum);
  const left = 1 - fixedSum;
  return fixed.map((share, k) => {
    if (share !== null) return share;
    return othersSum === 0 ? left / others.length : ((weights[k] ?? 0) / othersSum) * left;
  });
}

/** The merged matrix as it would be. */
export function tried(matrix: MergedMatrix, whatIf: WhatIf): MergedMatrix {
  return {
    ...matrix,
    weights: triedWeights(matrix, whatIf.weights),
    values: matrix.values.map((row, i) =>
      row.map(
        (value, k) =>
          whatIf.values[cellKey(matrix.criterionIds[k] ?? "", matrix.optionIds[i] ?? "")] ?? value,
      ),
    ),
  };
}

/** Scores 0–100 and ranks of every option of a matrix. */
export function totals(matrix: MergedMatrix): { optionId: string; score: number; rank: number }[] {
  const scores = matrix.values.map((row) => score(matrix.weights, row).low);
  const ranks = rank(scores);
  return matrix.optionIds.map((optionId, i) => ({
    optionId,
    score: scores[i] ?? 0,
    rank: ranks[i] ?? 1,
  }));
}

const prefix = "#what-if";
/** Shares and values travel as ten-thousandths. */
const parts = 10_000;

/** The address of a what-if, `#what-if~w.<criterion>.3100~v.<criterion>.<option>.7500`. */
export function whatIfHash({ weights, values }: WhatIf): string {
  const written = (value: number) => String(Math.round(value * parts));
  const tokens = [
    ...Object.entries(weights).map(([id, share]) => `w.${id}.${written(share)}`),
    ...Object.entries(values).map(([key, value]) => `v.${key.replace(":", ".")}.${written(value)}`),
  ];
  return [prefix, ...tokens].join("~");
}

/** What an address tries out, of those criteria and cells that there are; null when it is no such address. */
export function readWhatIf(
  hash: string,
  known: { criterionIds: readonly string[]; cells: readonly string[] },
) {
  const [head, ...tokens] = hash.split("~");
  if (head !== prefix) return null;
  const weights: Record<string, number> = {};
  const values: Record<string, number> = {};
  for (const token of tokens) {
    const [kind, ...fields] = token.split(".");
    const amount = Number(fields.at(-1)) / parts;
    const key = fields.slice(0, -1).join(":");
    if (!(amount >= 0 && amount <= 1)) continue;
    if (kind === "w" && known.criterionIds.includes(key)) weights[key] = amount;
    if (kind === "v" && known.cells.includes(key)) values[key] = amount;
  }
  return { weights, values } satisfies WhatIf;
}
