import type { Directory } from "./directory";
import { isFinished } from "./asked";
import type { Decision, Participant } from "./model";
import { readingPolicy } from "./policy";
import { viewerRole } from "./viewer";
import type { Viewer } from "./viewer";

/** People on one page. */
export const peoplePerPage = 50;

/** Somebody on a page: their place, their name ("" when it was erased), and the open rounds they have finished. */
export type PersonOnPage = { participant: Participant; name: string; finished: readonly string[] };

/** A part of everybody, by name. `total` is how many the question fits. */
export type PeoplePage = { total: number; from: number; people: readonly PersonOnPage[] };

/** What is asked for: `from` counts from 0; `named` is a part of the name, in any case, "" for everybody. */
export type PeopleQuestion = { from: number; named: string };

type Sorted = { participants: Decision["participants"]; people: readonly Participant[] };

const sorted = new WeakMap<Directory["names"], Sorted>();

const order = new Intl.Collator("en", { sensitivity: "base", numeric: true });

function byName({ participants }: Decision, { names }: Directory): readonly Participant[] {
  const known = sorted.get(names);
  if (known?.participants === participants) return known.people;
  const people = Object.values(participants).sort(
    (a, b) => order.compare(names[a.id] ?? "", names[b.id] ?? "") || (a.id < b.id ? -1 : 1),
  );
  sorted.set(names, { participants, people });
  return people;
}

/**
 * V13: the people of a decision page by page, for whoever may see their names; null for anybody else. Those who were removed
 * are for facilitators, and for owners of the workspace, who can restore them.
 */
export function peoplePage(
  state: Decision,
  directory: Directory,
  viewer: Viewer,
  { from, named }: PeopleQuestion,
): PeoplePage | null {
  const role = viewerRole(state, viewer);
  if (!readingPolicy.names[role]) return null;
  const restores = role === "facilitator" || viewer.workspaceRole === "owner";
  const part = named.trim().toLocaleLowerCase("en");
  const fitting = byName(state, directory).filter(
    ({ id, removed }) =>
      (restores || !removed) && (directory.names[id] ?? "").toLocaleLowerCase("en").includes(part),
  );
  const open = state.rounds.filter(({ status }) => status !== "closed");
  const page = fitting.slice(from, from + peoplePerPage);
  const ids = new Set(page.map(({ id }) => id));
  const voterIds = new Map(
    Object.entries(directory.voters).flatMap(([voterId, id]) =>
      ids.has(id) ? [[id, voterId] as const] : [],
    ),
  );
  const people = page.map((participant) => {
    const voterId = voterIds.get(participant.id) ?? "";
    const finished = open.filter((round) => isFinished(state, round, round.ballots[voterId]));
    return {
      participant,
      name: directory.names[participant.id] ?? "",
      finished: finished.map(({ id }) => id),
    };
  });
  return { total: fitting.length, from, people };
}
