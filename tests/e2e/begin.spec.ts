import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { accountMessages } from "@/lib/messages/account";
import { commonMessages } from "@/lib/messages/common";
import { frameMessages } from "@/lib/messages/frame";
import { historyMessages } from "@/lib/messages/history";
import { inviteMessages } from "@/lib/messages/invite";
import { newMessages } from "@/lib/messages/new";
import { workspaceMessages } from "@/lib/messages/workspace";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { expect, test } from "../support/browser";
import { newEmail, openLive, password, register, signIn } from "../support/people";
import { decisionOf, openDecision, send } from "../support/people-decisions";

const laptop = { viewport: { width: 1280, height: 900 } };

test("a visitor frames without an account; inviting asks to register, and the draft stays theirs", async ({
  newPerson,
}) => {
  const { page } = await newPerson(laptop);
  await page.goto("/new");
  await expect(page.getByText(newMessages.guestNotice)).toBeVisible();
  await page.getByRole("link", { name: newMessages.way.blank }).click();
  // The templates ask for a question too: first what only this way asks for.
  await page.getByLabel(newMessages.options, { exact: true }).fill("Paper\nTape");
  await page.getByLabel(newMessages.question, { exact: true }).fill("Which archive do we keep?");
  await page.getByRole("button", { name: newMessages.create }).click();
  await expect(page.getByText(newMessages.nameMissing)).toBeVisible();
  await page.getByLabel(newMessages.name, { exact: true }).fill("Vera");
  await page.getByRole("button", { name: newMessages.create }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;

  await openLive(page, path);
  await page.getByRole("button", { name: inviteMessages.invite, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(inviteMessages.accountTitle)).toBeVisible();
  await dialog.getByRole("link", { name: inviteMessages.register }).click();
  await expect(page.getByText(accountMessages.registerAsGuest("Vera"))).toBeVisible();
  await register(page, "Vera");
  await page.waitForURL(`**${path}#invite`);
  await page.getByRole("button", { name: inviteMessages.make, exact: true }).click();
  await expect(page.getByRole("article").getByLabel(inviteMessages.link)).toHaveValue(/\/join\//);
  await dialog.getByRole("button", { name: commonMessages.close }).click();
  await expect(dialog).toBeHidden();
  await page.goto("/decisions");
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "Which archive do we keep?" }),
  ).toHaveCount(1);
  await expect(page.getByText(historyMessages.lead)).toBeVisible();
});

test("a page keeps what is typed before its script has come, and takes no press that it could not answer", async ({
  newPerson,
}) => {
  const { page } = await newPerson(laptop);
  let scriptsCome = () => {};
  const holdScripts = async () => {
    const held = new Promise<void>((resolve) => (scriptsCome = resolve));
    await page.unrouteAll();
    await page.route(/_next\/static\/.*\.js/, (route) => held.then(() => route.continue()));
  };
  const appearance = page.getByRole("radiogroup", { name: commonMessages.theme }).getByRole("radio").first();

  await holdScripts();
  await page.goto("/register", { waitUntil: "commit" });
  await page.getByLabel(accountMessages.name).fill("Ann");
  await expect(appearance).toBeDisabled();
  scriptsCome();
  await expect(appearance).toBeEnabled();
  await page.getByLabel(accountMessages.email).fill(newEmail("Ann"));
  await page.getByLabel(accountMessages.password).fill(password);
  await expect(page.getByLabel(accountMessages.name)).toHaveValue("Ann");
  await page.getByRole("button", { name: accountMessages.register }).click();
  await page.waitForURL((url) => url.pathname !== "/register");

  await holdScripts();
  await page.goto("/workspaces", { waitUntil: "commit" });
  const days = page.getByRole("button", { name: new RegExp(workspaceMessages.inviteDays) });
  await expect(days).toBeDisabled();
  scriptsCome();
  await days.click();
  await expect(page.getByRole("listbox", { name: workspaceMessages.inviteDays })).toBeVisible();

  await holdScripts();
  await page.goto("/new", { waitUntil: "commit" });
  await page.getByRole("link", { name: newMessages.way.blank }).click();
  await expect(page).toHaveURL(/way=blank$/);
  await expect(page.getByRole("button", { name: newMessages.create })).toBeDisabled();
  await expect(page.getByLabel(newMessages.options, { exact: true })).toBeDisabled();
  scriptsCome();
  await page.getByRole("button", { name: newMessages.create }).click();
  await expect(page.getByText(newMessages.questionMissing)).toBeVisible();
});

test("C7 a copy of a past decision takes its framing along, with the evidence", async ({ newPerson }) => {
  const { page, context } = await newPerson(laptop);
  await register(page, "Fay");
  const past = await openDecision(context.request);
  const question = "Which framework did we mean?";
  await send(context.request, past, { type: "ChangeFrame", change: { question } });
  await page.goto("/new?way=copy");
  await page.getByRole("button", { name: newMessages.create }).click();
  await expect(page.getByText(newMessages.copyMissing)).toBeVisible();
  await page.getByRole("button", { name: new RegExp(newMessages.copy) }).click();
  await page.getByRole("option", { name: new RegExp(question.replace("?", "\\?")) }).click();
  await page.getByRole("button", { name: newMessages.create }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  const copy = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(copy).not.toBe(past);
  await expect(page.getByLabel(frameMessages.question)).toHaveValue(question);
  const [one, other] = await Promise.all([past, copy].map((id) => decisionOf(context.request, id)));
  expect(Object.keys(other!.evidence)).toHaveLength(Object.keys(one!.evidence).length);
  expect(Object.keys(other!.evidence)).not.toEqual(Object.keys(one!.evidence));
});

test("a forgotten password is replaced by a link from the command line, which works once", async ({
  app,
  newPerson,
}) => {
  const owner = await newPerson();
  const email = await register(owner.page, "Olga");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(projectRoot, "lib/setup/weighhouse.mjs"), "user", "reset", email],
    { env: { ...process.env, DATABASE_URL: app.databaseUrl, NEXTAUTH_SECRET: randomUUID() } },
  );
  const link = /\/reset\?token=[\w-]+/.exec(stdout)?.[0] ?? "";
  const { page } = await newPerson();
  await page.goto(link);
  await page.getByLabel(accountMessages.nextPassword).fill("another set of words");
  await page.getByRole("button", { name: accountMessages.resetSubmit }).click();
  await page.waitForURL((url) => url.pathname !== "/reset");
  await page.goto("/account");
  await expect(page.getByText(accountMessages.signInAddress(email))).toBeVisible();

  // Every session ended, and so did the link and the old password.
  await owner.page.goto("/account");
  await expect(owner.page).toHaveURL(/\/sign-in/);
  await signIn(owner.page, email, password);
  await expect(owner.page.getByText(accountMessages.refusals.credentials)).toBeVisible();
  await owner.page.goto(link);
  await expect(owner.page.getByText(accountMessages.resetDead)).toBeVisible();
});

test("whoever opens what is not there, or not theirs, is told what to do", async ({ newPerson }) => {
  const fay = await newPerson();
  await register(fay.page, "Fay");
  const decisionId = await openDecision(fay.context.request);
  const otto = await newPerson();
  await register(otto.page, "Otto");
  for (const path of [`/decisions/${decisionId}`, `/decisions/${decisionId}/record`, "/shared/nothing"]) {
    await otto.during(/404/, () => otto.page.goto(path));
    await expect(otto.page.getByRole("heading", { level: 1 })).toHaveText(commonMessages.notFoundTitle);
  }
});
