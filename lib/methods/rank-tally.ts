/** How often each option came where, and under which weights it came first. */
export type RankTally = {
  /**
   * Counts one outcome, `share` times: scores per option (larger is better), and the weights that led to them.
   */
  add(scores: ArrayLike<number>, share: number, weights?: ArrayLike<number>): void;
  /** Option × rank: the share of outcomes in which the option had that rank. Every row and column sums to 1. */
  rankAcceptability(): number[][];
  /** Option × option: the share of outcomes in which one is strictly ahead of the other; 0 on the diagonal. */
  pairwiseWinning(): number[][];
  /** Option × criterion: the mean of the weights under which the option came first; null when it never did. */
  centralWeights(): (number[] | null)[];
};

/**
 * Counts ranks over many outcomes (SMAA-2, Lahdelma & Salminen 2001). Options within `tolerance` of the next better one
 * tie: t of them take t ranks together, 1/t of each, and share the first place the same way; none is ahead of the others.
 */
export function rankTally(options: number, criteria: number, tolerance: number): RankTally {
  const ranks = new Float64Array(options * options);
  const ahead = new Float64Array(options * options);
  const firstWeights = new Float64Array(options * criteria);
  const order = Int32Array.from({ length: options }, (_, option) => option);
  let total = 0;

  /** Brings `order` from the last outcome's best-first order to this one's. */
  function sort(scores: ArrayLike<number>): void {
    for (let place = 1; place < options; place++) {
      const option = order[place]!;
      const score = scores[option]!;
      let free = place;
      for (; free > 0 && scores[order[free - 1]!]! < score; free--) order[free] = order[free - 1]!;
      order[free] = option;
    }
  }

  function add(scores: ArrayLike<number>, share: number, weights: ArrayLike<number> = []): void {
    total += share;
    sort(scores);
    for (let from = 0, to = 1; from < options; from = to, to = from + 1) {
      while (to < options && scores[order[to - 1]!]! - scores[order[to]!]! <= tolerance) to++;
      const part = share / (to - from);
      for (let place = from; place < to; place++) {
        const own = order[place]! * options;
        for (let rank = from; rank < to; rank++) ranks[own + rank] = ranks[own + rank]! + part;
        for (let worse = to; worse < options; worse++)
          ahead[own + order[worse]!] = ahead[own + order[worse]!]! + share;
      }
      if (from > 0) continue;
      for (let place = 0; place < to; place++) {
        const own = order[place]! * criteria;
        for (let k = 0; k < criteria; k++)
          firstWeights[own + k] = firstWeights[own + k]! + part * weights[k]!;
      }
    }
  }

  const rows = (cells: Float64Array, width: number, divisor: (option: number) => number) =>
    Array.from({ length: options }, (_, option) =>
      Array.from(cells.subarray(option * width, (option + 1) * width), (value) => value / divisor(option)),
    );
  const first = (option: number) => ranks[option * options]!;
  return {
    add,
    rankAcceptability: () => rows(ranks, options, () => total),
    pairwiseWinning: () => rows(ahead, options, () => total),
    centralWeights: () =>
      rows(firstWeights, criteria, first).map((weights, option) => (first(option) > 0 ? weights : null)),
  };
}
