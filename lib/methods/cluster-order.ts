import { TIE_TOLERANCE } from "./tie-tolerance";

type Distances = readonly (readonly (number | null)[])[];

/** Its members in order; its distances to others are kept under the number of its first voter. */
type Cluster = { id: number; order: readonly number[] };

/**
 * An order of voters that puts those who are alike side by side, for a heat map of their distances: the two nearest
 * clusters merge by average linkage (Sokal & Michener 1958) until one is left, each time turned so that the nearest ends
 * meet.
 *
 * `distances` is a symmetric matrix as of `distanceMatrix`. Unknown distances (null) say nothing; clusters between which
 * none is known merge last. The same matrix gives the same order: equal distances are settled in favour of the earlier
 * voters. Takes time with the cube of the number of voters. Throws a RangeError unless the matrix is square.
 */
export function clusterOrder(distances: Distances): number[] {
  if (distances.some((row) => row.length !== distances.length))
    throw new RangeError("Distances are a square matrix");
  // Sums and numbers of the known distances between clusters: they add up when clusters merge.
  const links = distances.map((row) =>
    row.map((distance) => ({ sum: distance ?? 0, known: distance === null ? 0 : 1 })),
  );
  let clusters = distances.map((_, voter): Cluster => ({ id: voter, order: [voter] }));
  while (clusters.length > 1) {
    const [first, second] = nearestPair(clusters, links);
    for (const { id } of clusters) {
      const [own, other] = [links[first.id]![id]!, links[second.id]![id]!];
      const added = { sum: own.sum + other.sum, known: own.known + other.known };
      links[first.id]![id] = added;
      links[id]![first.id] = added;
    }
    const order = turned(first.order, second.order, distances);
    clusters = clusters
      .filter((cluster) => cluster !== second)
      .map((cluster) => (cluster === first ? { ...first, order } : cluster));
  }
  return clusters.flatMap(({ order }) => order);
}

function nearestPair(
  clusters: readonly Cluster[],
  links: readonly (readonly { sum: number; known: number }[])[],
): [Cluster, Cluster] {
  let pair: [Cluster, Cluster] = [clusters[0]!, clusters[1]!];
  let nearest = Infinity;
  clusters.forEach((first, index) => {
    for (const second of clusters.slice(index + 1)) {
      const { sum, known } = links[first.id]![second.id]!;
      const linkage = known === 0 ? Infinity : sum / known;
      if (linkage < nearest - TIE_TOLERANCE) [nearest, pair] = [linkage, [first, second]];
    }
  });
  return pair;
}

/** Both clusters as one, each forwards or backwards, so that the members who meet are as near as can be. */
function turned(first: readonly number[], second: readonly number[], distances: Distances): number[] {
  const lefts = [first, [...first].reverse()];
  const rights = [second, [...second].reverse()];
  const ways = lefts.flatMap((left) =>
    rights.map((right) => ({
      order: [...left, ...right],
      gap: distances[left.at(-1)!]![right[0]!] ?? Infinity,
    })),
  );
  return ways.reduce((best, way) => (way.gap < best.gap - TIE_TOLERANCE ? way : best)).order;
}
