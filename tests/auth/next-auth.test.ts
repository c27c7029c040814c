import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashPassword } from "@/lib/auth/password-hash";
import { sealSession } from "@/lib/auth/sealed-session";
import { viewerFromCookie } from "@/lib/auth/viewer";
import { ownAccount } from "@/lib/db/people/accounts";
import { createGuest } from "@/lib/db/people/guests";
import { createSession, endAllSessions, sessionsOf } from "@/lib/db/people/sessions";
import { runtime } from "@/lib/db/runtime";
import { NextAuthClient } from "./support/next-auth-client";
import type { Claims, Fault } from "./support/oidc-provider";
import { OidcProvider } from "./support/oidc-provider";
import { setEnvironment, someAccount, usePeopleDatabase } from "./support/people-database";

usePeopleDatabase();
const provider = new OidcProvider();
beforeAll(async () => {
  await provider.start();
  setEnvironment({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: OidcProvider.clientId,
    OIDC_CLIENT_SECRET: OidcProvider.clientSecret,
  });
});
afterAll(() => provider.stop());
beforeEach(() => void (provider.fault = null));

const viewerOf = (client: NextAuthClient) => viewerFromCookie(client.headers);

async function clientOf(userId: string): Promise<NextAuthClient> {
  const client = new NextAuthClient();
  const session = await createSession(userId, "Test");
  client.cookies.set(
    "weighhouse.session",
    await sealSession({ userId, sessionId: session.id }, session.expiresAt),
  );
  return client;
}

/** Through the provider and back. */
async function through(client: NextAuthClient, claims: Claims, tamper: (back: URL) => void = () => {}) {
  const start = await client.post("signin/oidc", { callbackUrl: "/decisions" });
  const back = provider.signIn(start.location, claims);
  tamper(back);
  return client.get(`callback/oidc${back.search}`);
}

