import { describe, expect, test } from "vitest";
import { curveAs } from "@/app/decisions/[decisionId]/_components/frame/curve-as";
import { readNumber, writeNumber } from "@/app/decisions/[decisionId]/_components/frame/number-text";
import { today } from "@/app/decisions/[decisionId]/_components/room/today";
import type { Curve } from "@/lib/decision/measure";

describe("a number as people write it", () => {
  test.each([
    ["1200", 1200],
    [" 1 200 ", 1200],
    ["1\u202f200", 1200],
    ["1,5", 1.5],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    [".5", 0.5],
    ["-3", -3],
    ["−3", -3],
    ["+2.", 2],
  ])("%j is %d", (text, number) => expect(readNumber(text)).toBe(number));

  test.each(["", "abc", "1e5", "1,2,3", "1.2.3", "--1", "Infinity", "NaN", "0x10", "1,200", "-12,500"])(
    "%j is none",
    (text) => expect(readNumber(text)).toBeNull(),
  );

  test("is written without noise, and read back", () => {
    expect(writeNumber(0.1 + 0.2)).toBe("0.3");
    expect(readNumber(writeNumber(-1234.5))).toBe(-1234.5);
  });
});

describe("a curve in another form", () => {
  const cost: Curve = { kind: "linear", worst: 900, best: 300 };

  test("keeps its ends and its direction", () => {
    const points = curveAs("piecewise", cost);
    expect(points).toEqual({
      kind: "piecewise",
      points: [
        [300, 1],
        [900, 0],
      ],
    });
    expect(curveAs("linear", points)).toEqual(cost);
    expect(curveAs("local", cost)).toEqual({ kind: "local", direction: "cost" });
  });

  test("of a benefit rises", () => {
    const benefit: Curve = { kind: "linear", worst: 1, best: 5 };
    expect(curveAs("piecewise", benefit)).toEqual({
      kind: "piecewise",
      points: [
        [1, 0],
        [5, 1],
      ],
    });
    expect(curveAs("linear", curveAs("piecewise", benefit))).toEqual(benefit);
  });

  test("begins somewhere when the ends were those of the options", () => {
    expect(curveAs("linear", { kind: "local", direction: "cost" })).toEqual({
      kind: "linear",
      worst: 100,
      best: 0,
    });
    expect(curveAs("linear", { kind: "local", direction: "benefit" })).toMatchObject({ worst: 0, best: 100 });
  });
});

test("today is a date", () => expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/));
