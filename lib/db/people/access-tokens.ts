import type { AccessTokenKind } from "../generated/prisma/enums";
import { runtime } from "../runtime";
import { Together } from "../together";
import { announceEnding } from "./access-endings";
import { personFromRow, personSql } from "./person";
import type { Person, PersonRow } from "./person";
import { hashSecret, newSecret } from "./secret";

/** What a program may do with a token: look, or also act as its owner in decisions. */
export const accessScopes = ["read", "write"] as const;
export type AccessScope = (typeof accessScopes)[number];

/** What its owner sees of a token afterwards: never the secret, never its hash. */
export type AccessTokenSummary = {
  id: string;
  name: string;
  scopes: AccessScope[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};

const prefixes: Record<AccessTokenKind, string> = { personal: "wh_pat_", guest: "wh_guest_" };

/** `lastUsedAt` is written at most once a minute. */
const usedStep = 60_000;

/** Makes a token. The secret is in this answer and nowhere else. */
export async function createAccessToken(token: {
  userId: string;
  kind: AccessTokenKind;
  name: string;
  scopes: readonly AccessScope[];
  expiresAt: Date;
}): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const secret = newSecret(prefixes[token.kind]);
  const { id } = await runtime().prisma.accessToken.create({
    data: { ...token, scopes: [...token.scopes], tokenHash: hashSecret(secret) },
    select: { id: true },
  });
  return { id, secret, expiresAt: token.expiresAt };
}

type TokenRow = PersonRow & {
  tokenId: string;
  tokenHash: string;
  scopes: string[];
  expiresAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
};

/** Tokens by their hash, for all who come at once. */
const tokens = new Together(async (hashes: readonly string[]) => {
  const { rows } = await runtime().pool.query<TokenRow>({
    name: "access tokens",
    text: `SELECT t."id" AS "tokenId", t."tokenHash", t."scopes", t."expiresAt", t."revokedAt", t."lastUsedAt", ${personSql}
     FROM "AccessToken" t JOIN "User" u ON u."id" = t."userId" WHERE t."tokenHash" = ANY($1::bpchar[])`,
    values: [hashes],
  });
  return new Map(rows.map((row) => [row.tokenHash, row]));
});

const uses = new Together(async (used: readonly { id: string; now: Date }[]) => {
  const now = used.reduce((latest, use) => (use.now > latest ? use.now : latest), new Date(0));
  await runtime().pool.query({
    name: "access tokens used",
    text: `UPDATE "AccessToken" SET "lastUsedAt" = $2 WHERE "id" = ANY($1::uuid[])`,
    values: [used.map(({ id }) => id), now],
  });
  return new Map<{ id: string; now: Date }, never>();
});

/** Who may act by this secret and how far, or null when it is unknown, revoked or expired. */
export async function personOfAccessToken(
  secret: string,
  now = new Date(),
): Promise<{ tokenId: string; scopes: AccessScope[]; person: Person } | null> {
  const token = await tokens.get(hashSecret(secret));
  if (token === undefined || token.revokedAt !== null || token.expiresAt <= now) return null;
  if (token.lastUsedAt === null || now.getTime() - token.lastUsedAt.getTime() > usedStep)
    await uses.get({ id: token.tokenId, now });
  return { tokenId: token.tokenId, scopes: known(token.scopes), person: personFromRow(token) };
}

/** The usable personal tokens of somebody, the newest first. */
export async function accessTokensOf(userId: string, now = new Date()): Promise<AccessTokenSummary[]> {
  const tokens = await runtime().prisma.accessToken.findMany({
    where: { userId, kind: "personal", ...usable(now) },
    select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return tokens.map((token) => ({ ...token, scopes: known(token.scopes) }));
}

/** Revokes one token of this person; from the next request on it is refused. False when there is none. */
export async function revokeAccessToken(userId: string, id: string, now = new Date()): Promise<boolean> {
  return (await revoke({ userId, id }, now)) > 0;
}

/** Revokes all tokens of this person, or all of one kind. Returns how many. */
export async function revokeAllAccessTokens(
  userId: string,
  kind?: AccessTokenKind,
  now = new Date(),
): Promise<number> {
  return revoke({ userId, ...(kind === undefined ? {} : { kind }) }, now);
}

/** Which of these tokens are over: for servers that hold connections open for them. */
export async function deadAccessTokens(ids: readonly string[], now = new Date()): Promise<string[]> {
  if (ids.length === 0) return [];
  const living = await runtime().prisma.accessToken.findMany({
    where: { id: { in: [...ids] }, ...usable(now) },
    select: { id: true },
  });
  const found = new Set(living.map(({ id }) => id));
  return ids.filter((id) => !found.has(id));
}

function usable(now: Date) {
  return { revokedAt: null, expiresAt: { gt: now } };
}

function known(scopes: readonly string[]): AccessScope[] {
  return accessScopes.filter((scope) => scopes.includes(scope));
}

async function revoke(
  where: { userId: string; id?: string; kind?: AccessTokenKind },
  now: Date,
): Promise<number> {
  const revoked = await runtime().prisma.accessToken.updateManyAndReturn({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, userId: true },
  });
  for (const { id, userId } of revoked) announceEnding({ kind: "token", userId, tokenId: id });
  return revoked.length;
}
