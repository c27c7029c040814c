import type { Tally } from "@/lib/decision/tally";
import { workshopMessages } from "@/lib/messages/workshop";

/** How many votes moved since the first judgements: single ratings, and people whose weights changed. */
export function movedOf(tally: Tally): number {
  return (tally.weights?.moved ?? 0) + (tally.ratings?.moved ?? 0);
}

/** How many ballots came after the reveal. */
export function lateOf(tally: Tally): number {
  return Math.max(tally.weights?.late ?? 0, tally.ratings?.late ?? 0);
}

/** By how many points the first is ahead of the next; null while there is no next, or they tie. */
export function leadOf(tally: Pick<Tally, "scores">): number | null {
  const ranked = tally.scores
    .filter((row) => row.rank !== null && row.score !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  const [first, second] = ranked;
  if (first === undefined || second === undefined || second.rank === 1) return null;
  return (first.score ?? 0) - (second.score ?? 0);
}

/** "first: Django 71, Flask 60 · now Django 70, Flask 59 · 4 votes moved"; null while there are no scores. */
export function firstAndNow(tally: Tally, titleOf: (optionId: string) => string): string | null {
  const said = (of: (row: Tally["scores"][number]) => number | null) =>
    tally.scores
      .flatMap((row) => {
        const score = of(row);
        return score === null ? [] : [`${titleOf(row.optionId)} ${score.toFixed(1)}`];
      })
      .join(", ");
  const first = said((row) => row.firstScore);
  const now = said((row) => row.score);
  if (first === "" || now === "") return null;
  const moved = movedOf(tally);
  return workshopMessages.firstAndNow(
    first,
    now,
    moved === 0 ? workshopMessages.notMoved : workshopMessages.movedCount(moved),
  );
}
