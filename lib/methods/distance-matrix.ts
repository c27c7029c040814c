/**
 * Every voter's distance to every other, by a symmetric `distance` of two votes; the diagonal is its distance to itself.
 * Throws what `distance` throws.
 */
export function distanceMatrix<Vote>(
  votes: readonly Vote[],
  distance: (a: Vote, b: Vote) => number | null,
): (number | null)[][] {
  const rows: (number | null)[][] = [];
  votes.forEach((own, voter) => {
    const before = rows.map((row) => row[voter]!);
    rows.push([...before, ...votes.slice(voter).map((other) => distance(own, other))]);
  });
  return rows;
}
