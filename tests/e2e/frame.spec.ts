import { commonMessages } from "@/lib/messages/common";
import { frameMessages } from "@/lib/messages/frame";
import { joinMessages } from "@/lib/messages/join";
import { newMessages } from "@/lib/messages/new";
import { workshopMessages } from "@/lib/messages/workshop";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { register } from "../support/people";
import { inviteTo } from "../support/people-decisions";

async function startBlank(page: Page): Promise<string> {
  await page.goto("/new?way=blank");
  await page.getByLabel(newMessages.question, { exact: true }).fill("Where do we meet in May?");
  await page.getByLabel(newMessages.options, { exact: true }).fill("Lisbon\nTurin\nGhent");
  await page.getByLabel(newMessages.criteria, { exact: true }).fill("Travel time\nCost\nWeather");
  await page.getByRole("button", { name: newMessages.create }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

const listOf = (page: Page, name: string) => page.getByRole("grid", { name, exact: true });
const titlesIn = (page: Page, name: string) => listOf(page, name).getByRole("button", { name: /^Edit / });

async function expectOrder(page: Page, list: string, titles: readonly string[]) {
  await expect(titlesIn(page, list)).toHaveText([...titles]);
}

test("S2 two facilitators frame a blank decision together and see each other's edits", async ({
  newPerson,
}) => {
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  await register(fay.page, "Fay");
  const decisionId = await startBlank(fay.page);
  await expect(fay.page.getByText(frameMessages.load(3, 3, 12, 3))).toBeVisible();
  const invite = await inviteTo(fay.context.request, decisionId);
  const gus = await newPerson({ viewport: { width: 1280, height: 900 } });
  await gus.page.goto(invite.path);
  await gus.page.getByLabel(joinMessages.name, { exact: true }).fill("Gus");
  await gus.page.getByRole("button", { name: joinMessages.vote, exact: true }).click();
  await expect(gus.page.getByText(frameMessages.readOnly)).toBeVisible();

  await fay.page.getByRole("banner").getByRole("link", { name: workshopMessages.peopleAndAccess }).click();
  await fay.page.getByRole("button", { name: workshopMessages.personMenu("Gus") }).click();
  await fay.page.getByRole("menuitem", { name: workshopMessages.personActs.grant }).click();
  await expect(gus.page.getByText(frameMessages.readOnly)).toHaveCount(0);
  await fay.page.getByRole("complementary").getByRole("button", { name: commonMessages.close }).click();

  await test.step("texts", async () => {
    await gus.page.getByLabel(frameMessages.context).fill("The venue must be booked this week.");
    // Read anew in the middle of typing: it is saved all the same.
    await gus.page.reload();
    await expect(gus.page.getByLabel(frameMessages.context)).toHaveValue(
      "The venue must be booked this week.",
    );
    await expect(fay.page.getByLabel(frameMessages.context)).toHaveValue(
      "The venue must be booked this week.",
    );
    await fay.page.getByRole("button", { name: frameMessages.edit("Cost") }).click();
    await fay.page.getByLabel(frameMessages.lowEnd).fill("beyond the budget");
    await fay.page.getByLabel(frameMessages.highEnd).fill("half the budget");
    await fay.page.getByLabel(frameMessages.highEnd).blur();
    await expect(
      gus.page.getByText(commonMessages.fromTo("beyond the budget", "half the budget")),
    ).toBeVisible();
    await fay.page.getByRole("button", { name: frameMessages.edit("Cost") }).click();
  });

  await test.step("order by buttons, by keys and by dragging", async () => {
    await expectOrder(fay.page, frameMessages.criteria, ["Travel time", "Cost", "Weather"]);
    await fay.page.getByRole("button", { name: commonMessages.moveUp("Weather") }).click();
    await expectOrder(gus.page, frameMessages.criteria, ["Travel time", "Weather", "Cost"]);

    await gus.page.getByRole("button", { name: commonMessages.dragHandle("Lisbon") }).focus();
    await gus.page.keyboard.press("Enter");
    await gus.page.keyboard.press("ArrowDown");
    await gus.page.keyboard.press("ArrowDown");
    await gus.page.keyboard.press("Enter");
    await expect(titlesIn(fay.page, frameMessages.options).first()).not.toHaveText("Lisbon");

    const rows = listOf(fay.page, frameMessages.criteria).getByRole("row");
    await rows.filter({ hasText: "Cost" }).dragTo(rows.filter({ hasText: "Travel time" }), {
      sourcePosition: { x: 12, y: 20 },
      targetPosition: { x: 60, y: 3 },
    });
    await expectOrder(gus.page, frameMessages.criteria, ["Cost", "Travel time", "Weather"]);
  });

  await test.step("add and refuse a name that is there already", async () => {
    await gus.page.getByLabel(frameMessages.addOptions).fill("  turin ");
    await gus.page.getByLabel(frameMessages.addOptions).press("Enter");
    await expect(gus.page.getByLabel(frameMessages.addOptions)).toHaveValue(/turin/);
    await expect(titlesIn(fay.page, frameMessages.options)).toHaveCount(3);
    await gus.page.getByLabel(frameMessages.addOptions).fill("Porto");
    await gus.page.getByLabel(frameMessages.addOptions).press("Enter");
    await expect(titlesIn(fay.page, frameMessages.options)).toHaveCount(4);
    await expect(fay.page.getByText(frameMessages.load(3, 4, 15, 4))).toBeVisible();
  });

  await test.step("M6 a must-have knocks an option out, with its reason", async () => {
    await fay.page.getByRole("button", { name: frameMessages.actionsFor("Weather") }).click();
    await fay.page.getByRole("menuitem", { name: frameMessages.useActions.must_have }).click();
    const marks = fay.page.getByRole("radiogroup", { name: frameMessages.mark("Ghent", "Weather") });
    await marks.locator("label").filter({ hasText: frameMessages.marks.fails }).click();
    await expect(fay.page.getByText(frameMessages.failsNeedsReason)).toBeVisible();
    const why = fay.page.getByLabel(frameMessages.markReason("Ghent"));
    await why.fill("It rains on 15 days of May.");
    await why.blur();
    await expect(fay.page.getByText(frameMessages.failsNeedsReason)).toHaveCount(0);
    await expect(gus.page.getByLabel(frameMessages.markReason("Ghent"))).toHaveValue(
      "It rains on 15 days of May.",
    );
  });
});

test("S8 S9 evidence stands with its source, and a conflict links the notes that contradict each other", async ({
  newPerson,
}) => {
  const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await register(page, "Fay");
  await startBlank(page);
  const cell = (row: string, column: number) =>
    page
      .getByRole("table", { name: frameMessages.evidenceTable })
      .getByRole("row")
      .filter({ hasText: row })
      .getByRole("cell")
      .nth(column)
      .getByRole("button");
  const addNote = async (claim: string, source: string, url: string) => {
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(frameMessages.claim).fill(claim);
    await dialog.getByLabel(frameMessages.source, { exact: true }).fill(source);
    await dialog.getByLabel(frameMessages.sourceUrl).fill(url);
    await dialog.getByRole("button", { name: frameMessages.saveNote }).click();
  };
  await cell("Cost", 0).click();
  await addNote("The venue is 2,000 a day.", "Offer of 3 May", "javascript:alert(1)");
  await expect(page.getByText(frameMessages.badUrl)).toBeVisible();
  await page.getByLabel(frameMessages.sourceUrl).fill("https://example.org/offer");
  await page.getByRole("button", { name: frameMessages.saveNote }).click();
  await expect(page.getByRole("link", { name: /Offer of 3 May/ })).toBeVisible();
  await addNote("The venue is 3,500 a day.", "Phone call", "");
  const conflict = page.getByRole("button", {
    name: frameMessages.linkConflictAbout("The venue is 3,500 a day."),
  });
  await conflict.click();
  await page
    .getByRole("group", { name: frameMessages.linkConflict })
    .locator("label")
    .filter({ hasText: "2,000" })
    .click();
  await page.getByLabel(frameMessages.conflictNote).fill("Weekend prices are in one of them.");
  await page.getByRole("button", { name: frameMessages.conflictSave }).click();
  await expect(page.getByText("Weekend prices are in one of them.").first()).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: commonMessages.close }).click();
  await expect(cell("Cost", 0)).toContainText(frameMessages.conflicts(1));
});

test("a template opens with at most seven criteria chosen, and the rest under More criteria", async ({
  newPerson,
}) => {
  const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await page.goto("/new");
  await expect(page.getByText(newMessages.guestNotice)).toBeVisible();
  await page.getByLabel(newMessages.name, { exact: true }).fill("Visitor");
  await page.getByRole("button", { name: newMessages.create }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  await expect(titlesIn(page, frameMessages.criteria)).toHaveCount(7);
  await expect(page.getByText(frameMessages.load(7, 2, 21, 5))).toBeVisible();
  const more = page.getByText(/^More criteria \(\d+\)$/);
  await more.click();
  await page.getByRole("button", { name: /^Use / }).first().click();
  await expect(titlesIn(page, frameMessages.criteria)).toHaveCount(8);

  // A visitor's draft follows them into their account.
  const decision = new URL(page.url()).pathname;
  await page.goto(`/register?returnTo=${encodeURIComponent(decision)}`);
  await register(page, "Vera");
  await expect(page).toHaveURL(new RegExp(`${decision}$`));
  await page.goto("/decisions");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
});
