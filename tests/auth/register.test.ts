import { describe, expect, it, vi } from "vitest";
import { guestWithToken, signInAsGuest } from "@/lib/auth/guest";
import { register } from "@/lib/auth/register";
import { endStartedSession, startSession } from "@/lib/auth/start-session";
import { currentViewer } from "@/lib/auth/current-viewer";
import { userByPassword } from "@/lib/auth/user-by-password";
import { viewerFromHeaders } from "@/lib/auth/viewer";
import { ownAccount } from "@/lib/db/people/accounts";
import { createInvite } from "@/lib/db/people/workspace-invites";
import { workspacesOf } from "@/lib/db/people/workspaces";
import { runtime } from "@/lib/db/runtime";
import { browser } from "./support/browser";
import { setEnvironment, someAccount, usePeopleDatabase } from "./support/people-database";

vi.mock("next/headers", async () => (await import("./support/browser")).browser.nextHeaders);
usePeopleDatabase();

const registration = (email: string) => ({
  name: "Ada",
  email,
  password: "violin-teapot",
  workspaceName: "Ada's workspace",
  returnTo: "/",
});

describe("registering", () => {
  it("A1 a fresh database has no account", async () => {
    expect(await runtime().prisma.user.count()).toBe(0);
  });

  it("makes an account with a workspace that it owns and is in", async () => {
    const made = await register(registration("ada@example.org"), null);
    if (!made.ok) throw new Error(made.refusal);
    expect(await ownAccount(made.userId)).toEqual({
      email: "ada@example.org",
      name: "Ada",
      hasPassword: true,
      oidcIssuers: [],
    });
    const [workspace] = await workspacesOf(made.userId);
    expect(workspace).toMatchObject({ name: "Ada's workspace", role: "owner", members: 1 });
    await startSession(made.userId);
    expect((await currentViewer())?.currentWorkspaceId).toBe(workspace?.id);
    await endStartedSession();
  });

  it("refuses an address that is taken, and leaves nothing behind", async () => {
    const workspaces = await runtime().prisma.workspace.count();
    expect(await register(registration("ada@example.org"), null)).toEqual({
      ok: false,
      refusal: "email_taken",
    });
    expect(await runtime().prisma.workspace.count()).toBe(workspaces);
  });

  it("two at once with one address leave one account", async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => register(registration("race@example.org"), null)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await runtime().prisma.user.count({ where: { email: "race@example.org" } })).toBe(1);
  });

  it("A2 refuses a common password", async () => {
    const outcome = await register({ ...registration("common@example.org"), password: "Password123" }, null);
    expect(outcome).toEqual({ ok: false, refusal: "password_common" });
  });

  it("makes a guest an account in the same row, with a new session, and ends guest tokens", async () => {
    const guest = await signInAsGuest("Ada");
    expect(guest.kind).toBe("guest");
    const before = browser.headers;
    const tokened = await guestWithToken("Program");
    await runtime().prisma.accessToken.updateMany({ data: { userId: guest.userId } });
    const bearer = new Headers({ authorization: `Bearer ${tokened.token}` });
    expect((await viewerFromHeaders(bearer))?.userId).toBe(guest.userId);

    const made = await register(registration("was-guest@example.org"), guest);
    expect(made).toEqual({ ok: true, userId: guest.userId });
    await startSession(guest.userId);
    expect(await currentViewer()).toMatchObject({ userId: guest.userId, kind: "account" });
    expect(await viewerFromHeaders(before), "B2 the guest's session is refused").toBeNull();
    expect(await viewerFromHeaders(bearer)).toBeNull();
    expect(await userByPassword("was-guest@example.org", "violin-teapot")).toBe(guest.userId);
    await endStartedSession();
  });

  it("a guest whose address is taken stays a guest", async () => {
    const guest = await signInAsGuest("Bob");
    expect(await register(registration("ada@example.org"), guest)).toEqual({
      ok: false,
      refusal: "email_taken",
    });
    expect((await currentViewer())?.kind).toBe("guest");
    await endStartedSession();
  });
});

describe("SIGNUP", () => {
  it("closed takes nobody", async () => {
    setEnvironment({ SIGNUP: "closed" });
    expect(await register(registration("late@example.org"), null)).toEqual({ ok: false, refusal: "closed" });
    setEnvironment({ SIGNUP: undefined });
  });

  it("invite takes those who come by an invitation that works", async () => {
    const { id: actorId, workspaceId } = await someAccount();
    const invite = await createInvite({
      workspaceId,
      actorId,
      role: "member",
      expiresAt: new Date(Date.now() + 60_000),
      maxUses: 1,
    });
    if (typeof invite === "string") throw new Error(invite);
    setEnvironment({ SIGNUP: "invite" });
    const try_ = (email: string, returnTo: string) => register({ ...registration(email), returnTo }, null);
    expect(await try_("i1@example.org", "/")).toEqual({ ok: false, refusal: "invite_needed" });
    expect(await try_("i1@example.org", "/workspaces/join?invite=wh_invite_wrong")).toMatchObject({
      ok: false,
    });
    expect(await try_("i1@example.org", `/elsewhere?invite=${invite.secret}`)).toMatchObject({ ok: false });
    expect(await try_("i1@example.org", `/workspaces/join?invite=${invite.secret}`)).toMatchObject({
      ok: true,
    });
    setEnvironment({ SIGNUP: undefined });
  });
});
