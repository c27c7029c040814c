import { commentMessages } from "@/lib/messages/comment";
import { commonMessages } from "@/lib/messages/common";
import { outcomeMessages } from "@/lib/messages/outcome";
import { recordMessages } from "@/lib/messages/record";
import { timelineMessages } from "@/lib/messages/timeline";
import { workshopMessages } from "@/lib/messages/workshop";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { joinAs, openLive, register } from "../support/people";
import {
  decisionOf,
  inviteTo,
  openRound,
  openSmallDecision,
  send,
  voteOverRest,
} from "../support/people-decisions";

const laptop = { viewport: { width: 1280, height: 900 } };

/** Chooses in the outcome form, by what stands beside the button. */
const choose = (page: Page, group: string, what: string) =>
  page
    .getByRole("radiogroup", { name: group, exact: true })
    .locator("label")
    .filter({ hasText: what })
    .click();

test("O2 O3 O7 an outcome against the score, its record to copy, print, share and comment, and taken up again", async ({
  newPerson,
}) => {
  const fay = await newPerson({ ...laptop, permissions: ["clipboard-read", "clipboard-write"] });
  const { page } = fay;
  const { request } = fay.context;
  await register(page, "Fay");
  const decisionId = await openSmallDecision(request);
  const decision = await decisionOf(request, decisionId);
  const votes = {
    weights: [3, 1],
    ratings: [
      [5, 2],
      [4, 2],
    ],
  };
  for (const focus of ["weights", "ratings"] as const) {
    const id = await openRound(request, decisionId, focus);
    await voteOverRest(request, decision, { id, focus }, votes);
    await send(request, decisionId, { type: "RevealRound", roundId: id, confirmed: false });
  }
  await send(request, decisionId, { type: "MovePhase", phase: "decide" });
  const path = `/decisions/${decisionId}`;
  const invite = await inviteTo(request, decisionId);
  const gil = await newPerson(laptop);
  await joinAs(gil.page, invite.path, "Gil");

  await test.step("what is missing is named, nothing typed is lost", async () => {
    await openLive(page, path);
    await expect(page.getByRole("region", { name: workshopMessages.ranking })).toContainText("93.8");
    await choose(page, outcomeMessages.kind, outcomeMessages.kinds.postponed);
    await page.getByLabel(outcomeMessages.fields.summary).fill("We take the car");
    await page.getByRole("button", { name: outcomeMessages.record }).click();
    await expect(page.getByText(outcomeMessages.missing.untilDate)).toBeVisible();
    await expect(page.getByText(outcomeMessages.missing.reason)).toBeVisible();
    await page.reload();
    await expect(page.getByLabel(outcomeMessages.fields.summary)).toHaveValue("We take the car");
    await choose(page, outcomeMessages.kind, outcomeMessages.kinds.one);
    await choose(page, outcomeMessages.which, "Car");
    await expect(page.getByText(outcomeMessages.differs)).toBeVisible();
    await page.getByLabel(outcomeMessages.fields.reason, { exact: true }).fill("We carry a piano.");
    await page.getByRole("button", { name: outcomeMessages.record }).click();
    await expect(page.getByText(outcomeMessages.missing.differsBecause)).toBeVisible();
    await page.getByLabel(outcomeMessages.fields.differsBecause).fill("Trains take no pianos.");
    await page.getByLabel(outcomeMessages.fields.reviewOn).fill("2027-05-20");
    await page.getByRole("button", { name: outcomeMessages.record }).click();
    await page.waitForURL(/\/record$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("We take the car");
  });

  await test.step("copied as Markdown, and printed without buttons", async () => {
    await page.getByRole("button", { name: recordMessages.actions.copyMarkdown }).click();
    await expect(page.getByRole("button", { name: commonMessages.copied })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^---\nstatus: accepted\n[\s\S]*^# We take the car$/m);
    for (const said of ["How do we get there?", "We carry a piano.", "Trains take no pianos.", "93.8"])
      expect(copied).toContain(said);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: recordMessages.actions.print })).toBeHidden();
    await expect(page.getByLabel(commentMessages.write)).toBeHidden();
    await expect(
      page.getByRole("group").filter({ hasText: recordMessages.roundTitle("weights", 1) }),
    ).toContainText("75");
    await expect(page.getByRole("cell", { name: "75 %" }).first()).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("shared by link only once a facilitator says so, and no longer when they end it", async () => {
    await gil.page.goto(`${path}/record`);
    await expect(gil.page.getByText("We carry a piano.")).toBeVisible();
    await expect(gil.page.getByRole("button", { name: recordMessages.share })).toHaveCount(0);
    await page.getByRole("button", { name: recordMessages.share }).click();
    const link = page.getByRole("link", { name: /\/shared\// });
    const way = new URL((await link.getAttribute("href")) ?? "").pathname;
    const stranger = await newPerson(laptop);
    await stranger.page.goto(way);
    await expect(stranger.page.getByText("Trains take no pianos.")).toBeVisible();
    await expect(stranger.page.getByLabel(commentMessages.write)).toHaveCount(0);
    await expect(stranger.page.getByRole("link", { name: recordMessages.actions.timeline })).toHaveCount(0);
    await stranger.page.goto(path);
    await expect(stranger.page).toHaveURL(/\/sign-in/);
    await page.getByRole("button", { name: recordMessages.stopSharing }).click();
    await expect(page.getByRole("button", { name: recordMessages.share })).toBeVisible();
    await stranger.during(/404/, () => stranger.page.goto(way));
    await expect(stranger.page.getByRole("heading", { level: 1 })).toHaveText(commonMessages.notFoundTitle);
  });

  await test.step("C6 what is said afterwards stands apart, live", async () => {
    await gil.page.getByLabel(commentMessages.write).fill("The piano did not fit.");
    await gil.page.getByRole("button", { name: commentMessages.post, exact: true }).click();
    const after = page.locator("section").filter({
      has: page.getByRole("heading", { name: recordMessages.afterwards }),
    });
    await expect(after.getByText("The piano did not fit.")).toBeVisible();
  });

  await test.step("reopened with a reason; the book keeps the outcome", async () => {
    await openLive(page, path);
    await page.getByRole("button", { name: workshopMessages.reopen, exact: true }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: workshopMessages.reopenConfirm }).click();
    await expect(dialog.getByText(outcomeMessages.missing.reason)).toBeVisible();
    await dialog.getByLabel(workshopMessages.reopenReason).fill("It did not fit.");
    await dialog.getByRole("button", { name: workshopMessages.reopenConfirm }).click();
    await expect(page.getByRole("heading", { name: outcomeMessages.title })).toBeVisible();
    await page.goto(`${path}/timeline`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(timelineMessages.title);
    await expect(page.getByRole("main")).toContainText("We take the car");
    await expect(page.getByRole("main")).toContainText("It did not fit.");
  });
});
