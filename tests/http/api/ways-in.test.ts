import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FreshDatabase } from "../../support/database";
import { newUser } from "../../support/room";
import { cast, databaseForRoutes, tokenOf } from "./cast";
import type { Cast } from "./cast";
import { call } from "./routes";

let database: FreshDatabase;
let people: Cast;
beforeAll(async () => {
  database = await databaseForRoutes();
  people = await cast(database);
});
afterAll(async () => database.drop());

type Json = Record<string, unknown>;
const json = async (response: Response) => (await response.json()) as Json;

describe("joining through the interface", () => {
  test("makes a guest with a token of its own, who is this one participant ever after (D11)", async () => {
    const body = { name: "Gil", participation: "votes", code: people.invite.code.toLowerCase() };
    const joined = await json(await call("POST", "/join", { body }));
    const { token } = joined["guest"] as { token: string };
    const again = await json(await call("POST", "/join", { body, token }));
    expect(again).toEqual({ ...joined, seq: null, guest: null });
    const read = await json(await call("GET", `/decisions/${people.room.decisionId}`, { token }));
    const { view } = read as { view: { viewer: Json; names: Record<string, string> } };
    expect(view.viewer["participantId"]).toBe(joined["participantId"]);
    expect(view.names[String(joined["participantId"])]).toBe("Gil");
  });

  test("G8 a guest of one decision sees nothing else of the workspace", async () => {
    const other = await cast(database);
    const body = { name: "Gus", participation: "observes", invite: people.invite.token };
    const { guest } = (await json(await call("POST", "/join", { body }))) as { guest: { token: string } };
    const { token } = guest;
    expect((await call("GET", `/decisions/${other.room.decisionId}`, { token })).status).toBe(404);
    const list = (await json(await call("GET", "/decisions", { token }))) as { decisions: Json[] };
    expect(list.decisions.map(({ id }) => id)).toEqual([people.room.decisionId]);
  });

  test("G8 no answer but to facilitators holds an invitation's token or code", async () => {
    const paths = ["", "/events?after=0"].map((rest) => `/decisions/${people.room.decisionId}${rest}`);
    for (const path of [...paths, "/decisions", "/search?q=train"])
      for (const caller of ["voter", "observer", "visitor", "facilitator"] as const) {
        const text = await (await call("GET", path, { token: people.tokens[caller] })).text();
        expect(text).not.toContain(people.invite.token);
        expect(text).not.toContain(people.invite.code);
      }
  });

  test("a wrong, a forged and no invitation are refused with one code each", async () => {
    const tries = [
      [{ invite: `${people.invite.id}.${"A".repeat(22)}` }, 404, "not_found"],
      [{ invite: people.invite.id }, 404, "not_found"],
      [{ code: "ZZZZZZ" }, 404, "not_found"],
      [{}, 422, "invalid"],
      [{ invite: people.invite.token, code: people.invite.code }, 422, "invalid"],
      [{ decisionId: people.room.decisionId }, 401, "unauthenticated"],
    ] as const;
    for (const [way, status, code] of tries) {
      const body = { name: "Fo", participation: "votes", ...way };
      const response = await call("POST", "/join", { body });
      expect([way, response.status, (await json(response))["code"]]).toEqual([way, status, code]);
    }
  });

  test("an invitation that lets nobody in makes no guest either, and says why", async () => {
    const token = people.tokens.facilitator;
    const path = `/decisions/${people.room.decisionId}/invites`;
    const made = await json(await call("POST", path, { token, body: {} }));
    expect((await call("DELETE", `${path}/${String(made["id"])}`, { token })).status).toBe(204);
    const before = await database.prisma.user.count();
    const body = { name: "Late", participation: "votes", invite: made["token"] };
    const refused = await json(await call("POST", "/join", { body }));
    expect(refused).toMatchObject({ status: 403, code: "not_admitted", about: { reason: "revoked" } });
    expect(await database.prisma.user.count()).toBe(before);
  });

  test("H1 is limited by address, with the time to wait", async () => {
    const expire = BigInt(Date.now() + 60_000);
    await database.prisma.rateLimit.create({
      data: { key: "join:address:203.0.113.9", points: 1500, expire },
    });
    const body = { name: "Bot", participation: "votes", code: "ZZZZZZ" };
    const response = await call("POST", "/join", { body, headers: { "x-forwarded-for": "203.0.113.9" } });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});

describe("inviting through the interface", () => {
  test("a guest who facilitates sees the invitations and is asked to register before making one", async () => {
    const userId = await newUser(database, "Gina", "guest");
    await people.room.join("Gina", "votes", userId);
    const found = await database.decisions.viewerOf(people.room.decisionId, { userId, link: null });
    await people.room.must(people.room.facilitator, {
      type: "GrantFacilitator",
      participantId: found?.viewer.participantId ?? "",
    });
    const token = await tokenOf(userId);
    const path = `/decisions/${people.room.decisionId}/invites`;
    expect(await json(await call("GET", path, { token }))).toMatchObject({ mayCreate: false });
    const made = await call("POST", path, { token, body: {} });
    expect([made.status, (await json(made))["code"]]).toEqual([403, "account_needed"]);
  });

  test("links carry the address by which the app was reached, and the network's where that is localhost", async () => {
    const token = people.tokens.facilitator;
    const path = `/decisions/${people.room.decisionId}/invites`;
    const at = async (host: string) => {
      const { invites, phones } = (await json(await call("GET", path, { token, headers: { host } }))) as {
        invites: { link: string }[];
        phones: string;
      };
      return [new URL(invites[0]?.link ?? "").origin, phones];
    };
    expect(await at("weighhouse.local:4000")).toEqual(["http://weighhouse.local:4000", "reach_it"]);
    expect(await at("localhost:4000")).toEqual(["http://localhost:4000", "no_network"]);
  });
});
