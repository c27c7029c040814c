import type { SeededRandom } from "./seeded-random";
import type { Simplex } from "./simplex";

/**
 * Draws points uniformly from simplices that do not overlap, each as likely as its share. Within one the gaps between
 * sorted uniform numbers weigh its corners, which is uniform (Devroye 1986, ch. V.2) and, unlike normalised exponentials,
 * needs no logarithm, so that every machine draws the same bits. Every draw overwrites the one before.
 */
export function simplexDraws(pieces: readonly Simplex[], random: SeededRandom): () => Float64Array {
  const { length } = pieces[0]!.corners;
  const point = new Float64Array(pieces[0]!.corners[0]!.length);
  const marks = new Float64Array(length + 1);
  marks[length] = 1;
  let total = 0;
  const upTo = pieces.map(({ share }) => (total += share));

  function pick(): Simplex {
    if (pieces.length === 1) return pieces[0]!;
    const at = random.unit() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (upTo[middle]! > at) high = middle;
      else low = middle + 1;
    }
    return pieces[low]!;
  }

  return () => {
    const { corners } = pick();
    for (let count = 1; count < length; count++) {
      const mark = random.unit();
      let free = count;
      for (; marks[free - 1]! > mark; free--) marks[free] = marks[free - 1]!;
      marks[free] = mark;
    }
    point.fill(0);
    for (let index = 0; index < length; index++) {
      const part = marks[index + 1]! - marks[index]!;
      const corner = corners[index]!;
      for (let k = 0; k < point.length; k++) point[k] = point[k]! + part * corner[k]!;
    }
    return point;
  };
}
