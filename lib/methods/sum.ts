/** The sum of numbers, in the order given; 0 when there are none. */
export function sum(values: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < values.length; index++) total += values[index]!;
  return total;
}
