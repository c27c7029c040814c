import { commentMessages } from "@/lib/messages/comment";
import { commonMessages } from "@/lib/messages/common";
import { joinMessages } from "@/lib/messages/join";
import { rejectionText } from "@/lib/messages/rejection";
import { workshopMessages } from "@/lib/messages/workshop";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { joinAs, openLive, register } from "../support/people";
import { decisionOf, inviteTo, openDecision } from "../support/people-decisions";
import { lookUp } from "../support/people-workshop";

const laptop = { viewport: { width: 1280, height: 900 } };

/** The way to the comments of something with this title, in the framing lists. */
const commentsOn = (page: Page, title: string) =>
  page
    .getByRole("grid")
    .getByRole("row")
    .filter({ hasText: title })
    .getByRole("link", { name: new RegExp(`^Comment.*: ${title}$`) });

const articles = (page: Page) => page.getByRole("complementary").getByRole("article");

async function write(page: Page, label: string, text: string, button: string) {
  await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("button", { name: button, exact: true }).last().click();
}

async function actOn(page: Page, author: string, act: string) {
  await page.getByRole("button", { name: commentMessages.actions(author) }).click();
  await page.getByRole("menuitem", { name: act, exact: true }).click();
}

test("C1 C3 C4 C5 people talk about a criterion: new marks, replies, edits, hiding, resolving, and a link to a word", async ({
  newPerson,
  app,
}) => {
  const fay = await newPerson(laptop);
  await register(fay.page, "Fay");
  const decisionId = await openDecision(fay.context.request);
  const invite = await inviteTo(fay.context.request, decisionId);
  // Socket.IO does not believe in being offline on localhost.
  const gil = await newPerson({ ...laptop, baseURL: app.networkUrl });
  await joinAs(gil.page, invite.path, "Gil", joinMessages.observe);
  await openLive(fay.page, `/decisions/${decisionId}`);

  await test.step("Markdown is drawn, and what could harm is not", async () => {
    await commentsOn(fay.page, "Scalability").click();
    const body =
      "**Ten thousand** a day. <img src=x onerror=alert(1)> [no](javascript:alert(1)) [yes](https://example.org/)";
    await write(fay.page, commentMessages.write, body, commentMessages.post);
    const said = articles(fay.page).first();
    await expect(said.getByText("Ten thousand")).toHaveJSProperty("tagName", "STRONG");
    await expect(said.getByRole("img")).toHaveCount(0);
    await expect(said.getByRole("link")).toHaveText(["yes"]);
  });

  await test.step("an observer sees that there is something new, and answers", async () => {
    await expect(commentsOn(gil.page, "Scalability")).toContainText(workshopMessages.newComments(1));
    await commentsOn(gil.page, "Scalability").click();
    await expect(commentsOn(gil.page, "Scalability")).not.toContainText(workshopMessages.newComments(1));
    await gil.page.getByRole("button", { name: commentMessages.reply, exact: true }).click();
    await write(gil.page, commentMessages.writeReply("Fay"), "And in a year?", commentMessages.reply);
    await expect(articles(fay.page).nth(1)).toContainText("And in a year?");
    await expect(commentsOn(gil.page, "Scalability")).toContainText("2");
  });

  await test.step("one's own is edited and deleted, others' are not", async () => {
    await gil.page.getByRole("button", { name: commentMessages.actions("Fay") }).click();
    await expect(gil.page.getByRole("menuitem")).toHaveText([
      commentMessages.copyLink,
      commentMessages.resolve,
    ]);
    await gil.page.keyboard.press("Escape");
    await actOn(fay.page, commentMessages.you, commentMessages.edit);
    await write(fay.page, commentMessages.editComment, "A thousand a day.", commentMessages.save);
    await expect(articles(gil.page).first()).toContainText("A thousand a day.");
    await expect(articles(gil.page).first()).toContainText(commentMessages.edited);
  });

  await test.step("a facilitator hides and shows", async () => {
    await actOn(fay.page, "Gil", commentMessages.hide);
    await expect(articles(gil.page).nth(1)).toContainText(commentMessages.hidden);
    await expect(articles(gil.page).nth(1)).not.toContainText("in a year");
    await actOn(fay.page, "Gil", commentMessages.show);
    await expect(articles(gil.page).nth(1)).toContainText("And in a year?");
  });

  await test.step("a resolved thread is folded, and a link to a comment in it opens it", async () => {
    await actOn(gil.page, "Fay", commentMessages.resolve);
    await expect(fay.page.getByText(commentMessages.resolvedCount(1))).toBeVisible();
    await expect(articles(fay.page).first()).toBeHidden();
    const { comments } = await decisionOf(fay.context.request, decisionId);
    const reply = Object.values(comments).find(({ parentId }) => parentId !== null)!;
    const reader = await gil.context.newPage();
    await reader.goto(`/decisions/${decisionId}#comment-${reply.id}`);
    await expect(articles(reader).nth(1)).toBeFocused();
    await expect(articles(reader).nth(1)).toContainText("And in a year?");
    await actOn(reader, commentMessages.you, commentMessages.delete);
    await reader.getByRole("alertdialog").getByRole("button", { name: commentMessages.delete }).click();
    await expect(commentsOn(fay.page, "Scalability")).not.toContainText("2");
  });

  await test.step("what is refused comes back, and takes nothing away that was written meanwhile", async () => {
    const field = gil.page.getByLabel(commentMessages.write, { exact: true });
    const refused = "Copied from a terminal:\u0007";
    await lookUp(gil.page);
    await gil.during(/ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|WebSocket/, async () => {
      await gil.context.setOffline(true);
      await expect(gil.page.getByText(workshopMessages.offlineHint)).toBeVisible();
      await write(gil.page, commentMessages.write, refused, commentMessages.post);
      await expect(field).toHaveValue("");
      await field.fill("Another thought");
      await gil.context.setOffline(false);
      await expect(field).toHaveValue(`${refused}\n\nAnother thought`);
    });
    await expect(gil.page.getByText(rejectionText({ code: "malformed" })).first()).toBeVisible();
  });

  await test.step("what was typed survives a reload", async () => {
    await fay.page.getByLabel(commentMessages.write, { exact: true }).fill("Half a thought");
    await fay.page.reload();
    await expect(fay.page.getByLabel(commentMessages.write, { exact: true })).toHaveValue("Half a thought");
  });
});

