import { runtime } from "../runtime";
import { hashSecret, newSecret } from "./secret";

/** A reset link works for so many milliseconds (one hour). */
export const resetLifetime = 60 * 60 * 1000;

/**
 * Makes a one-time secret with which the account of this e-mail address (lower-cased) gets a new password. Earlier ones
 * stop working. Null when there is no such account.
 */
export async function createResetToken(
  email: string,
  now = new Date(),
): Promise<{ secret: string; expiresAt: Date } | null> {
  return runtime().prisma.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (user === null) return null;
    await tx.resetToken.updateMany({ where: { userId: user.id, usedAt: null }, data: { usedAt: now } });
    const secret = newSecret("wh_reset_");
    const expiresAt = new Date(now.getTime() + resetLifetime);
    await tx.resetToken.create({ data: { tokenHash: hashSecret(secret), userId: user.id, expiresAt } });
    return { secret, expiresAt };
  });
}

/** Whether a reset link still works. Changes nothing: a mail scanner may follow it. */
export async function resetTokenWorks(secret: string, now = new Date()): Promise<boolean> {
  const token = await runtime().prisma.resetToken.findFirst({
    where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
    select: { tokenHash: true },
  });
  return token !== null;
}

/** Uses a reset link up and stores the new password's hash. Whose it was, or null when it does not work any more. */
export async function spendResetToken(
  secret: string,
  passwordHash: string,
  now = new Date(),
): Promise<{ userId: string } | null> {
  return runtime().prisma.$transaction(async (tx) => {
    const spent = await tx.resetToken.updateManyAndReturn({
      where: { tokenHash: hashSecret(secret), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
      select: { userId: true },
    });
    const userId = spent[0]?.userId;
    if (userId === undefined) return null;
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    return { userId };
  });
}
