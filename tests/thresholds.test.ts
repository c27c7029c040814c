import { expect, test } from "vitest";
import stryker from "./stryker.config.js";
import vitest from "./vitest.config";

test("K7 every branch of the rules and the mathematics is tested, and 85 of 100 faults put into them are noticed, or the runs fail", () => {
  const { coverage } = vitest.test ?? {};
  expect(coverage).toMatchObject({
    include: ["lib/methods/**", "lib/decision/**"],
    thresholds: { branches: 100 },
  });
  expect(stryker.thresholds.break).toBeGreaterThanOrEqual(85);
  expect(stryker.mutate).toEqual(
    expect.arrayContaining(["lib/methods/**/*.ts", "lib/decision/**/*.ts", "!lib/decision/schema/**"]),
  );
});
