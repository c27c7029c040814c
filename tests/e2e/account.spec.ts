import { accountMessages } from "@/lib/messages/account";
import { commonMessages } from "@/lib/messages/common";
import { workspaceMessages } from "@/lib/messages/workspace";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { password, register, signIn } from "../support/people";

const menuOf = (page: Page, name: string) => page.getByRole("banner").getByRole("button", { name });

test("B2 somebody registers, signs out, and comes back to where they were going", async ({ newPerson }) => {
  const { page } = await newPerson();
  const email = await register(page, "Noor");
  await expect(menuOf(page, "Noor")).toBeVisible();

  await menuOf(page, "Noor").click();
  await page.getByRole("menuitem", { name: accountMessages.signOut }).click();
  await page.getByRole("button", { name: accountMessages.signOut }).click();
  await expect(menuOf(page, "Noor")).toHaveCount(0);

  await page.goto("/account#tokens-section");
  await expect(page.getByRole("heading", { name: accountMessages.signInTitle })).toBeVisible();
  await signIn(page, email, "not the password");
  await expect(page.getByText(accountMessages.refusals.credentials)).toBeVisible();
  await expect(page.getByLabel(accountMessages.email)).toHaveValue(email);
  await signIn(page, email);
  await expect(page.getByRole("heading", { level: 1, name: accountMessages.accountTitle })).toBeVisible();
  await expect(page).toHaveURL(/\/account/);
});

test("A2 a bad name, address and password are named in one go, and nothing typed is lost", async ({
  newPerson,
}) => {
  const { page } = await newPerson();
  await page.goto("/register");
  await page.getByLabel(accountMessages.name).fill("Sam");
  await page.getByLabel(accountMessages.email).fill("no address");
  await page.getByLabel(accountMessages.password).fill("short");
  await page.getByRole("button", { name: accountMessages.register }).click();
  await expect(page.getByText(accountMessages.faults.email_invalid)).toBeVisible();
  await expect(page.getByText(accountMessages.faults.password_too_short)).toBeVisible();
  await expect(page.getByLabel(accountMessages.name)).toHaveValue("Sam");
  await expect(page.getByLabel(accountMessages.email)).toHaveValue("no address");
  await expect(page.getByLabel(accountMessages.email)).toBeFocused();
});

test("B3 changing the password ends the other sessions", async ({ newPerson }) => {
  const here = await newPerson();
  const there = await newPerson();
  const email = await register(here.page, "Mika");
  await there.page.goto("/sign-in?returnTo=/account");
  await signIn(there.page, email);
  await expect(there.page).toHaveURL(/\/account$/);

  await here.page.goto("/account");
  await here.page.getByLabel(accountMessages.presentPassword).fill(password);
  await here.page.getByLabel(accountMessages.nextPassword).fill("another set of words");
  await here.page.getByRole("button", { name: accountMessages.changePassword }).click();
  await expect(here.page.getByText(accountMessages.passwordChanged)).toBeVisible();

  await there.page.goto("/account");
  await expect(there.page).toHaveURL(/\/sign-in/);
  await signIn(there.page, email);
  await expect(there.page.getByText(accountMessages.refusals.credentials)).toBeVisible();
  await signIn(there.page, email, "another set of words");
  await expect(there.page).toHaveURL(/\/account$/);
});

test("C6 a colleague joins a workspace by link, with the role of the link, and switches between workspaces", async ({
  newPerson,
}) => {
  const owner = await newPerson();
  await register(owner.page, "Olga");
  await owner.page.goto("/workspaces");
  await owner.page.getByRole("button", { name: workspaceMessages.invite }).click();
  const link = await owner.page
    .getByRole("group", { name: workspaceMessages.link })
    .locator("code")
    .innerText();

  const colleague = await newPerson();
  await colleague.page.goto(link);
  await expect(colleague.page.getByRole("heading", { level: 1 })).toContainText("Olga");
  await colleague.page.getByRole("link", { name: accountMessages.register, exact: true }).click();
  await colleague.page.waitForURL(/\/register/);
  await register(colleague.page, "Cleo");
  await colleague.page.getByRole("button", { name: workspaceMessages.join, exact: true }).click();
  await expect(colleague.page).toHaveURL(/\/workspaces$|\/decisions$|\/$/);
  await colleague.page.goto("/workspaces");
  const workspaces = colleague.page.getByRole("main").getByRole("list").first().getByRole("listitem");
  await expect(workspaces.filter({ hasText: accountMessages.workspaceOf("Olga") })).toContainText(
    workspaceMessages.roles.member,
  );
  await colleague.page
    .getByRole("button", { name: workspaceMessages.goTo(accountMessages.workspaceOf("Cleo")) })
    .click();
  await expect(workspaces.filter({ hasText: accountMessages.workspaceOf("Cleo") })).toContainText(
    workspaceMessages.current,
  );
  await owner.page.reload();
  await expect(owner.page.getByRole("main")).toContainText("Cleo");
  const revoke = workspaceMessages.revokeInvite(workspaceMessages.roles.member);
  await owner.page.getByRole("button", { name: revoke }).click();
  const question = owner.page.getByRole("alertdialog", { name: workspaceMessages.revokeTitle });
  await question.getByRole("button", { name: commonMessages.cancel }).click();
  await expect(owner.page.getByText(workspaceMessages.invitesNone)).toHaveCount(0);
  await owner.page.getByRole("button", { name: revoke }).click();
  await question.getByRole("button", { name: workspaceMessages.revoke }).click();
  await expect(owner.page.getByText(workspaceMessages.invitesNone)).toBeVisible();
  const late = await newPerson();
  await late.page.goto(link);
  await expect(late.page.getByText(workspaceMessages.joinDead)).toBeVisible();
});
