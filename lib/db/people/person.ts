import type { UserKind } from "../generated/prisma/enums";

/** What the rest of the program needs to know of somebody: no e-mail, no password. */
export type Person = { id: string; kind: UserKind; name: string; currentWorkspaceId: string | null };

/** The columns of a `Person`, for Prisma's `select`. */
export const personColumns = { id: true, kind: true, name: true, currentWorkspaceId: true } as const;
