import type { Page } from "@playwright/test";
import { recordMessages } from "@/lib/messages/record";
import { percent } from "@/lib/ui/percent";
import { expect } from "../support/browser";
import { criteria, finalMeans, finalWeights, firstMeans, firstWeights, options } from "./closing-calculation";

const header = (page: Page, option: string) => page.getByRole("columnheader").filter({ hasText: option });
/** The first table below a heading of the record: first and final judgements of a round. */
const linesOf = (page: Page, title: string) =>
  page.getByRole("group").filter({ hasText: title }).getByRole("row");

/** The record page says what was calculated by hand: scores, ranks, weights and means, first and final. */
export async function expectRecordOfCalculation(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "We use Django for the booking service.",
  );
  await expect(page.getByText("Most of what we need is built in")).toBeVisible();
  await expect(page.getByText("Dan would have started smaller.")).toBeVisible();
  await expect(page.getByText(/^Django 65\.5, Flask 53\.9/)).toHaveText(
    `Django 65.5, Flask 53.9; ${recordMessages.lead("11.6")}; ${recordMessages.firstScores("Django 67.0, Flask 56.0")}`,
  );
  await expect(header(page, "Django").first()).toContainText("1st");
  await expect(header(page, "Flask").first()).toContainText("2nd");
  await expect(page.getByText(new RegExp(recordMessages.voted(4, 4)))).toBeVisible();

  const matrix = page.getByRole("region", { name: recordMessages.matrix });
  for (const [index, criterion] of criteria.entries()) {
    const row = matrix.getByRole("row").filter({ has: page.getByText(criterion, { exact: true }) });
    await expect(row.getByRole("rowheader")).toContainText(percent(finalWeights[index]! / 100));
    for (const [column, option] of options.entries()) {
      await expect(row.getByRole("cell").nth(column)).toContainText(finalMeans[option][index]!);
    }
  }
  await expect(
    matrix.getByRole("row").filter({ hasText: "Scalability" }).getByRole("cell").first(),
  ).toContainText(recordMessages.ofVoters(3, 4));

  for (const title of [recordMessages.roundTitle("weights", 1), recordMessages.roundTitle("ratings", 1)]) {
    await page.getByText(title, { exact: true }).click();
  }
  for (const [index, criterion] of criteria.entries()) {
    const line = linesOf(page, recordMessages.roundTitle("weights", 1)).filter({ hasText: criterion });
    await expect(line.getByRole("cell")).toHaveText([
      percent(firstWeights[index]! / 100),
      percent(finalWeights[index]! / 100),
    ]);
    for (const option of options) {
      const cell = linesOf(page, recordMessages.roundTitle("ratings", 1)).filter({
        hasText: recordMessages.cell(criterion, option),
      });
      await expect(cell.getByRole("cell")).toHaveText([
        firstMeans[option][index]!,
        finalMeans[option][index]!,
      ]);
    }
  }
  await expect(page.getByText("bookings a day")).toBeVisible();
}
