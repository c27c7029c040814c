import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { setRuntime } from "@/lib/db/runtime";
import { isUnencrypted, publicOrigin } from "@/lib/http/public-origin";
import { setEnvironment } from "../../auth/support/people-database";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";

let database: FreshDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(async () => {
  setRuntime(undefined);
  setEnvironment({ APP_URL: undefined, HOST: undefined });
  await database.drop();
});

function seenFrom(headers: Record<string, string>, settings: Record<string, string>, network: string | null) {
  setEnvironment({ DATABASE_URL: database.url, APP_URL: undefined, HOST: undefined, ...settings });
  setRuntime({ ...database, networkAddress: () => network });
  return publicOrigin(new Headers(headers));
}

describe("the address that links and QR codes carry", () => {
  const network = "192.168.0.7";
  test.each([
    ["the one of the browser", { host: "tablet.local:3000" }, {}, "http://tablet.local:3000", "reach_it"],
    ["the network's for localhost", { host: "localhost:3000" }, {}, "http://192.168.0.7:3000", "reach_it"],
    ["the network's for IPv6", { host: "[::1]:81" }, {}, "http://192.168.0.7:81", "reach_it"],
    [
      "what a proxy says",
      { host: "x", "x-forwarded-host": "a.lan", "x-forwarded-proto": "https" },
      {},
      "https://a.lan",
      "reach_it",
    ],
    [
      "APP_URL before all that a request says (A7)",
      { host: "evil.example", "x-forwarded-host": "worse.example" },
      { APP_URL: "https://d.example.org" },
      "https://d.example.org",
      "reach_it",
    ],
    [
      "localhost where only it listens",
      { host: "localhost:1" },
      { HOST: "127.0.0.1" },
      "http://localhost:1",
      "listens_here_only",
    ],
  ] as const)("is %s", (_which, headers, settings, origin, phones) => {
    expect(seenFrom(headers, settings, network)).toMatchObject({ origin, phones });
  });

  test("is localhost, with a word about it, where there is no network", () => {
    expect(seenFrom({ host: "localhost:3000" }, {}, null)).toMatchObject({ phones: "no_network" });
  });

  test("plain http from another machine is named, https and this machine are not", () => {
    expect(isUnencrypted(new Headers({ host: "192.168.0.7:3000" }))).toBe(true);
    expect(isUnencrypted(new Headers({ host: "localhost:3000" }))).toBe(false);
    expect(isUnencrypted(new Headers({ host: "a.lan", "x-forwarded-proto": "https" }))).toBe(false);
  });
});
