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
  if (weights === null) return { merged: null, first: null, mine: null, others: [] };
  const own = room.votes ? sharesOf(decision, mine.ballots[weights.roundId] ?? null) : null;
  return {
    merged: weights.merged[criterionId] ?? null,
    first: weights.first?.[criterionId] ?? null,
    mine: own?.[criterionId] ?? null,
    others: othersOf(room, criterionId),
  };
}

/** The middle of all weights on a criterion; null where no votes are shown. */
export function medianOf({ others, mine }: ShareMarks): number | null {
  return median([...others.map(({ share }) => share), ...(mine === null ? [] : [mine])]);
}

/** The right end of every weight strip: the heaviest share anybody gave, up to the next five per cent. */
export function mostShare(room: Room, criterionIds: readonly string[]): number {
  const shares = criterionIds.flatMap((id) => {
    const marks = shareMarks(room, id);
    return [marks.merged ?? 0, marks.mine ?? 0, ...marks.others.map(({ share }) => share)];
  });
  return Math.max(0.1, Math.ceil(Math.max(0, ...shares) * 20) / 20);
}
