import { commentMessages } from "@/lib/messages/comment";
import { inviteMessages } from "@/lib/messages/invite";
import { joinMessages } from "@/lib/messages/join";
import { workshopMessages } from "@/lib/messages/workshop";
import type { Page } from "@playwright/test";
import type { Person } from "../support/browser";
import { expect, phone, test } from "../support/browser";
import { joinAs, register, signIn } from "../support/people";
import { decisionOf, inviteTo, openDecision } from "../support/people-decisions";

async function facilitator({ page, context }: Person) {
  await register(page, "Fay");
  const decisionId = await openDecision(context.request);
  const invite = await inviteTo(context.request, decisionId);
  return { decisionId, invite, path: `/decisions/${decisionId}` };
}

/** Opens somebody's menu in the people panel and chooses. */
async function actOn(page: Page, name: string, act: string) {
  if (!page.url().endsWith("#people")) {
    await page.getByRole("banner").getByRole("link", { name: workshopMessages.peopleAndAccess }).click();
  }
  await page.getByRole("button", { name: workshopMessages.personMenu(name) }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

test("B10 a phone joins over plain http by an address that is not localhost, and is told so", async ({
  app,
  newPerson,
}) => {
  const fay = await newPerson();
  const { invite, path } = await facilitator(fay);
  const guest = await newPerson({ ...phone, baseURL: app.networkUrl });
  await guest.page.goto(invite.path);
  expect(await guest.page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(guest.page.getByText(joinMessages.unencrypted)).toBeVisible();
  await expect(guest.page.getByText(joinMessages.namesShown)).toBeVisible();
  await joinAs(guest.page, invite.path, "Dan");
  await expect(guest.page.getByText(workshopMessages.votersCount(2))).toBeVisible();
  const cookies = await guest.context.cookies();
  expect(cookies.some(({ secure, name }) => secure || name.startsWith("__"))).toBe(false);
  expect(cookies.some(({ httpOnly }) => httpOnly)).toBe(true);

  // The same browser is the same guest when it comes back by the link.
  await guest.page.goto(invite.path);
  await guest.page.waitForURL(`**${path}`);
  await expect(guest.page.getByText(workshopMessages.votersCount(2))).toBeVisible();
  await guest.page.goto("/decisions");
  await expect(guest.page.getByRole("main").getByRole("listitem")).toHaveCount(1);
});

test("a deep link survives joining and signing in", async ({ newPerson }) => {
  const fay = await newPerson();
  const { invite, path, decisionId } = await facilitator(fay);
  const { criteria } = await decisionOf(fay.context.request, decisionId);
  const criterion = criteria.find(({ use }) => use === "rated")!;
  const guest = await newPerson();
  await joinAs(guest.page, `${invite.path}#criterion-${criterion.id}`, "Gil");
  await expect(guest.page).toHaveURL(new RegExp(`${path}#criterion-${criterion.id}$`));
  await expect(guest.page.getByRole("heading", { level: 2, name: criterion.title })).toBeVisible();

  const stranger = await newPerson();
  await stranger.page.goto(`${invite.path}#criterion-${criterion.id}`);
  await stranger.page.getByRole("link", { name: "Sign in first" }).click();
  await expect(stranger.page).toHaveURL(new RegExp(`returnTo=.*%23criterion-${criterion.id}`));

  const hal = await newPerson();
  const email = await register(hal.page, "Hal");
  await joinAs(hal.page, invite.path, "Hal");
  await hal.context.clearCookies();
  await hal.page.goto("about:blank");
  // Quick fingers: the page's own taking along of the place gets no answer before the form is sent.
  await hal.page.route(
    ({ pathname, searchParams }) => pathname === "/sign-in" && searchParams.has("_rsc"),
    () => {},
  );
  await hal.page.goto(`${path}#criterion-${criterion.id}`);
  await expect(hal.page).toHaveURL(/\/sign-in/);
  await signIn(hal.page, email);
  await expect(hal.page).toHaveURL(new RegExp(`${path}#criterion-${criterion.id}$`));
  await expect(hal.page.getByRole("heading", { level: 2, name: criterion.title })).toBeVisible();
});

test("P3 P4 a guest observes, votes, is removed and brought back, and returns by a link in another browser", async ({
  newPerson,
}) => {
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  const { invite, path } = await facilitator(fay);
  const gil = await newPerson({ viewport: { width: 1280, height: 900 } });
  await joinAs(gil.page, invite.path, "Gil", joinMessages.observe);
  await fay.page.goto(path);
  await expect(fay.page.getByText(workshopMessages.votersCount(1))).toBeVisible();

  await gil.page.getByRole("banner").getByRole("link", { name: workshopMessages.peopleAndAccess }).click();
  await gil.page.getByRole("button", { name: workshopMessages.switchToVote }).click();
  await expect(fay.page.getByText(workshopMessages.votersCount(2))).toBeVisible();

  // Observers and guests comment.
  await gil.page.goto(`${path}#decision`);
  await gil.page.getByLabel(commentMessages.write).fill("When do we have to know?");
  await gil.page.getByRole("button", { name: commentMessages.post, exact: true }).click();
  await expect(fay.page.getByRole("banner").getByText(workshopMessages.discussDecision(1))).toBeVisible();

  await actOn(fay.page, "Gil", workshopMessages.personActs.remove);
  await fay.page
    .getByRole("alertdialog")
    .or(fay.page.getByRole("dialog"))
    .getByRole("button", { name: workshopMessages.personActs.remove })
    .click();
  await expect(gil.page.getByText(workshopMessages.goneTitle)).toBeVisible();
  await gil.page.goto(invite.path);
  await expect(gil.page.getByText(joinMessages.closed.removed)).toBeVisible();
  await actOn(fay.page, "Gil", workshopMessages.personActs.restore);
  await expect(fay.page.getByText(workshopMessages.votersCount(2))).toBeVisible();
  await gil.page.goto(path);
  await expect(gil.page.getByText(workshopMessages.votersCount(2))).toBeVisible();

  await actOn(fay.page, "Gil", workshopMessages.personActs.return_link);
  const dialog = fay.page.getByRole("dialog");
  await dialog.getByRole("button", { name: inviteMessages.makeReturn }).click();
  const link = new URL(await dialog.getByLabel(inviteMessages.link).inputValue()).pathname;
  const other = await newPerson();
  await other.page.goto(link);
  await other.page.getByRole("button", { name: joinMessages.returnGo }).click();
  await other.page.waitForURL(`**${path}`);
  await expect(other.page.getByText(workshopMessages.votersCount(2))).toBeVisible();
  await other.page.goto(link);
  await expect(other.page.getByText(joinMessages.returnDead)).toBeVisible();
});

test("an invitation that was revoked lets nobody in, and whoever joined stays", async ({ newPerson }) => {
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  const { invite, path } = await facilitator(fay);
  const gil = await newPerson();
  await joinAs(gil.page, invite.path, "Gil");
  await fay.page.goto(path);
  await fay.page
    .getByRole("banner")
    .getByRole("button", { name: inviteMessages.invite, exact: true })
    .click();
  const dialog = fay.page.getByRole("dialog");
  await dialog.getByRole("article").getByRole("button", { name: inviteMessages.revoke }).click();
  await fay.page.getByRole("alertdialog").getByRole("button", { name: inviteMessages.revoke }).click();
  await expect(dialog.getByText(inviteMessages.none)).toBeVisible();
  const late = await newPerson();
  await late.page.goto(invite.path);
  await expect(late.page.getByText(joinMessages.closed.revoked)).toBeVisible();
  await gil.page.reload();
  await expect(gil.page.getByText(workshopMessages.votersCount(2))).toBeVisible();
});
