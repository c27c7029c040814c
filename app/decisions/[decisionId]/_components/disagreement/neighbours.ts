import { TIE_TOLERANCE } from "@/lib/methods/tie-tolerance";

type Found = { voters: number[]; distance: number };

/** Who is closest to a voter, and who is furthest, by a row of distances 0–1; ties together. Null when none is known. */
export function neighbours(
  row: readonly (number | null)[],
  self: number,
): { nearest: Found; farthest: Found } | null {
  const known = row.flatMap((distance, voter) =>
    distance === null || voter === self ? [] : [{ voter, distance }],
  );
  if (known.length === 0) return null;
  const all = known.map(({ distance }) => distance);
  const at = (distance: number) => ({
    distance,
    voters: known
      .filter((each) => Math.abs(each.distance - distance) <= TIE_TOLERANCE)
      .map(({ voter }) => voter),
  });
  return { nearest: at(Math.min(...all)), farthest: at(Math.max(...all)) };
}
