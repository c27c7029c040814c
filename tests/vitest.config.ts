import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const needDatabase = ["db", "http", "realtime", "auth", "laws", "server", "chaos"].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
);
const startServers = ["tests/setup/**/*.test.ts"];

export default defineConfig({
  root,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    // What env() insists on. Tests that need a database open their own and never use this address.
    env: {
      DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
      NEXTAUTH_SECRET: "only-for-tests-0f7a91c35be24d688f0e7712ab94cd35",
      LOG_LEVEL: "silent",
    },
    // Most tests wait for a database or a socket: one worker would leave half of a small machine idle.
    maxWorkers: "100%",
    // Bounds for what hangs; nothing waits so long, on a busy machine too.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    coverage: {
      provider: "v8",
      include: ["lib/methods/**", "lib/decision/**"],
      exclude: ["**/*.md"],
      reporter: ["text", "json-summary"],
      reportsDirectory: ".data-test/coverage",
      thresholds: { branches: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          // Nothing here keeps anything between tests: the files of a worker share their modules, which takes half the time.
          isolate: false,
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...needDatabase, ...startServers, "tests/e2e/**", "tests/bench/**", "tests/chaos/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: [...needDatabase, ...startServers],
          globalSetup: ["tests/support/database-for-run.ts"],
        },
      },
    ],
  },
});
