import { expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

test("a request is answered with its id and method", () => {
  expect(compute({ id: 7, method: "weights.normalize", input: { points: [3, 1] } })).toEqual({
    id: 7,
    method: "weights.normalize",
    result: { weights: [0.75, 0.25] },
  });
});

test.each([
  ["no object", 5, { method: null, error: { code: "invalid_request" } }],
  [
    "no method",
    { id: 1, input: {} },
    { id: 1, method: null, error: { code: "invalid_request", path: "method" } },
  ],
  [
    "an unknown key beside the input",
    { method: "weights.normalize", input: { points: [1] }, extra: 1 },
    { error: { code: "invalid_request", path: "extra" } },
  ],
  [
    "an unknown method",
    { method: "toString", input: {} },
    { error: { code: "unknown_method", path: "method" } },
  ],
  [
    "a wrong type",
    { method: "weights.normalize", input: { points: [1, "2"] } },
    { error: { code: "invalid_input", path: "input.points.1" } },
  ],
  [
    "a negative weight",
    { method: "weights.normalize", input: { points: [1, -2] } },
    { error: { code: "invalid_input", path: "input.points.1" } },
  ],
  [
    "a number JSON cannot carry",
    { method: "weights.normalize", input: { points: [Number.NaN] } },
    { error: { code: "invalid_input", path: "input.points.0" } },
  ],
  [
    "an unknown key in the input",
    { method: "weights.normalize", input: { points: [1], weights: [1] } },
    { error: { code: "invalid_input", path: "input.weights" } },
  ],
])("%s is refused by name", (_, request, refusal) => {
  expect(compute(request)).toMatchObject(refusal);
});
