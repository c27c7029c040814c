import { expect, test } from "vitest";
import { answerLine } from "@/lib/compute/answer-line";
import { compute } from "@/lib/compute/compute";
import { method } from "@/lib/compute/method";
import { z } from "zod";

test("a number that JSON does not have is refused by its field, and its request keeps its id", () => {
  for (const none of ["NaN", "Infinity", "-Infinity", "1e999"]) {
    const line = `{"id": "NaN \\" -Infinity", "method": "weights.normalize", "input": {"points": [1, ${none}]}}`;
    expect(answerLine(line)).toMatchObject({
      isJson: true,
      answer: { id: 'NaN " -Infinity', error: { code: "invalid_input", path: "input.points.1" } },
    });
  }
});

test.each([[""], ["{"], ["NaN,"], ['{"a":1}{"a":2}'], ['"\\'], ["{'method':1}"]])(
  "%j is no line of JSON",
  (line) => {
    expect(answerLine(line)).toEqual({
      isJson: false,
      answer: { method: null, error: { code: "not_json", message: "This line is not JSON" } },
    });
  },
);

test.each([["5"], ["null"], ["[]"], ["NaN"], ['"a"']])("%s is JSON, and no request", (line) => {
  expect(answerLine(line)).toMatchObject({
    isJson: true,
    answer: { method: null, error: { code: "invalid_request" } },
  });
});

test("what is nested too deep to be written back is refused", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const { answer } = answerLine(`{"id":${deep},"method":"weights.normalize","input":{"points":[1]}}`);
  expect(answer).toEqual({
    method: "weights.normalize",
    error: { code: "invalid_request", message: "Nested too deep", path: "id" },
  });
  const inside = answerLine(`{"id":1,"method":"weights.normalize","input":{"points":${deep}}}`);
  expect(inside.answer).toMatchObject({ id: 1, error: { code: "invalid_input", path: "input.points.0" } });
});

test("a fault of the program is told to whoever runs it, and the next request is answered", () => {
  const fault = new TypeError("A method with a fault");
  const table = {
    faulty: method(z.strictObject({}), () => {
      throw fault;
    }),
  };
  const heard: unknown[] = [];
  const request = { id: 1, method: "faulty", input: {} };
  expect(compute(request, { table, onFault: (error) => heard.push(error) })).toMatchObject({
    id: 1,
    error: { code: "fault" },
  });
  expect(heard).toEqual([fault]);
  expect(() => compute(request, { table })).toThrow(fault);
});

test("a result that is no number is an error", () => {
  const table = { endless: method(z.strictObject({}), () => ({ rows: [[1, 0.1 / 0]] })) };
  expect(compute({ method: "endless", input: {} }, { table })).toMatchObject({
    error: { code: "not_finite", path: "result.rows.0.1" },
  });
});
