import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";
import type { AppServer } from "./app-server";
import { startApp } from "./app-server";
import type { Complaints } from "./browser-complaints";
import { complaintsOf } from "./browser-complaints";
import { watchWhatIsShown } from "./browser-shown";
import { copyOfTemplate } from "./test-server";

/** The built app on a fresh database; `networkUrl` is plain http and not this machine by name, as for a phone. */
export type App = AppServer & { databaseUrl: string; networkUrl: string };

/** Somebody with a browser of their own. */
export type Person = {
  context: BrowserContext;
  page: Page;
  during: Complaints["during"];
};

type Workers = { app: App };

type Tests = {
  /** A person with a browser of their own; whatever their pages complain about fails the test. */
  newPerson: (options?: BrowserContextOptions) => Promise<Person>;
};

/** A phone as people hold it: narrow, and touched. */
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

/** Playwright's test, with the built app running on a fresh database once per worker. */
export const test = base.extend<Tests, Workers>({
  app: [
    async ({}, use) => {
      const server = process.env.TEST_DATABASE_SERVER ?? "";
      const database = await copyOfTemplate(server, process.env.TEST_DATABASE_TEMPLATE ?? "");
      const app = await startApp({ databaseUrl: database.url });
      await use({ ...app, databaseUrl: database.url, networkUrl: `http://weighhouse.local:${app.port}` });
      await app.stop();
      await database.drop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  newPerson: async ({ browser, app }, use) => {
    const people: { context: BrowserContext; complaints: Complaints }[] = [];
    await use(async (options = {}) => {
      const person = await openBrowser(browser, { baseURL: app.url, reducedMotion: "reduce", ...options });
      people.push(person);
      return person;
    });
    for (const { context } of people) await context.close();
    expect(people.flatMap(({ complaints }) => complaints.list)).toEqual([]);
  },
});

export { expect };

async function openBrowser(browser: Browser, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const complaints = complaintsOf(context);
  await watchWhatIsShown(context);
  const page = await context.newPage();
  return { context, page, complaints, during: complaints.during };
}
