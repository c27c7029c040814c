import { cellKey } from "@/lib/decision/model";
import type { Late, RatingValue } from "@/lib/decision/model";
import type { CellTally } from "@/lib/decision/tally-ratings";
import { nameOf } from "../room/name-of";
import type { Room } from "../room/room";

/** Everyone's ratings of one cell. */
export type RatingMarks = {
  tally: CellTally;
  /** Everybody who counts. */
  of: number;
  mine: RatingValue | null;
  /** Who gave what, in name order; null where names are hidden or the room is large. */
  named: readonly { id: string; name: string; value: RatingValue; late: Late | null }[] | null;
};

/** Null before the ratings were ever revealed, or while they are withheld. */
export function ratingMarks(room: Room, criterionId: string, optionId: string): RatingMarks | null {
  const { view, mine, votes } = room;
  const { ratings } = view.tally;
  const key = cellKey(criterionId, optionId);
  const tally = ratings?.cells[key];
  if (ratings === null || tally === undefined) return null;
  const ballots = view.ballots[ratings.roundId];
  const named =
    ballots === undefined
      ? null
      : Object.entries(ballots)
          .flatMap(([id, ballot]) => {
            const value = ballot.ratings[key];
            return value === undefined ? [] : [{ id, name: nameOf(view, id), value, late: ballot.late }];
          })
          .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const own = votes ? (mine.ballots[ratings.roundId]?.ratings[key]?.value ?? null) : null;
  return { tally, of: ratings.of, mine: own, named };
}

/** The others' names per rating, from the lowest upwards, for the dots. */
export function othersByRating(
  marks: RatingMarks,
  meId: string | undefined,
  lowest: number,
): string[][] | undefined {
  const { named } = marks;
  if (named === null) return undefined;
  return marks.tally.histogram.map((_, index) =>
    named.filter(({ id, value }) => id !== meId && value === lowest + index).map(({ name }) => name),
  );
}
