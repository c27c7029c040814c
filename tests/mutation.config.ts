import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The tests that mutation testing runs again and again: those of the rules and the mathematics, and nothing that needs a database. */
export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  // As long as in the other runs: a test that only takes long is no fault that was noticed.
  // And with shared modules, as they are pure: twice as many mutants in the same time.
  test: { include: ["tests/{methods,decision,compute}/**/*.test.ts"], testTimeout: 30_000, isolate: false },
});
