import { z } from "zod";
import { directions } from "@/lib/methods/direction";
import { labelValues } from "@/lib/methods/label-values";
import { linearValue } from "@/lib/methods/linear-value";
import { localValues } from "@/lib/methods/local-values";
import { screenMustHaves } from "@/lib/methods/screen-must-haves";
import { valueCurve } from "@/lib/methods/value-curve";
import { blaming } from "./blaming";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { requireLength } from "./require-length";
import { list, matrix, mostCompared, number, numberOrMissing } from "./shapes";

const facts = list(numberOrMissing);

const linear = z.strictObject({
  x: facts,
  worst: number,
  best: number,
  clip: z.boolean().optional(),
  scale: z.number().positive().optional(),
});

const piecewise = z.strictObject({
  points: z
    .array(z.tuple([number, number]))
    .min(2)
    .max(mostCompared),
  x: facts,
  outside: z.enum(["clip", "extrapolate"]).optional(),
});

const label = z.union([z.string(), z.number()]);

const labelled = z.strictObject({
  labels: z.array(label).min(2).max(mostCompared),
  answers: list(label.nullable()),
  values: list(number).optional(),
});

const rule = z.strictObject({ criterion: z.int().nonnegative(), op: z.enum([">=", "<="]), limit: number });

const screening = z.strictObject({
  performance: matrix(numberOrMissing),
  rules: z.array(rule).max(mostCompared),
});

/** Facts and labels as values, and must-haves (methods 3). */
export const valueMethods: Readonly<Record<string, Method>> = {
  "value.linear": method(linear, ({ x, ...scale }) => ({
    values:
      scale.worst === scale.best
        ? null
        : blaming("best", () => x.map((fact) => (fact === null ? null : linearValue(fact, scale)))),
  })),
  "value.piecewise": method(piecewise, ({ points, x, outside }) => {
    const value = blaming("points", () => valueCurve(points, outside));
    return { values: x.map((fact) => (fact === null ? null : value(fact))) };
  }),
  "value.local": method(z.strictObject({ x: facts, direction: z.enum(directions) }), ({ x, direction }) =>
    localValues(x, direction),
  ),
  "value.labels": method(labelled, ({ labels, answers, values = labelValues(labels.length) }) => {
    requireLength(values, labels.length, "values");
    const worth = new Map(labels.map((name, index) => [name, values[index]]));
    if (worth.size < labels.length) throw new InputError("A label comes twice", "labels");
    return {
      values: answers.map((answer, index) => {
        if (answer !== null && !worth.has(answer))
          throw new InputError("Not one of the labels", `answers.${index}`);
        return answer === null ? null : worth.get(answer);
      }),
    };
  }),
  "screen.must_have": method(screening, (input) => {
    input.rules.forEach(({ criterion }, index) => {
      if (criterion >= input.performance[0]!.length)
        throw new InputError("No such criterion", `rules.${index}.criterion`);
    });
    return screenMustHaves(input.performance, input.rules);
  }),
};
