import { describe, expect, it } from "vitest";
import type { AccessEnding } from "@/lib/db/people/access-endings";
import { onAccessEnded } from "@/lib/db/people/access-endings";
import {
  accessTokensOf,
  createAccessToken,
  deadAccessTokens,
  personOfAccessToken,
  revokeAccessToken,
  revokeAllAccessTokens,
} from "@/lib/db/people/access-tokens";
import { runtime } from "@/lib/db/runtime";
import { someAccount, usePeopleDatabase } from "./support/people-database";

usePeopleDatabase();

const tomorrow = () => new Date(Date.now() + 24 * 3600 * 1000);

async function tokenOf(userId: string, kind: "personal" | "guest" = "personal") {
  return createAccessToken({
    userId,
    kind,
    name: "report",
    scopes: ["read", "write"],
    expiresAt: tomorrow(),
  });
}

describe("access tokens", () => {
  it("G4 are shown once: neither the database nor the list holds the secret", async () => {
    const { id: userId } = await someAccount();
    const { secret } = await tokenOf(userId);
    expect(secret).toMatch(/^wh_pat_[\w-]{43}$/);
    const rows = await runtime().pool.query('SELECT row_to_json(t)::text AS row FROM "AccessToken" t');
    expect(JSON.stringify(rows.rows)).not.toContain(secret.slice(7));
    const listed = JSON.stringify(await accessTokensOf(userId));
    expect(listed).not.toContain(secret.slice(7));
    expect(listed).not.toContain("Hash");
  });

  it("G4 stop at their expiry", async () => {
    const { id: userId } = await someAccount();
    const { id, secret, expiresAt } = await tokenOf(userId);
    expect((await personOfAccessToken(secret, new Date(expiresAt.getTime() - 1)))?.tokenId).toBe(id);
    expect(await personOfAccessToken(secret, expiresAt)).toBeNull();
    expect(await deadAccessTokens([id], expiresAt)).toEqual([id]);
    expect(await deadAccessTokens([id])).toEqual([]);
    expect(await accessTokensOf(userId, expiresAt)).toEqual([]);
  });

  it("G4 are revoked by their owner only, and that is heard", async () => {
    const [mine, theirs] = [await someAccount(), await someAccount()];
    const token = await tokenOf(mine.id);
    const heard: AccessEnding[] = [];
    const stop = onAccessEnded((ending) => void heard.push(ending));
    expect(await revokeAccessToken(theirs.id, token.id)).toBe(false);
    expect(await revokeAccessToken(mine.id, token.id)).toBe(true);
    stop();
    expect(heard).toEqual([{ kind: "token", userId: mine.id, tokenId: token.id }]);
    expect(await personOfAccessToken(token.secret)).toBeNull();
  });

  it("can be revoked by kind", async () => {
    const { id: userId } = await someAccount();
    const [personal, guest] = [await tokenOf(userId), await tokenOf(userId, "guest")];
    expect(guest.secret).toMatch(/^wh_guest_/);
    expect(await revokeAllAccessTokens(userId, "guest")).toBe(1);
    expect(await personOfAccessToken(guest.secret)).toBeNull();
    expect(await personOfAccessToken(personal.secret)).not.toBeNull();
  });

  it("G4 the database takes no scope that is not known, and no token without one", async () => {
    const { id: userId } = await someAccount();
    const write = (scopes: string) =>
      runtime().pool.query(
        `INSERT INTO "AccessToken" ("userId", "kind", "name", "tokenHash", "scopes", "expiresAt")
         VALUES ($1, 'personal', 'x', repeat('a', 64), $2::text[], now() + interval '1 day')`,
        [userId, scopes],
      );
    await expect(write("{admin}")).rejects.toThrow(/AccessToken_scopes_known/);
    await expect(write("{}")).rejects.toThrow(/AccessToken_scopes_known/);
  });
});
