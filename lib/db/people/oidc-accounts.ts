import { runtime } from "../runtime";
import { isUniqueViolation } from "./unique-violation";

/** An identity at a provider is its issuer and its subject there, never an e-mail address. */
export type OidcIdentity = { issuer: string; subject: string };

/** Whose identity this is, or null when nobody here has it. */
export async function userOfIdentity({ issuer, subject }: OidcIdentity): Promise<string | null> {
  const account = await runtime().prisma.oidcAccount.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { userId: true },
  });
  return account?.userId ?? null;
}

/** Adds an identity to somebody's account. False when it belongs to an account already. */
export async function linkIdentity(userId: string, { issuer, subject }: OidcIdentity): Promise<boolean> {
  try {
    await runtime().prisma.oidcAccount.create({ data: { issuer, subject, userId } });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
