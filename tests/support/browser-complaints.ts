import type { BrowserContext, Page } from "@playwright/test";

/** What the pages of one browser complained about: errors thrown or printed, policy violations, failed requests. */
export type Complaints = {
  list: string[];
  /** Lets complaints that match pass while `act` runs: for tests that cut the line or ask for what is not there. */
  during<T>(expected: RegExp, act: () => Promise<T>): Promise<T>;
};

/** Listens to every page of a browser, those it opens later included. */
export function complaintsOf(context: BrowserContext): Complaints {
  const list: string[] = [];
  let expected: RegExp | null = null;
  const complain = (text: string) => {
    if (expected?.test(text) !== true) list.push(text);
  };
  context.on("page", (page) => listen(page, complain));
  return {
    list,
    async during(pattern, act) {
      expected = pattern;
      try {
        return await act();
      } finally {
        expected = null;
      }
    },
  };
}

function listen(page: Page, complain: (text: string) => void): void {
  page.on("pageerror", (error) => complain(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") {
      complain(`${page.url()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "failed";
    // A browser gives up what it was fetching when it leaves the page.
    if (reason !== "net::ERR_ABORTED") complain(`${page.url()}: ${request.url()} ${reason}`);
  });
}
