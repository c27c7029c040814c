/** A simplex by its corners, each a list of coordinates, and its share of the volume of the whole it was cut from. */
export type Simplex = { share: number; corners: readonly Corner[] };
type Corner = readonly number[];

/**
 * Cuts a simplex along the plane where `height`, a linear function of the coordinates, is zero. Each piece is a simplex
 * that lies on one side: heights within `tolerance` count as on the plane, and a piece that lies in it altogether is
 * `above`. One edge that crosses is cut at a time, which makes two simplices whose shares are the parts of the edge.
 *
 * Null when more than `most` pieces are needed: with p corners above and q below it takes up to (p + q)! / (p! q!).
 */
export function cutSimplex(
  whole: Simplex,
  height: (corner: Corner) => number,
  { tolerance, most }: { tolerance: number; most: number },
): { above: Simplex[]; below: Simplex[] } | null {
  const above: Simplex[] = [];
  const below: Simplex[] = [];
  const rest = [whole];
  for (let piece = rest.pop(); piece !== undefined; piece = rest.pop()) {
    const { share, corners } = piece;
    const heights = corners.map(height);
    const high = heights.findIndex((own) => own > tolerance);
    const low = heights.findIndex((own) => own < -tolerance);
    if (low === -1) above.push(piece);
    else if (high === -1) below.push(piece);
    else {
      const part = heights[high]! / (heights[high]! - heights[low]!);
      const cut = between(corners[high]!, corners[low]!, part);
      rest.push({ share: share * part, corners: corners.with(low, cut) });
      rest.push({ share: share * (1 - part), corners: corners.with(high, cut) });
    }
    if (above.length + below.length + rest.length > most) return null;
  }
  return { above, below };
}

function between(from: Corner, to: Corner, part: number): Corner {
  return from.map((start, index) => start + part * (to[index]! - start));
}

/** The point in the middle: the mean of the corners. */
export function centroid(corners: readonly Corner[]): number[] {
  return corners[0]!.map((_, index) => {
    let sum = 0;
    for (const corner of corners) sum += corner[index]!;
    return sum / corners.length;
  });
}
