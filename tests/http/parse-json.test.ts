import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "@/lib/http/parse-json";

describe("E8 JSON that two readers would read differently", () => {
  it.each([
    ['{"__proto__": {"admin": true}}', "forbidden_key"],
    ['{"a": [{"constructor": {"prototype": {}}}]}', "forbidden_key"],
    ['{"\\u005f\\u005fproto\\u005f\\u005f": 1}', "forbidden_key"],
    ['{"prototype": 1}', "forbidden_key"],
    ['{"role": "viewer", "role": "owner"}', "duplicate_key"],
    ['{"role": "viewer", "\\u0072ole": "owner"}', "duplicate_key"],
    ['[[{"x": {"y": 1, "y": 2}}]]', "duplicate_key"],
    ['{"a": 1,}', "not_json"],
    ["", "not_json"],
    ["[".repeat(60_000), "not_json"],
  ])("%.60s is refused: %s", (text, fault) => {
    expect(parseJson(text)).toEqual({ ok: false, fault });
  });

  it.each([
    '{"a": {"x": 1}, "b": {"x": 1}}',
    '[{"x": 1}, {"x": 2}]',
    '{"text": "\\"x\\": 1, \\"x\\": 2 {[}]:"}',
    '{"text": "__proto__", "texts": ["constructor", "constructor"]}',
    '"role"',
    "null",
    "-1.5e3",
  ])("%s is read", (text) => {
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
  });

  it("reads whatever JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const parsed = parseJson(text);
        if (!parsed.ok) expect(parsed.fault).toBe("forbidden_key");
        else expect(parsed.value).toEqual(JSON.parse(text));
      }),
    );
  });
});
