import { testServer } from "./test-server";

/** Playwright calls this once before the browser tests, and what it gives back after them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await testServer();
  // The workers are processes of their own; the environment is what they inherit.
  process.env.TEST_DATABASE_SERVER = server.url;
  process.env.TEST_DATABASE_TEMPLATE = server.template;
  return server.stop;
}
