import { countedParticipants } from "./asked";
import type { Decision } from "./model";

/** A decision of more participants than this counts them instead of listing them (V13). */
export const mostListed = 50;

/** So many people; and which, in id order, where the decision lists them. */
export type Heads = { count: number; of: readonly string[] | null };

/** How many ever joined, and how many of them count. */
export type Headcount = { joined: number; counted: number };

const headcounts = new WeakMap<readonly string[], Headcount>();

/** Everybody who takes part, as a number. Kept by who counts: every frame asks several times. */
export function headcountOf(state: Pick<Decision, "participants">): Headcount {
  const counted = countedParticipants(state);
  const headcount = headcounts.get(counted) ?? {
    joined: Object.keys(state.participants).length,
    counted: counted.length,
  };
  headcounts.set(counted, headcount);
  return headcount;
}

/** V13: whether everybody is listed. Nobody ever leaves the list, so a decision that counts goes on counting. */
export function listsEverybody({ joined }: Pick<Headcount, "joined">): boolean {
  return joined <= mostListed;
}

/** Some of the people of a decision, as it tells of them. `ids` in id order. */
export function headsOf(ids: readonly string[], headcount: Headcount): Heads {
  return { count: ids.length, of: listsEverybody(headcount) ? ids : null };
}

export function isSameCount(one: Headcount, other: Headcount): boolean {
  return one.joined === other.joined && one.counted === other.counted;
}
