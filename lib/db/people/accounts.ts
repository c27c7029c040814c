import { runtime } from "../runtime";
import { isUniqueViolation } from "./unique-violation";

/** What makes an account. `email` is lower-cased already; null when an OIDC provider has not verified it. */
export type NewAccount = {
  email: string | null;
  name: string;
  /** An Argon2id hash; null for accounts that sign in elsewhere. */
  passwordHash: string | null;
  /** The name of the workspace everybody gets to start with. */
  workspaceName: string;
  oidc?: { issuer: string; subject: string };
};

/** What somebody may see and change about their own account. */
export type OwnAccount = { email: string | null; name: string; hasPassword: boolean; oidcIssuers: string[] };

/** Makes an account and its first workspace, which it owns. Returns its id, or `email_taken`. */
export async function createAccount(account: NewAccount): Promise<{ userId: string } | "email_taken"> {
  return unlessTaken(() =>
    runtime().prisma.$transaction(async (tx) => {
      const workspace = await tx.workspace.create({ data: { name: account.workspaceName } });
      const { id: userId } = await tx.user.create({
        data: { ...columnsOf(account), currentWorkspaceId: workspace.id },
        select: { id: true },
      });
      await tx.membership.create({ data: { workspaceId: workspace.id, userId, role: "owner" } });
      return { userId };
    }),
  );
}

/**
 * Makes a guest an account, in the same row: what they voted, wrote and drafted stays theirs. `not_a_guest` when they
 * became one meanwhile.
 */
export async function upgradeGuest(
  userId: string,
  account: NewAccount,
): Promise<{ userId: string } | "email_taken" | "not_a_guest"> {
  return unlessTaken(() =>
    runtime().prisma.$transaction(async (tx) => {
      const workspace = await tx.workspace.create({ data: { name: account.workspaceName } });
      const { count } = await tx.user.updateMany({
        where: { id: userId, kind: "guest" },
        data: { ...withoutOidc(account), currentWorkspaceId: workspace.id, accessChangedAt: new Date() },
      });
      if (count === 0) {
        await tx.workspace.delete({ where: { id: workspace.id } });
        return "not_a_guest" as const;
      }
      await tx.membership.create({ data: { workspaceId: workspace.id, userId, role: "owner" } });
      if (account.oidc) await tx.oidcAccount.create({ data: { ...account.oidc, userId } });
      return { userId };
    }),
  );
}

/** Whether anybody has registered yet. */
export async function anyAccount(): Promise<boolean> {
  return (
    (await runtime().prisma.user.findFirst({ where: { kind: "account" }, select: { id: true } })) !== null
  );
}

/** Who has this e-mail address (lower-cased), with what a password is checked against; null for nobody. */
export async function loginOf(
  email: string,
): Promise<{ userId: string; passwordHash: string | null } | null> {
  const user = await runtime().prisma.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true },
  });
  return user && { userId: user.id, passwordHash: user.passwordHash };
}

/** The hash of somebody's password; null when there is none. */
export async function passwordHashOf(userId: string): Promise<string | null> {
  const user = await runtime().prisma.user.findUnique({
    where: { id: userId },
    select: { passwordHash: true },
  });
  return user?.passwordHash ?? null;
}

/** Stores a new hash. Ending sessions is the caller's, since only some changes call for it. */
export async function storePasswordHash(userId: string, passwordHash: string): Promise<void> {
  await runtime().prisma.user.updateMany({ where: { id: userId, kind: "account" }, data: { passwordHash } });
}

export async function renamePerson(userId: string, name: string): Promise<void> {
  await runtime().prisma.user.updateMany({ where: { id: userId }, data: { name } });
}

/** What the account page shows; null for guests. */
export async function ownAccount(userId: string): Promise<OwnAccount | null> {
  const user = await runtime().prisma.user.findFirst({
    where: { id: userId, kind: "account" },
    select: {
      email: true,
      name: true,
      passwordHash: true,
      oidcAccounts: { select: { issuer: true }, orderBy: { createdAt: "asc" } },
    },
  });
  if (user === null) return null;
  const { email, name, passwordHash, oidcAccounts } = user;
  return {
    email,
    name,
    hasPassword: passwordHash !== null,
    oidcIssuers: oidcAccounts.map(({ issuer }) => issuer),
  };
}

function columnsOf(account: NewAccount) {
  const { oidc } = account;
  return { ...withoutOidc(account), ...(oidc ? { oidcAccounts: { create: oidc } } : {}) };
}

function withoutOidc({ email, name, passwordHash }: NewAccount) {
  return { kind: "account" as const, email, name, passwordHash };
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | "email_taken"> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) return "email_taken";
    throw error;
  }
}
