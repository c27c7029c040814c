import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { sealSession } from "@/lib/auth/sealed-session";
import { viewerFromCookie, viewerFromHeaders } from "@/lib/auth/viewer";
import { createAccessToken, revokeAccessToken } from "@/lib/db/people/access-tokens";
import { createSession, endSession } from "@/lib/db/people/sessions";
import { env } from "@/lib/env";
import { someAccount, usePeopleDatabase } from "./support/people-database";

usePeopleDatabase();

const asked = (headers: Record<string, string>) => viewerFromHeaders(new Headers(headers));

async function signedIn() {
  const person = await someAccount({ name: "Ada" });
  const session = await createSession(person.id, "Test");
  const sealed = await sealSession({ userId: person.id, sessionId: session.id }, session.expiresAt);
  return { person, session, cookie: `theme=dark; weighhouse.session=${sealed}; other=1` };
}

describe("viewerFromHeaders", () => {
  it("knows the person of a session cookie, with its workspace", async () => {
    const { person, session, cookie } = await signedIn();
    expect(await asked({ cookie })).toEqual({
      userId: person.id,
      name: "Ada",
      kind: "account",
      sessionId: session.id,
      tokenId: null,
      scopes: null,
      currentWorkspaceId: person.workspaceId,
    });
  });

  it("is nobody without a cookie, and with one that is not ours", async () => {
    const { person, session } = await signedIn();
    const token = { sub: person.id, sid: session.id };
    const foreign = await encode({ token, secret: "another secret of thirty-two letters" });
    const noSession = await encode({ token: { sub: person.id }, secret: env().NEXTAUTH_SECRET });
    const tooOld = await encode({ token, secret: env().NEXTAUTH_SECRET, maxAge: -60 });
    for (const value of ["", "x", foreign, noSession, tooOld]) {
      expect(await asked({ cookie: `weighhouse.session=${value}` }), value).toBeNull();
    }
    expect(await asked({})).toBeNull();
  });

  it("is nobody when a cookie names another person's session", async () => {
    const [ada, bob] = [await signedIn(), await signedIn()];
    const crossed = await sealSession(
      { userId: ada.person.id, sessionId: bob.session.id },
      new Date(Date.now() + 60_000),
    );
    expect(await asked({ cookie: `weighhouse.session=${crossed}` })).toBeNull();
  });

  it("B3 the cookie of an ended session is refused at the very next request", async () => {
    const { person, session, cookie } = await signedIn();
    expect(await asked({ cookie })).not.toBeNull();
    await endSession(person.id, session.id);
    expect(await asked({ cookie })).toBeNull();
  });

  it("G4 a token opens the door with its scopes until the moment it is revoked", async () => {
    const { person, cookie } = await signedIn();
    const { id, secret } = await createAccessToken({
      userId: person.id,
      kind: "personal",
      name: "script",
      scopes: ["read"],
      expiresAt: new Date(Date.now() + 60_000),
    });
    const authorization = `Bearer ${secret}`;
    expect(await asked({ authorization })).toMatchObject({
      userId: person.id,
      sessionId: null,
      tokenId: id,
      scopes: ["read"],
    });
    expect(await viewerFromCookie(new Headers({ authorization })), "pages are not for tokens").toBeNull();
    await revokeAccessToken(person.id, id);
    expect(await asked({ authorization })).toBeNull();
    expect(await asked({ authorization, cookie }), "a bad token never falls back to the cookie").toBeNull();
  });

  it("leaves the credentials of a proxy in front of the app to that proxy", async () => {
    const { person, cookie } = await signedIn();
    expect((await asked({ authorization: "Basic dXNlcjpwdw==", cookie }))?.userId).toBe(person.id);
    expect(await asked({ authorization: "Basic dXNlcjpwdw==" })).toBeNull();
  });

  it.each(["Bearer", "Bearer ", "Bearer wh_pat_", "Bearer ' OR 1=1 --", `Bearer wh_pat_${"a".repeat(5000)}`])(
    "E7 is nobody for %s",
    async (authorization) => {
      expect(await asked({ authorization })).toBeNull();
    },
  );
});
