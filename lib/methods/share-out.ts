/** Divides a dense list of sums by their total, in place, so that they sum to 1; all zeros stay. */
export function shareOut(sums: Float64Array): void {
  let total = 0;
  for (let k = 0; k < sums.length; k++) total += sums[k]!;
  if (total === 0) return;
  for (let k = 0; k < sums.length; k++) sums[k] = sums[k]! / total;
}
