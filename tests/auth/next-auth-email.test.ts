import { describe, expect, test } from "vitest";
import { nextAuthEmail } from "@/lib/auth/next-auth-email";

const form = "application/x-www-form-urlencoded";

describe("the address an attempt counts for", () => {
  test.each([
    [form, "email=ann%40example.org&password=x", "ann@example.org"],
    [form, "email=nobody%40example.org&email=ann%40example.org", "ann@example.org"],
    [`${form}; charset=json`, "email=ann%40example.org", "ann@example.org"],
    ["application/json", '{"email":"ann@example.org"}', "ann@example.org"],
    ["application/json; charset=utf-8", '{"email":"a@b.org","email":"ann@example.org"}', "ann@example.org"],
    ["application/json", '{"email":["ann@example.org"]}', ""],
    ["application/json", "null", ""],
    ["application/json", "{", ""],
    ["text/plain", "email=ann%40example.org", ""],
    ["", "", ""],
  ])("H1 %s %s is the one that next-auth reads", (type, body, email) =>
    expect(nextAuthEmail(type, body)).toBe(email),
  );
});
