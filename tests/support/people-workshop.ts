import type { Locator, Page } from "@playwright/test";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { expect } from "./browser";

/**
 * Waits until the page is live and takes presses, which it ignores for half a second after the room has changed. A change
 * that this page has yet to hear of is waited for before.
 */
export async function lookUp(page: Page): Promise<void> {
  await expect(page.locator("[data-connection=online]")).toHaveCount(1);
  await expect(page.locator("[data-quiet]")).toHaveCount(0);
}

/** Presses a button of the facilitator's bar, once the page takes presses again. */
export async function lead(page: Page, name: string): Promise<void> {
  const button = page
    .getByRole("group", { name: workshopMessages.facilitatorBar })
    .getByRole("button", { name, exact: true });
  await expect(button).toBeEnabled();
  await lookUp(page);
  await button.click();
}

/** Opens the facilitator's menu and chooses; what is chosen can be done already. */
export async function leadByMenu(page: Page, name: string): Promise<void> {
  await lead(page, workshopMessages.moreActsLabel);
  await page.getByRole("menuitem", { name, exact: true }).click();
}

/** From everybody's votes, which are shown since the reveal, to one's own. */
export async function turnToMine(page: Page): Promise<void> {
  const choice = page.locator("label").filter({ hasText: workshopMessages.myVotes });
  await expect(choice).toBeVisible();
  await lookUp(page);
  await choice.click();
}

/** One weight, by keys. */
export async function setWeight(page: Page, criterion: string, points: number): Promise<void> {
  const slider = page.getByRole("slider", { name: criterion, exact: true });
  await slider.focus();
  const fromTop = points > 5;
  await slider.press(fromTop ? "End" : "Home");
  const arrow = fromTop ? "ArrowLeft" : "ArrowRight";
  for (let step = 0; step < (fromTop ? 10 - points : points); step += 1) await slider.press(arrow);
  await expect(slider).toHaveAttribute("aria-valuetext", new RegExp(`^${points} `));
}

/** A whole ballot of weights by keys, and Done. */
export async function weigh(page: Page, points: Readonly<Record<string, number>>): Promise<void> {
  await expect(page.getByRole("heading", { name: voteMessages.weighTitle })).toBeVisible();
  await lookUp(page);
  for (const [criterion, given] of Object.entries(points)) await setWeight(page, criterion, given);
  await finish(page);
}

/** The same with a thumb on the steppers. */
export async function weighByThumb(page: Page, points: Readonly<Record<string, number>>): Promise<void> {
  await expect(page.getByRole("heading", { name: voteMessages.weighTitle })).toBeVisible();
  await lookUp(page);
  for (const [criterion, given] of Object.entries(points)) {
    if (given === 0) await page.getByRole("button", { name: `Less: ${criterion}`, exact: true }).tap();
    for (let step = 0; step < given; step += 1) {
      await page.getByRole("button", { name: `More: ${criterion}`, exact: true }).tap();
    }
  }
  await finish(page);
}

/** The taps of one cell. */
export function tapsOf(page: Page, criterion: string, option: string): Locator {
  return page.getByRole("radiogroup", { name: `${voteMessages.cellLabel(criterion, option)}:` });
}

export type Rating = 1 | 2 | 3 | 4 | 5 | "abstain";

/** One rating, wherever its taps are. */
export async function rate(page: Page, criterion: string, option: string, value: Rating): Promise<void> {
  const label = voteMessages.cellLabel(criterion, option);
  if (value === "abstain") {
    const toggle = page.getByRole("button", { name: `Can't judge: ${label}` });
    await toggle.click();
    return expect(toggle).toHaveAttribute("aria-pressed", "true");
  }
  const taps = tapsOf(page, criterion, option);
  await taps
    .locator("label")
    .nth(value - 1)
    .click();
  await expect(taps.getByRole("radio", { name: String(value) })).toBeChecked();
}

/** Presses Done and sees that it is taken. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole("button", { name: voteMessages.done, exact: true }).click();
  await expect(page.getByText(voteMessages.doneNow).first()).toBeVisible();
}
