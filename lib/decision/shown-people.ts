import type { Directory } from "./directory";
import { headcountOf, listsEverybody } from "./heads";
import type { Decision, Participant, Round } from "./model";
import type { Viewer } from "./viewer";
import { viewerRole } from "./viewer";

type People = Decision["participants"];

/** Where somebody stands in a decision that counts its people: told to them alone, as others are not shown it. */
export type Self = { participant: Participant; name: string | null };

/**
 * V13: the people of a view. Everybody; above `mostListed` facilitators, and whoever wrote or voted what is shown by name:
 * comments, outcomes and the ballots of these rounds.
 */
export function shownPeople(
  state: Pick<Decision, "participants" | "comments" | "outcomes">,
  { voters }: Directory,
  named: readonly Round[],
): People {
  const { participants, comments, outcomes } = state;
  if (listsEverybody(headcountOf(state))) return participants;
  const ids = new Set([
    ...Object.values(participants).flatMap(({ id, facilitator }) => (facilitator ? [id] : [])),
    ...Object.values(comments).map(({ authorId }) => authorId),
    ...outcomes.map(({ recordedBy }) => recordedBy),
    ...named.flatMap(({ ballots }) => Object.keys(ballots).map((voterId) => voters[voterId]!)),
  ]);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const participant = participants[id];
      return participant === undefined ? [] : [[id, participant] as const];
    }),
  );
}

/** A viewer's own place; null where everybody is listed, and for who is nobody there. */
export function selfOf(state: Decision, directory: Directory, viewer: Viewer): Self | null {
  if (viewer.participantId === null || listsEverybody(headcountOf(state))) return null;
  const participant = state.participants[viewer.participantId];
  if (participant === undefined || viewerRole(state, viewer) === "presenter") return null;
  return { participant, name: directory.names[participant.id] ?? null };
}

/** Whether two views show the same people alike. */
export function isSamePeople(one: People, other: People): boolean {
  if (one === other) return true;
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
