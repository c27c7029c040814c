import { afterEach, describe, expect, it, vi } from "vitest";
import { currentViewer } from "@/lib/auth/current-viewer";
import { signInAsGuest } from "@/lib/auth/guest";
import { endStartedSession, startSession } from "@/lib/auth/start-session";
import { viewerFromHeaders } from "@/lib/auth/viewer";
import { sessionsOf } from "@/lib/db/people/sessions";
import { browser } from "./support/browser";
import { setEnvironment, someAccount, usePeopleDatabase } from "./support/people-database";

vi.mock("next/headers", async () => (await import("./support/browser")).browser.nextHeaders);
usePeopleDatabase();
afterEach(() => {
  browser.jar.clear();
  setEnvironment({ APP_URL: undefined });
});

describe("the session cookie", () => {
  it("B1 is __Host-, Secure, HttpOnly and SameSite=Lax when APP_URL is https", async () => {
    setEnvironment({ APP_URL: "https://decide.example.org" });
    const { id } = await someAccount();
    await startSession(id);
    expect([...browser.jar.keys()]).toEqual(["__Host-weighhouse.session"]);
    const options = browser.jar.get("__Host-weighhouse.session")?.options;
    expect(options).toMatchObject({ secure: true, httpOnly: true, sameSite: "lax", path: "/" });
    expect(options).not.toHaveProperty("domain");
    expect((await currentViewer())?.userId).toBe(id);
  });

  it("B1 works over plain http without Secure and prefix, still HttpOnly and SameSite=Lax", async () => {
    const { id } = await someAccount();
    await startSession(id);
    expect(browser.jar.get("weighhouse.session")?.options).toMatchObject({
      secure: false,
      httpOnly: true,
      sameSite: "lax",
    });
    expect((await currentViewer())?.userId).toBe(id);
  });

  it("B1 a plain cookie does not count where strict ones are set", async () => {
    const { id } = await someAccount();
    await startSession(id);
    setEnvironment({ APP_URL: "https://decide.example.org" });
    expect(await currentViewer()).toBeNull();
  });

  it("B2 signing in again ends the session the browser had", async () => {
    const { id } = await someAccount();
    await startSession(id);
    const before = browser.headers;
    await startSession(id);
    expect(await viewerFromHeaders(before)).toBeNull();
    expect((await currentViewer())?.userId).toBe(id);
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it("B3 signing out ends the session and takes the cookie away", async () => {
    const { id } = await someAccount();
    await startSession(id);
    const before = browser.headers;
    await endStartedSession();
    expect(browser.jar.size).toBe(0);
    expect(await viewerFromHeaders(before)).toBeNull();
  });

  it("the same browser is the same guest when it comes back", async () => {
    const guest = await signInAsGuest("Ada");
    expect(await currentViewer()).toEqual(guest);
    browser.userAgent = "Test/2.0";
    expect(await currentViewer()).toEqual(guest);
  });
});
