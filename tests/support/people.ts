import type { APIRequestContext, Page } from "@playwright/test";
import { accountMessages } from "@/lib/messages/account";
import { joinMessages } from "@/lib/messages/join";
import { workshopMessages } from "@/lib/messages/workshop";
import { expect } from "./browser";

export const password = "weigh it together";

let made = 0;

/** An address nobody has used in this run. */
export function newEmail(name: string): string {
  made += 1;
  return `${name.toLowerCase()}-${made}@example.org`;
}

/** Registers on the page as a new person would; ends where the form leads. */
export async function register(page: Page, name: string, email = newEmail(name)): Promise<string> {
  if (!page.url().includes("/register")) await page.goto("/register");
  await page.getByLabel(accountMessages.name).fill(name);
  await page.getByLabel(accountMessages.email).fill(email);
  await page.getByLabel(accountMessages.password).fill(password);
  await page.getByRole("button", { name: accountMessages.register }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/register"));
  return email;
}

/** Fills the sign-in form and sends it. */
export async function signIn(page: Page, email: string, typed = password): Promise<void> {
  await page.getByLabel(accountMessages.email).fill(email);
  await page.getByLabel(accountMessages.password).fill(typed);
  await page.getByRole("button", { name: accountMessages.signIn, exact: true }).click();
}

/** Joins by an invitation's link as a guest; ends in the decision. `as` is the button that is pressed. */
export async function joinAs(
  page: Page,
  link: string,
  name: string,
  as: string = joinMessages.vote,
): Promise<void> {
  await page.goto(link);
  await page.getByLabel(joinMessages.name, { exact: true }).fill(name);
  await page.getByRole("button", { name: as, exact: true }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}/);
}

/** Opens a decision's page and waits until it is live: what was pressed before may be drawn anew under the press. */
export async function openLive(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByText(workshopMessages.online, { exact: true })).toBeVisible();
}

/** One request to the interface for programs, as whoever the cookies or the token say. Fails on a refusal. */
export async function ask<Answer>(
  request: APIRequestContext,
  method: "get" | "post",
  path: string,
  { data, token }: { data?: unknown; token?: string } = {},
): Promise<Answer> {
  const response = await request[method](`/api/v1${path}`, {
    ...(token !== undefined && { headers: { authorization: `Bearer ${token}` } }),
    ...(data !== undefined && { data }),
  });
  const text = await response.text();
  expect(response.ok(), `${method} ${path}: ${response.status()} ${text}`).toBe(true);
  return JSON.parse(text) as Answer;
}
