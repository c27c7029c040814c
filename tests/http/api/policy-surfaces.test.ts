import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operations } from "@/lib/http/api/operations";
import type { FreshDatabase } from "../../support/database";
import { callers, surfaces } from "../../support/policy-surfaces";
import { bodyFor, cast, databaseForRoutes, pathIn } from "./cast";
import { allRoutes, call } from "./routes";

let database: FreshDatabase;
beforeAll(async () => void (database = await databaseForRoutes()));
afterAll(async () => database.drop());

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;

describe("C3 the table of surfaces", () => {
  test("has a row for every method of every route file, and the description has it too", async () => {
    const routes = (await allRoutes()).flatMap(({ path, module }) =>
      methods.filter((method) => module[method] !== undefined).map((method) => `${method} ${path}`),
    );
    expect(surfaces.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(routes);
  });
});

describe("C1 role by route", () => {
  test.each(surfaces)("$method $path", async ({ method, path, expected }) => {
    const people = await cast(database);
    const seen: Record<string, number> = {};
    // The facilitator comes last: what they do may use the thing up.
    const order = [...callers].sort((a, b) => Number(a === "facilitator") - Number(b === "facilitator"));
    for (const caller of order) {
      const body = method === "POST" ? bodyFor(people, path) : undefined;
      const response = await call(method, pathIn(people, path), { token: people.tokens[caller], body });
      seen[caller] = response.status;
      if (response.status < 400) continue;
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      const text = await response.text();
      for (const secret of [people.room.opening.question, people.invite.token, people.invite.code])
        expect(text).not.toContain(secret);
    }
    expect(seen).toEqual(expected);
  });
});
