import { sharesOf } from "@/lib/decision/tally-weights";
import { median } from "@/lib/methods/median";
import type { Room } from "../room/room";
import { nameOf } from "../room/name-of";

/** Everyone's weight on one criterion. Shares 0 to 1. */
export type ShareMarks = {
  merged: number | null;
  first: number | null;
  mine: number | null;
  /** The others', with their names where the decision shows them. */
  others: readonly { share: number; name: string | null }[];
  /** In rooms too large for that: below which shares 10, 25, 50, 75 and 90 of 100 voters are. */
  bands: readonly number[] | null;
};

/** The list without one entry: the one closest to `share`, which is one's own. */
function withoutOne(shares: readonly number[], share: number | null): number[] {
  if (share === null || shares.length === 0) return [...shares];
  const nearest = shares.reduce((best, each) =>
    Math.abs(each - share) < Math.abs(best - share) ? each : best,
  );
  const at = shares.indexOf(nearest);
  return shares.filter((_, index) => index !== at);
}

function othersOf({ view, me, decision, mine }: Room, criterionId: string): ShareMarks["others"] {
  const weights = view.tally.weights;
  if (weights === null) return [];
  const named = view.ballots[weights.roundId];
  if (named !== undefined) {
    return Object.entries(named).flatMap(([participantId, ballot]) => {
      const share = ballot.shares?.[criterionId];
      if (share === undefined || participantId === me?.id) return [];
      return [{ share, name: nameOf(view, participantId) }];
    });
  }
  const own = sharesOf(decision, mine.ballots[weights.roundId] ?? null);
  return withoutOne(weights.shares[criterionId] ?? [], own?.[criterionId] ?? null).map((share) => ({
    share,
    name: null,
  }));
}

/** What is drawn at the head of a row; all null before the weights were ever revealed. */
export function shareMarks(room: Room, criterionId: string): ShareMarks {
  const { view, decision, mine } = room;
  const weights = view.tally.weights;
  if (weights === null) return { merged: null, first: null, mine: null, others: [], bands: null };
  const own = room.votes ? sharesOf(decision, mine.ballots[weights.roundId] ?? null) : null;
  const others = othersOf(room, criterionId);
  return {
    merged: weights.merged[criterionId] ?? null,
    first: weights.first?.[criterionId] ?? null,
    mine: own?.[criterionId] ?? null,
    others,
    bands: others.length > 0 ? null : (weights.bands[criterionId] ?? null),
  };
}

/** What a weight strip draws of them. */
export function stripOf({ merged, others, mine, bands }: ShareMarks) {
  const shares = others.map(({ share }) => share);
  const names = others.map(({ name }) => name);
  const strip = { merged, others: shares, names, mine };
  if (bands === null)
    return { ...strip, median: median(mine === null ? shares : [...shares, mine]), bands: [] };
  const [low = 0, lower = 0, middle = 0, upper = 0, high = 0] = bands;
  return { ...strip, median: middle, bands: [[low, high] as const, [lower, upper] as const] };
}

/** The right end of every weight strip: the heaviest share anybody gave, up to the next five per cent. */
export function mostShare(room: Room, criterionIds: readonly string[]): number {
  const shares = criterionIds.flatMap((id) => {
    const marks = shareMarks(room, id);
    const others = [...marks.others.map(({ share }) => share), ...(marks.bands ?? [])];
    return [marks.merged ?? 0, marks.mine ?? 0, ...others];
  });
  return Math.max(0.1, Math.ceil(Math.max(0, ...shares) * 20) / 20);
}