test("S12 a comparison that is no choice has framing and comments, and becomes a decision", async ({
  newPerson,
}) => {
  const { page, context } = await newPerson(laptop);
  await register(page, "Fay");
  await openLive(page, `/decisions/${await openDecision(context.request, "identity")}`);
  await expect(page.getByText(workshopMessages.comparisonBody)).toBeVisible();
  const steps = page.getByRole("navigation", { name: workshopMessages.steps });
  await expect(steps).toHaveCount(0);
  await expect(page.getByRole("group", { name: workshopMessages.facilitatorBar })).toHaveCount(0);

  const option = page
    .getByRole("grid")
    .first()
    .getByRole("link", { name: /^Comment/ });
  await option.first().click();
  await write(page, commentMessages.write, "Who are you?", commentMessages.post);
  await expect(articles(page)).toHaveCount(1);
  await page.getByRole("complementary").getByRole("button", { name: commonMessages.close }).click();

  await page.getByRole("table").getByRole("button").first().click();
  await write(page, commentMessages.write, "In this cell", commentMessages.post);
  await expect(page.getByRole("dialog").getByRole("article")).toContainText("In this cell");
  await page.getByRole("dialog").getByRole("button", { name: commonMessages.close }).click();
  await expect(page.getByRole("table").getByRole("button").first()).toContainText("1");

  await page.getByRole("button", { name: workshopMessages.turnIntoDecision }).click();
  await expect(steps).toBeVisible();
  await expect(page.getByRole("button", { name: workshopMessages.acts.open_weights })).toBeEnabled();
});
