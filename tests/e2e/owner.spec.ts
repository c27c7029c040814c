import { commonMessages } from "@/lib/messages/common";
import { joinMessages } from "@/lib/messages/join";
import { workshopMessages } from "@/lib/messages/workshop";
import { workspaceMessages } from "@/lib/messages/workspace";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { openLive, register } from "../support/people";
import { openSmallDecision } from "../support/people-decisions";

const laptop = { viewport: { width: 1280, height: 900 } };
const bar = (page: Page) => page.getByRole("group", { name: workshopMessages.facilitatorBar });

async function actOn(page: Page, name: string, act: string) {
  await expect(page.getByText(workshopMessages.online, { exact: true })).toBeVisible();
  if (!page.url().endsWith("#people"))
    await page.getByRole("banner").getByRole("link", { name: workshopMessages.peopleAndAccess }).click();
  await page.getByRole("button", { name: workshopMessages.personMenu(name) }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

test("P6 the owner of the workspace takes over a colleague's decision, also after having been removed", async ({
  newPerson,
}) => {
  const olga = await newPerson(laptop);
  await register(olga.page, "Olga");
  await olga.page.goto("/workspaces");
  await olga.page.getByRole("button", { name: workspaceMessages.invite }).click();
  const link = await olga.page
    .getByRole("group", { name: workspaceMessages.link })
    .locator("code")
    .innerText();
  const cleo = await newPerson(laptop);
  await register(cleo.page, "Cleo");
  await cleo.page.goto(new URL(link).pathname + new URL(link).search);
  await cleo.page.getByRole("button", { name: workspaceMessages.join, exact: true }).click();
  await cleo.page.waitForURL((url) => !url.pathname.startsWith("/workspaces/join"));
  const path = `/decisions/${await openSmallDecision(cleo.context.request)}`;
  await openLive(cleo.page, path);

  await test.step("as somebody who only looks", async () => {
    await openLive(olga.page, path);
    await expect(bar(olga.page)).toHaveCount(0);
    await olga.page.getByRole("link", { name: workshopMessages.join }).click();
    await olga.page.getByRole("button", { name: joinMessages.vote, exact: true }).click();
    await olga.page.waitForURL(`**${path}`);
    await actOn(olga.page, "Olga", workshopMessages.personActs.grant);
    await expect(bar(olga.page)).toBeVisible();
    await actOn(olga.page, "Olga", workshopMessages.personActs.revoke);
    await olga.page
      .getByRole("alertdialog", { name: workshopMessages.stepDownTitle })
      .getByRole("button", { name: workshopMessages.stepDown })
      .click();
    await expect(bar(olga.page)).toHaveCount(0);
    await actOn(olga.page, "Olga", workshopMessages.personActs.grant);
    await expect(bar(olga.page)).toBeVisible();
  });

  await test.step("after having been removed", async () => {
    await actOn(cleo.page, "Olga", workshopMessages.personActs.remove);
    await cleo.page
      .getByRole("alertdialog")
      .getByRole("button", { name: workshopMessages.personActs.remove })
      .click();
    await expect(olga.page.getByText(workshopMessages.goneTitle)).toBeVisible();
    await olga.page.goto(path);
    await expect(olga.page.getByRole("heading", { level: 1 })).toHaveText(joinMessages.takeOverTitle);
    await olga.page.getByRole("button", { name: joinMessages.takeOver }).click();
    await expect(bar(olga.page)).toBeVisible();
  });

  await test.step("and nobody else comes back like this", async () => {
    await actOn(olga.page, "Cleo", workshopMessages.personActs.remove);
    await olga.page
      .getByRole("alertdialog")
      .getByRole("button", { name: workshopMessages.personActs.remove })
      .click();
    await expect(cleo.page.getByText(workshopMessages.goneTitle)).toBeVisible();
    await cleo.during(/404/, () => cleo.page.goto(`${path}/join`));
    await expect(cleo.page.getByRole("heading", { level: 1 })).toHaveText(commonMessages.notFoundTitle);
  });
});
