/** Up to this many, moving entries along is faster than a general sort that calls back for every comparison. */
const FEW = 40;

/** Numbered things in order, in place: the highest value first, equal ones as they stood. Each of them has a value. */
export function bestFirst(order: number[], values: readonly (number | null)[]): number[] {
  if (order.length > FEW) return order.sort((a, b) => values[b]! - values[a]!);
  for (let place = 1; place < order.length; place++) {
    const own = order[place]!;
    const value = values[own]!;
    let free = place;
    for (; free > 0 && values[order[free - 1]!]! < value; free--) order[free] = order[free - 1]!;
    order[free] = own;
  }
  return order;
}
