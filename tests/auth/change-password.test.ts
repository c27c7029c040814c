import { describe, expect, it } from "vitest";
import { changePassword, resetPassword } from "@/lib/auth/change-password";
import { hashPassword } from "@/lib/auth/password-hash";
import { userByPassword } from "@/lib/auth/user-by-password";
import { userReset } from "@/lib/cli/user-reset";
import { createAccessToken, personOfAccessToken } from "@/lib/db/people/access-tokens";
import { createResetToken, resetLifetime, resetTokenWorks } from "@/lib/db/people/reset-tokens";
import { createSession, personOfSession } from "@/lib/db/people/sessions";
import { runtime } from "@/lib/db/runtime";
import { someAccount, usePeopleDatabase } from "./support/people-database";

usePeopleDatabase();

async function somebody() {
  const account = await someAccount({ passwordHash: await hashPassword("violin-teapot") });
  const [here, elsewhere] = [
    await createSession(account.id, "here"),
    await createSession(account.id, "elsewhere"),
  ];
  return { ...account, here, elsewhere };
}

async function resetLink(email: string): Promise<string> {
  const token = await createResetToken(email);
  if (token === null) throw new Error("no account");
  return token.secret;
}

describe("changing a password", () => {
  it("B3 ends all other sessions, and keeps the one it was done from", async () => {
    const { id, email, here, elsewhere } = await somebody();
    expect(await changePassword(id, here.id, "violin-teapot", "canal-lantern")).toBe("done");
    expect(await personOfSession(elsewhere.id)).toBeNull();
    expect(await personOfSession(here.id)).not.toBeNull();
    expect(await userByPassword(email, "violin-teapot")).toBeNull();
    expect(await userByPassword(email, "canal-lantern")).toBe(id);
  });

  it("needs the present one, and refuses a common one", async () => {
    const { id, here, elsewhere } = await somebody();
    expect(await changePassword(id, here.id, "wrong", "canal-lantern")).toBe("password_wrong");
    expect(await changePassword(id, here.id, "violin-teapot", "Password123")).toBe("password_common");
    expect(await personOfSession(elsewhere.id)).not.toBeNull();
  });
});

describe("a reset link", () => {
  it("works once, ends all sessions and revokes all tokens", async () => {
    const { id, email, here } = await somebody();
    const expiresAt = new Date(Date.now() + 60_000);
    const token = await createAccessToken({
      userId: id,
      kind: "personal",
      name: "x",
      scopes: ["read"],
      expiresAt,
    });
    const secret = await resetLink(email);
    expect(await resetPassword(secret, "canal-lantern")).toEqual({ userId: id });
    expect(await personOfSession(here.id)).toBeNull();
    expect(await personOfAccessToken(token.secret)).toBeNull();
    expect(await userByPassword(email, "canal-lantern")).toBe(id);
    expect(await resetPassword(secret, "another-lantern")).toBe("link_dead");
    expect(await userByPassword(email, "canal-lantern")).toBe(id);
  });

  it("ten at once use it once", async () => {
    const { email } = await somebody();
    const secret = await resetLink(email);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => resetPassword(secret, `lantern-canal-${n}`)),
    );
    expect(outcomes.filter((outcome) => outcome !== "link_dead")).toHaveLength(1);
  });

  it("A5 looking at it changes nothing", async () => {
    const { email } = await somebody();
    const secret = await resetLink(email);
    expect(await resetTokenWorks(secret)).toBe(true);
    expect(await resetTokenWorks(secret)).toBe(true);
    expect(await resetPassword(secret, "canal-lantern")).not.toBe("link_dead");
    expect(await resetTokenWorks(secret)).toBe(false);
  });

  it("dies after an hour, and when a newer one is made", async () => {
    const { email } = await somebody();
    const first = await resetLink(email);
    expect(await resetTokenWorks(first, new Date(Date.now() + resetLifetime - 5000))).toBe(true);
    expect(await resetTokenWorks(first, new Date(Date.now() + resetLifetime + 5000))).toBe(false);
    const second = await resetLink(email);
    expect(await resetTokenWorks(first)).toBe(false);
    expect(await resetTokenWorks(second)).toBe(true);
  });

  it("survives a common password, so that another can be tried", async () => {
    const { email } = await somebody();
    const secret = await resetLink(email);
    expect(await resetPassword(secret, "Password123")).toBe("password_common");
    expect(await resetTokenWorks(secret)).toBe(true);
  });

  it("is stored hashed", async () => {
    const { email } = await somebody();
    const secret = await resetLink(email);
    const { rows } = await runtime().pool.query('SELECT row_to_json(t)::text AS row FROM "ResetToken" t');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("is printed by the command, for accounts that are there", async () => {
    const { email } = await somebody();
    const printed: string[] = [];
    expect(await userReset.run([email.toUpperCase()], (line) => void printed.push(line))).toBe(0);
    const secret = /\/reset\?token=(wh_reset_[\w-]+)/.exec(printed.join("\n"))?.[1] ?? "";
    expect(await resetTokenWorks(secret)).toBe(true);
    expect(await userReset.run(["nobody@example.org"], () => {})).toBe(1);
    expect(await userReset.run([], () => {})).toBe(1);
  });
});
