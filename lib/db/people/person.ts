import type { UserKind } from "../generated/prisma/enums";

/** What the rest of the program needs to know of somebody: no e-mail, no password. */
export type Person = { id: string; kind: UserKind; name: string; currentWorkspaceId: string | null };

/** The columns of a `Person`, for Prisma's `select`. */
export const personColumns = { id: true, kind: true, name: true, currentWorkspaceId: true } as const;

/** The same columns of "User" u in hand-written SQL: questions that a thousand who come at once ask together. */
export const personSql = `u."id" AS "userId", u."kind", u."name", u."currentWorkspaceId"`;

/** A row with those columns. */
export type PersonRow = { userId: string } & Omit<Person, "id">;

export function personFromRow({ userId, kind, name, currentWorkspaceId }: PersonRow): Person {
  return { id: userId, kind, name, currentWorkspaceId };
}
