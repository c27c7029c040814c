import fc from "fast-check";
import { expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const extremes = fc.constantFrom(0, 1, -1, 1e308, -1e308, 5e-324, 1e-300, 1e12, 1e-12);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), extremes);
const positive = number.map(Math.abs);

/** Well-formed requests of every key of methods 3–5, on tables of at most four by four, with numbers of any size. */
const requests = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => {
    const list = <T>(entry: fc.Arbitrary<T>, length: number) =>
      fc.array(entry, { minLength: length, maxLength: length });
    const table = <T>(entry: fc.Arbitrary<T>) => list(list(entry, columns), rows);
    const ask = (method: string, input: Record<string, fc.Arbitrary<unknown>>) =>
      fc.record({ method: fc.constant(method), input: fc.record(input) });
    const x = list(fc.option(number), rows);
    const weights = fc.constant(Array.from({ length: columns }, () => 1 / columns));
    const facts = {
      performance: table(number),
      directions: list(fc.constantFrom("benefit", "cost"), columns),
    };
    const limit = fc.record({
      criterion: fc.nat(columns - 1),
      op: fc.constantFrom(">=", "<="),
      limit: number,
    });
    const voter = fc.record({
      name: fc.constant("Vic"),
      voter_weight: positive,
      weights: fc.record({ kind: fc.constant("sliders"), values: list(positive, columns) }),
      ratings: table(fc.option(fc.double({ min: 0, max: 1e300, noNaN: true }))),
    });
    return fc.oneof(
      ask("value.linear", { x, worst: number, best: number, clip: fc.boolean(), scale: positive }),
      ask("value.piecewise", {
        points: list(fc.tuple(number, number), columns),
        x,
        outside: fc.constantFrom("clip", "extrapolate"),
      }),
      ask("value.local", { x, direction: fc.constantFrom("benefit", "cost") }),
      ask("screen.must_have", { performance: table(fc.option(number)), rules: fc.array(limit) }),
      ask("group.aggregate", {
        votes: table(fc.option(positive)),
        rule: fc.constantFrom("mean", "median", "trimmed", "geometric"),
        voter_weights: list(positive, rows),
        trim: fc.constantFrom(0, 0.1, 0.49),
        renormalize: fc.boolean(),
      }),
      ask("group.two_ways", {
        weights: list(fc.option(weights), rows),
        ratings: list(table(fc.option(number)), rows),
      }),
      ask("score.additive", { values: table(fc.option(number)), weights }),
      ask("score.missing", {
        values: table(fc.option(number)),
        weights,
        scale: fc.constant([-1.7e308, 1.7e308]),
      }),
      ask("score.wpm", {
        ...facts,
        performance: table(positive),
        weights: list(positive, columns),
        normalize: fc.boolean(),
      }),
      ask("score.topsis", {
        ...facts,
        weights: list(positive, columns),
        normalize: fc.constantFrom("vector", "minmax"),
      }),
      ask("score.promethee2", { ...facts, weights }),
      ask("score.dominance", { values: table(number) }),
      ask("workshop.end_to_end", {
        criteria: fc.constant(columns),
        options: fc.constant(rows),
        rating_scale: fc.constant([0, 1e300]),
        voters: fc.array(voter, { minLength: 1, maxLength: 3 }),
        must_have: fc.array(limit),
      }),
    );
  });

test("numbers of any size give a result without NaN, or an error by name, and never a fault", () => {
  const answered = new Set<string>();
  fc.assert(
    fc.property(requests, (request) => {
      const answer = compute(request);
      if ("error" in answer) expect(answer.error.path).toEqual(expect.any(String));
      else {
        answered.add(request.method);
        expect(JSON.parse(JSON.stringify(answer.result))).toEqual(withoutSignsOfZero(answer.result));
      }
    }),
    { numRuns: 2_000 },
  );
  expect(answered.size).toBe(13);
});

/** What JSON makes of it: −0 is 0 there. NaN would become null and differ. */
function withoutSignsOfZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSignsOfZero);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutSignsOfZero(part)]));
  return value === 0 ? 0 : value;
}