describe("sign-in by password through next-auth", () => {
  it("B2 makes a new session, and the one from before is refused", async () => {
    const { id, email } = await someAccount({ passwordHash: await hashPassword("violin-teapot") });
    const client = await clientOf(id);
    const before = client.headers;
    await client.post("callback/credentials", { email: email.toUpperCase(), password: "violin-teapot" });
    expect((await viewerOf(client))?.userId).toBe(id);
    expect(await viewerFromCookie(before)).toBeNull();
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it("A6 refuses a wrong password and an unknown address alike", async () => {
    const { email } = await someAccount({ passwordHash: await hashPassword("violin-teapot") });
    const client = new NextAuthClient();
    const wrong = await client.post("callback/credentials", { email, password: "wrong-teapot" });
    const unknown = await client.post("callback/credentials", {
      email: "no@example.org",
      password: "wrong-teapot",
    });
    expect(wrong).toEqual(unknown);
    expect(await viewerOf(client)).toBeNull();
  });

  it("F3 refuses a form without our token", async () => {
    const { email } = await someAccount({ passwordHash: await hashPassword("violin-teapot") });
    const client = new NextAuthClient();
    await client.post("callback/credentials", { email, password: "violin-teapot", csrfToken: "forged" });
    expect(await viewerOf(client)).toBeNull();
  });

  it("B3 an ended session is not renewed, and its cookie goes", async () => {
    const { id } = await someAccount();
    const client = await clientOf(id);
    await client.get("session");
    expect((await viewerOf(client))?.userId).toBe(id);
    await endAllSessions(id);
    await client.get("session");
    expect(client.cookies.has("weighhouse.session")).toBe(false);
  });

  it("B3 signing out ends the session", async () => {
    const { id } = await someAccount();
    const client = await clientOf(id);
    await client.post("signout", {});
    expect(await sessionsOf(id)).toEqual([]);
  });

  it("F7 goes on inside the app only", async () => {
    const client = new NextAuthClient();
    const start = async (callbackUrl: string) => {
      await client.post("signin/oidc", { callbackUrl });
      return client.cookies.get("next-auth.callback-url");
    };
    expect(await start("/d/1?x=2")).toBe("http://weighhouse.local:3000/d/1?x=2");
    for (const elsewhere of [
      "https://evil.example/x",
      "//evil.example",
      "http://weighhouse.local:3000.evil.example",
    ]) {
      expect(await start(elsewhere)).toBe("http://weighhouse.local:3000/");
    }
  });
});

describe("sign-in through a provider", () => {
  it("makes an account at the first time and finds it at the second", async () => {
    const claims = { sub: "s-1", name: "Grace", email: "Grace@Example.org", email_verified: true };
    const [first, second] = [new NextAuthClient(), new NextAuthClient()];
    expect((await through(first, claims)).location).toBe("http://weighhouse.local:3000/decisions");
    await through(second, { ...claims, email: "changed@example.org", name: "G." });
    const [one, two] = [await viewerOf(first), await viewerOf(second)];
    expect(one?.userId).toBe(two?.userId);
    expect(await ownAccount(one?.userId ?? "")).toEqual({
      email: "grace@example.org",
      name: "Grace",
      hasPassword: false,
      oidcIssuers: [provider.issuer],
    });
  });

  it("A8 never takes an account over by its e-mail address, verified or not", async () => {
    const { id, email } = await someAccount({ passwordHash: await hashPassword("violin-teapot") });
    const client = new NextAuthClient();
    const refused = await through(client, { sub: "thief", email, email_verified: true });
    expect(refused.location).toContain("/sign-in?error=email_taken");
    expect(await viewerOf(client)).toBeNull();
    await through(client, { sub: "thief", email, email_verified: false });
    expect((await viewerOf(client))?.userId).not.toBe(id);
    expect((await ownAccount((await viewerOf(client))?.userId ?? ""))?.email).toBeNull();
  });

  it("A8 links from inside a signed-in session, and an identity belongs to one account", async () => {
    const [mine, other] = [await someAccount(), await someAccount()];
    await through(await clientOf(mine.id), { sub: "linked" });
    const later = new NextAuthClient();
    await through(later, { sub: "linked" });
    expect((await viewerOf(later))?.userId).toBe(mine.id);
    const thief = await clientOf(other.id);
    expect((await through(thief, { sub: "linked" })).location).toContain("error=identity_taken");
    expect((await viewerOf(thief))?.userId).toBe(other.id);
  });

  it("makes a guest an account in the same row", async () => {
    const guest = await createGuest("Visitor");
    const client = await clientOf(guest.id);
    await through(client, { sub: "was-guest", name: "Named" });
    expect(await viewerOf(client)).toMatchObject({ userId: guest.id, kind: "account", name: "Named" });
  });

  it("SIGNUP=closed takes no new people and lets known ones in", async () => {
    const { id } = await someAccount();
    await runtime().prisma.oidcAccount.create({
      data: { issuer: provider.issuer, subject: "known", userId: id },
    });
    setEnvironment({ SIGNUP: "closed" });
    const [stranger, known] = [new NextAuthClient(), new NextAuthClient()];
    expect((await through(stranger, { sub: "stranger" })).location).toContain("error=closed");
    await through(known, { sub: "known" });
    expect((await viewerOf(known))?.userId).toBe(id);
    setEnvironment({ SIGNUP: undefined });
  });

  it.each(["issuer", "audience", "expired", "nonce", "signature"] as Fault[])(
    "G5 refuses a token with a wrong %s",
    async (fault) => {
      provider.fault = fault;
      const client = new NextAuthClient();
      expect((await through(client, { sub: `fault-${fault}` })).location).toContain("error=");
      expect(await viewerOf(client)).toBeNull();
      expect(await runtime().prisma.oidcAccount.count({ where: { subject: `fault-${fault}` } })).toBe(0);
    },
  );

  it("G5 refuses a foreign state, another browser and a code used twice", async () => {
    const foreign = await through(new NextAuthClient(), { sub: "g5" }, (back) =>
      back.searchParams.set("state", "x"),
    );
    expect(foreign.location).toContain("error=");
    const client = new NextAuthClient();
    const start = await client.post("signin/oidc", {});
    const back = provider.signIn(start.location, { sub: "g5" });
    const elsewhere = new NextAuthClient();
    expect((await elsewhere.get(`callback/oidc${back.search}`)).location).toContain("error=");
    const verifier = client.cookies.get("next-auth.pkce.code_verifier");
    client.cookies.delete("next-auth.pkce.code_verifier");
    expect((await client.get(`callback/oidc${back.search}`)).location).toContain("error=");
    expect(verifier).toBeDefined();
    expect(await runtime().prisma.oidcAccount.count({ where: { subject: "g5" } })).toBe(0);
  });
});
