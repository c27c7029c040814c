import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import type { Actor, WorkspaceRole } from "@/lib/decision/policy";
import type { Book, Person, Standings } from "./book";
import type { SessionRef } from "./job";

type StandingRow = Person & { workspaceId: string | null; userId: string; role: WorkspaceRole | null };

/**
 * Who these users are to a decision, read where it is needed and never kept: a changed role, a place that was given to
 * another browser and a draft that moved into a workspace hold from the next command on (C8), on every server.
 */
export async function loadStandings(
  client: Pick<PoolClient, "query">,
  book: Book,
  userIds: readonly string[],
): Promise<Standings> {
  if (userIds.length === 0) return { workspaceId: book.workspaceId, persons: new Map(), roles: new Map() };
  const { rows } = await client.query<StandingRow>(
    `SELECT d."workspaceId", u."id" AS "userId", p."participantId", p."voterId", p."name", m."role"
     FROM "Decision" d CROSS JOIN unnest($2::uuid[]) AS u("id")
       LEFT JOIN "Person" p ON p."decisionId" = d."id" AND p."userId" = u."id"
       LEFT JOIN "Membership" m ON m."workspaceId" = d."workspaceId" AND m."userId" = u."id"
     WHERE d."id" = $1`,
    [book.state.id, userIds],
  );
  const joined = rows.filter(({ participantId }) => participantId !== null);
  return {
    workspaceId: rows[0]?.workspaceId ?? null,
    persons: new Map(
      joined.map(({ participantId, voterId, userId, name }) => [
        userId,
        { participantId, voterId, userId, name },
      ]),
    ),
    roles: new Map(rows.flatMap(({ userId, role }) => (role === null ? [] : [[userId, role] as const]))),
  };
}

/** The person behind a session in this decision; a new one with fresh random ids when a door admits somebody. */
export function personFor(book: Book, session: SessionRef): { person: Person | null; isNew: boolean } {
  const known =
    session.userId === null
      ? samplePerson(book, session.participantId)
      : (book.persons[session.userId] ?? null);
  if (known !== null || session.admission === undefined) return { person: known, isNew: false };
  const person = {
    participantId: randomUUID(),
    voterId: randomUUID(),
    userId: session.userId,
    name: session.admission.name,
  };
  return { person, isNew: true };
}

function samplePerson(book: Book, participantId: string | undefined): Person | null {
  if (participantId === undefined || book.state.participants[participantId]?.sample !== true) return null;
  const { names, voters } = book.directory;
  const voterId = Object.keys(voters).find((id) => voters[id] === participantId);
  return voterId === undefined
    ? null
    : { participantId, voterId, userId: null, name: names[participantId] ?? "" };
}

/** What `decide` is told about who acts. */
export function actorOf(
  session: SessionRef,
  person: Person | null,
  roles: ReadonlyMap<string, WorkspaceRole>,
): Actor {
  return {
    participantId: person?.participantId ?? null,
    voterId: person?.voterId ?? null,
    workspaceRole: session.userId === null ? null : (roles.get(session.userId) ?? null),
    admitted: session.admission?.kind ?? false,
  };
}
