import type { Locator, Page } from "@playwright/test";

/** A display by its title, and its rows as texts. */
export function displayOf(page: Page, title: string): Locator {
  return page
    .getByRole("region")
    .filter({ has: page.getByRole("heading", { name: title, exact: true }) })
    .last();
}

/** What its table says; names of options stand behind their letters. */
export async function rowsOf(display: Locator): Promise<string[][]> {
  const rows = display.locator("tbody tr");
  return rows.evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => (cell as HTMLElement).innerText.trim()),
    ),
  );
}
