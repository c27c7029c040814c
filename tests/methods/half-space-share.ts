/**
 * The part of a simplex in which Σ λ_k d_k > 0, in closed form (Varsi 1973, SIAM J. Applied Mathematics 25; Gerber 1981,
 * Linear Algebra and its Applications 39): corners on either side are paired off one by one.
 */
export function halfSpaceShare(d: readonly number[]): number {
  const high = d.filter((own) => own > 0);
  const low = d.filter((own) => own < 0).map((own) => -own);
  // column[j]: the share with the high corners so far and the first j low ones.
  let column = [1, ...low.map(() => 0)];
  for (const p of high) {
    const next = [1];
    low.forEach((q, j) => next.push((p * next[j]! + q * column[j + 1]!) / (p + q)));
    column = next;
  }
  return high.length === 0 ? 0 : column[low.length]!;
}
