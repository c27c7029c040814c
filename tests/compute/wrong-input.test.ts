import fc from "fast-check";
import { expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";
import { methods } from "@/lib/compute/methods";
import { computeExamples } from "../support/compute-examples";

const wrong = fc.constantFrom<unknown>(
  ...[undefined, null, true, "", "NaN", "toString", -1, 0, 1e-12, 0.5, 2, 300, 1e12, 1e308, NaN, -Infinity],
  ...[[], [[]], [null], [1, 2], {}, { name: "", local: 1 }],
);

type Place = readonly (string | number)[];

/** Every place in a request, from its fields to the last number. */
function placesIn(value: unknown, at: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [at];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inside = keys.flatMap((key) => placesIn((value as Record<string, unknown>)[key], [...at, key]));
  return at.length === 0 ? inside : [at, ...inside];
}

function withWrong(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const fields = copy as Record<string | number, unknown>;
  fields[key] = withWrong(fields[key], rest, put);
  return copy;
}

test("there is an example of every key, and each gets a result", () => {
  expect(Object.keys(computeExamples).sort()).toEqual(Object.keys(methods).sort());
  for (const [method, input] of Object.entries(computeExamples))
    expect(compute({ method, input })).toEqual({ method, result: expect.any(Object) });
});

test("two wrong values anywhere: a result of finite numbers, or an error that names a field; never a fault", () => {
  const mistake = fc.tuple(fc.nat(), wrong);
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.entries(computeExamples)),
      mistake,
      mistake,
      ([method, right], ...mistakes) => {
        const input = mistakes.reduce<unknown>((given, [which, put]) => {
          const places = placesIn(given);
          return places.length === 0 ? given : withWrong(given, places[which % places.length]!, put);
        }, right);
        const answer = compute({ id: 1, method, input });
        expect(answer).toMatchObject({ id: 1, method });
        if ("error" in answer) expect(answer.error.path).toMatch(/^(input|result)\../);
        else expect(written(answer.result)).not.toContain("no number");
      },
    ),
    { numRuns: 5_000 },
  );
});

/** The JSON of a result, with a word for what JSON would write as null or leave out. */
function written(result: unknown): string {
  return JSON.stringify(result, (_, part: unknown) => {
    const hidden = part === undefined || (typeof part === "number" && !Number.isFinite(part));
    return hidden ? "no number" : part;
  });
}
