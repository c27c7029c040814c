import { defineConfig } from "@playwright/test";

/** The name under which tests reach the app as a phone does: plain http, and not this machine by name. */
const networkName = "MAP weighhouse.local 127.0.0.1";

export default defineConfig({
  testDir: "e2e",
  outputDir: "../.data-test/browser",
  globalSetup: "./support/playwright-set-up.ts",
  // Each has an app and a database of its own, and spends half its time waiting for them.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  expect: { timeout: 10_000 },
  use: {
    browserName: "chromium",
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    // Recording everything takes a third of the time; ask for it when something fails.
    trace: process.env.BROWSER_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        `--host-resolver-rules=${networkName}`,
      ],
    },
  },
});
