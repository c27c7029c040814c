/** Ids in places, most important first; ids that share a place tie. */
export type Places = readonly (readonly string[])[];

/** The places of ranks 1, 2, 3 …; only ids that are asked, in the order they are asked in. */
export function placesOf(ranks: Readonly<Record<string, number>>, asked: readonly string[]): Places {
  const byRank = new Map<number, string[]>();
  for (const id of asked) {
    const rank = ranks[id];
    if (rank !== undefined) byRank.set(rank, [...(byRank.get(rank) ?? []), id]);
  }
  return [...byRank].sort(([a], [b]) => a - b).map(([, ids]) => ids);
}

/** Competition ranks ("1 1 3") by id. */
export function ranksOf(places: Places): Record<string, number> {
  let before = 0;
  const ranks: Record<string, number> = {};
  for (const place of places) {
    for (const id of place) ranks[id] = before + 1;
    before += place.length;
  }
  return ranks;
}

function without(places: Places, id: string): string[][] {
  return places.map((place) => place.filter((each) => each !== id)).filter((place) => place.length > 0);
}

/** The id last. */
export function added(places: Places, id: string): Places {
  return [...without(places, id), [id]];
}

export function takenOut(places: Places, id: string): Places {
  return without(places, id);
}

/** The id before another one, or last when that is null; between two that tie it ties with them. */
export function movedBefore(places: Places, id: string, beforeId: string | null): Places {
  const rest = without(places, id);
  const at = beforeId === null ? -1 : rest.findIndex((place) => place.includes(beforeId));
  if (at < 0 || beforeId === null) return [...rest, [id]];
  const within = rest[at]?.indexOf(beforeId) ?? 0;
  if (within === 0) return [...rest.slice(0, at), [id], ...rest.slice(at)];
  return rest.map((place, index) =>
    index === at ? [...place.slice(0, within), id, ...place.slice(within)] : place,
  );
}

/** The id in the place above. The first of all stays where it is. */
export function tied(places: Places, id: string): Places {
  const at = places.findIndex((place) => place.includes(id));
  const above = places[at - 1];
  if (above === undefined) return places;
  const target = above[0];
  return without(places, id).map((place) =>
    target !== undefined && place.includes(target) ? [...place, id] : place,
  );
}

/** The id in a place of its own, just below those it tied with. */
export function untied(places: Places, id: string): Places {
  const at = places.findIndex((place) => place.includes(id));
  if ((places[at]?.length ?? 0) < 2) return places;
  return places.flatMap((place, index) =>
    index === at ? [place.filter((each) => each !== id), [id]] : [place],
  );
}
