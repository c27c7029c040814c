import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { closingLine, playwrightCount, vitestCount } from "@/lib/setup/test-count.mjs";

const directory = mkdtempSync(join(tmpdir(), "weighhouse-count-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const report = (content: object) => {
  const file = join(directory, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test("adds up both runners' reports", () => {
  const vitest = vitestCount(
    report({ numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }),
    false,
  );
  const browser = playwrightCount(
    report({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } }),
    true,
  );
  expect(closingLine([vitest, browser])).toBe("11 passed, 1 failed, 2 skipped");
});

test("a run that ended badly is a failure even when no test failed or no report was written", () => {
  expect(vitestCount(report({ numPassedTests: 5 }), false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(closingLine([playwrightCount(join(directory, "missing.json"), false)])).toBe("0 passed, 1 failed");
});
