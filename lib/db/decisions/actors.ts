import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import type { Actor, WorkspaceRole } from "@/lib/decision/policy";
import type { Book, Person, Standings } from "./book";
import { Together } from "../together";
import type { SessionRef } from "./job";

type StandingRow = Person & {
  decisionId: string;
  workspaceId: string | null;
  userId: string;
  role: WorkspaceRole | null;
};

/** Who somebody is to a decision: who they are in it (null for whoever has not joined), and their role around it. */
export type Standing = { person: Person | null; role: WorkspaceRole | null };

async function readStandings(
  client: Pick<PoolClient, "query">,
  decisionIds: readonly string[],
  userIds: readonly string[],
): Promise<StandingRow[]> {
  const { rows } = await client.query<StandingRow>({
    name: "standings",
    text: `SELECT d."id" AS "decisionId", d."workspaceId", a."userId", p."participantId", p."voterId", p."name", m."role"
     FROM unnest($1::uuid[], $2::uuid[]) AS a("decisionId", "userId") JOIN "Decision" d ON d."id" = a."decisionId"
       LEFT JOIN "Person" p ON p."decisionId" = d."id" AND p."userId" = a."userId"
       LEFT JOIN "Membership" m ON m."workspaceId" = d."workspaceId" AND m."userId" = a."userId"`,
    values: [decisionIds, userIds],
  });
  return rows;
}

function personIn({ participantId, voterId, userId, name }: StandingRow): Person | null {
  return participantId === null ? null : { participantId, voterId, userId, name };
}

/** Who somebody is to a decision, for all who ask at once. `who` is a decision's id, a space, and a user's id. */
export function standingsTogether(pool: Pick<PoolClient, "query">): Together<string, Standing> {
  return new Together(async (who) => {
    const pairs = who.map((key) => key.split(" "));
    const rows = await readStandings(
      pool,
      pairs.map(([decisionId = ""]) => decisionId),
      pairs.map(([, userId = ""]) => userId),
    );
    return new Map(
      rows.map((row) => [`${row.decisionId} ${row.userId}`, { person: personIn(row), role: row.role }]),
    );
  });
}

/**
 * Who these users are to a decision, read where it is needed and never kept: a changed role, a place that was given to
 * another browser and a draft that moved into a workspace hold from the next command on (C8), on every server.
 */
export async function loadStandings(
  client: Pick<PoolClient, "query">,
  decisionId: string,
  userIds: readonly string[],
): Promise<Standings> {
  const ofThis = userIds.map(() => decisionId);
  const rows = await readStandings(client, ofThis, userIds);
  return {
    workspaceId: rows[0]?.workspaceId ?? null,
    persons: new Map(
      rows.flatMap((row) => {
        const person = personIn(row);
        return person === null ? [] : [[row.userId, person] as const];
      }),
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
