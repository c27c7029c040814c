import { existsSync, readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What a run of vitest counted. A run that ended badly without a failed test (a file that cannot be loaded, an error
 * outside any test) counts as one failure.
 * @param {string} file its JSON report
 * @param {boolean} endedWell
 * @returns {Count}
 */
export function vitestCount(file, endedWell) {
  const report = readReport(file);
  const count = {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
  return honest(count, endedWell);
}

/**
 * The same for Playwright; a test that passed only at a second try passed.
 * @param {string} file
 * @param {boolean} endedWell
 * @returns {Count}
 */
export function playwrightCount(file, endedWell) {
  const stats = readReport(file)?.stats;
  const count = {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
  return honest(count, endedWell);
}

/**
 * The line every run ends with.
 * @param {Count[]} counts
 */
export function closingLine(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  const skipped = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** @returns {Count} */
function honest(/** @type {Count} */ count, /** @type {boolean} */ endedWell) {
  return endedWell || count.failed > 0 ? count : { ...count, failed: 1 };
}

function readReport(/** @type {string} */ file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
