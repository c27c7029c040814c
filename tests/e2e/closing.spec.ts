import { commentMessages } from "@/lib/messages/comment";
import { commonMessages } from "@/lib/messages/common";
import { frameMessages } from "@/lib/messages/frame";
import { historyMessages } from "@/lib/messages/history";
import { inviteMessages } from "@/lib/messages/invite";
import { joinMessages } from "@/lib/messages/join";
import { newMessages } from "@/lib/messages/new";
import { outcomeMessages } from "@/lib/messages/outcome";
import { presentMessages } from "@/lib/messages/present";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { percent } from "@/lib/ui/percent";
import type { Page } from "@playwright/test";
import { expect, phone, test } from "../support/browser";
import { register } from "../support/people";
import type { Voter } from "./closing-calculation";
import { criteria, firstWeights, options, pasted, ratings, voters, weights } from "./closing-calculation";
import { expectRecordOfCalculation } from "./closing-record";
import {
  finish,
  lead,
  lookUp,
  rate,
  setWeight,
  tapsOf,
  turnToMine,
  weigh,
  weighByThumb,
} from "../support/people-workshop";

const weightsOf = (voter: Voter) =>
  Object.fromEntries(criteria.map((criterion, index) => [criterion, weights[voter][index] ?? 0]));

async function rateEverything(page: Page, voter: Voter): Promise<void> {
  await expect(tapsOf(page, "Framework scope", "Django")).toBeVisible();
  await lookUp(page);
  for (const criterion of criteria) {
    for (const option of options) {
      await rate(page, criterion, option, ratings[option][criterion][voters.indexOf(voter)] ?? "abstain");
    }
  }
  await finish(page);
}

const progress = (page: Page, words: string) => expect(page.getByText(words, { exact: true })).toBeVisible();
const header = (page: Page, option: string) =>
  page.getByRole("columnheader", { name: new RegExp(`^${option} \\d`) });

test("M1 M4 M10 a pasted table becomes a recorded outcome, by five browsers, with the numbers of a hand calculation", async ({
  app,
  newPerson,
}) => {
  test.setTimeout(600_000);
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  const ben = await newPerson({ viewport: { width: 1280, height: 900 } });
  // Socket.IO does not believe in being offline on localhost.
  const chi = await newPerson({ viewport: { width: 1280, height: 900 }, baseURL: app.networkUrl });
  const dan = await newPerson({ ...phone, baseURL: app.networkUrl });
  const wall = await newPerson({ viewport: { width: 1920, height: 1080 } });
  const laptops = [fay, ben, chi];

  await test.step("frame: paste, preview, create", async () => {
    await register(fay.page, "Fay");
    await fay.page.goto("/new?way=paste");
    await fay.page.getByLabel(newMessages.paste, { exact: true }).fill(pasted);
    const preview = fay.page.getByRole("region", { name: newMessages.preview });
    await expect(preview).toContainText(newMessages.previewCounts(8, 0, 2, 16));
    await expect(preview.getByRole("row")).toHaveCount(9);
    await preview
      .getByRole("radiogroup", { name: newMessages.becomesOf("Typical use cases") })
      .locator("label")
      .filter({ hasText: newMessages.roles.background })
      .click();
    await expect(preview).toContainText(newMessages.previewCounts(7, 1, 2, 16));
    await fay.page.getByLabel(newMessages.pasteSource).fill("Comparison found on the web");
    await fay.page
      .getByLabel(newMessages.question, { exact: true })
      .fill("Which framework for the booking service?");
    await fay.page.getByRole("button", { name: newMessages.create }).click();
    await fay.page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
    await expect(fay.page.getByText(frameMessages.load(7, 2, 21, 5)).first()).toBeVisible();
  });
  const decisionUrl = new URL(fay.page.url()).pathname;

  const invite = await test.step("invite: link, code and presenter link", async () => {
    await fay.page.getByRole("button", { name: inviteMessages.invite, exact: true }).click();
    const dialog = fay.page.getByRole("dialog");
    await dialog.getByRole("button", { name: inviteMessages.make, exact: true }).click();
    const link = dialog.getByRole("article").getByLabel(inviteMessages.link);
    await expect(link).toHaveValue(/\/join\//);
    const code = await dialog.getByRole("article").locator("strong").innerText();
    await dialog.getByRole("button", { name: inviteMessages.shares.presenter.make }).click();
    const present = dialog.getByRole("link", { name: inviteMessages.shares.presenter.open });
    const found = {
      path: new URL(await link.inputValue()).pathname,
      code,
      presenter: (await present.getAttribute("href")) ?? "",
    };
    await dialog.getByRole("button", { name: commonMessages.close }).click();
    return found;
  });

  await test.step("join: an account, a guest by code, a guest on a phone, the wall", async () => {
    await register(ben.page, "Ben");
    await ben.page.goto(invite.path);
    await ben.page.getByRole("button", { name: joinMessages.vote, exact: true }).click();
    await ben.page.waitForURL(`**${decisionUrl}`);

    await chi.page.goto("/join");
    await chi.page.getByLabel(joinMessages.codeLabel).fill(invite.code.toLowerCase());
    await chi.page.getByRole("button", { name: joinMessages.codeGo }).click();
    await chi.page.getByLabel(joinMessages.name, { exact: true }).fill("Chi");
    await chi.page.getByRole("button", { name: joinMessages.vote, exact: true }).click();
    await chi.page.waitForURL(`**${decisionUrl}`);

    await dan.page.goto(invite.path);
    await expect(dan.page.getByText(joinMessages.namesShown)).toBeVisible();
    await dan.page.getByLabel(joinMessages.name, { exact: true }).fill("Dan");
    await dan.page.getByRole("button", { name: joinMessages.vote, exact: true }).tap();
    await dan.page.waitForURL(`**${decisionUrl}`);

    await wall.page.goto(invite.presenter);
    await expect(wall.page.getByText(presentMessages.joined(4))).toBeVisible();
    await expect(wall.page.getByText(invite.code)).toBeVisible();
    await progress(fay.page, workshopMessages.votersCount(4));
  });

  await test.step("C1 a comment on a criterion lives in two browsers", async () => {
    await lead(fay.page, workshopMessages.acts.open_weights);
    for (const { page } of [ben, chi, dan]) {
      await expect(page.getByRole("heading", { name: voteMessages.weighTitle })).toBeVisible();
    }
    await lookUp(ben.page);
    const commentOn = (page: Page) =>
      page
        .getByRole("listitem")
        .filter({ has: page.getByRole("slider", { name: "Scalability" }) })
        .getByRole("link");
    await commentOn(ben.page).click();
    await ben.page.getByLabel(commentMessages.write).fill("Ten *thousand* bookings a day, no more.");
    await ben.page.getByRole("button", { name: commentMessages.post, exact: true }).click();
    await expect(ben.page.getByRole("emphasis").filter({ hasText: "thousand" })).toBeVisible();
    await commentOn(fay.page).click();
    await expect(fay.page.getByText("bookings a day")).toBeVisible();
    await fay.page.getByRole("button", { name: commonMessages.close }).click();
    await ben.page.getByRole("button", { name: commonMessages.close }).click();
  });

  await test.step("R5 V1 weigh, sealed: progress is seen, values are not", async () => {
    await weigh(fay.page, weightsOf("Fay"));
    await progress(ben.page, workshopMessages.progressOf.weights(1, 4));
    await weigh(ben.page, weightsOf("Ben"));
    await weigh(chi.page, weightsOf("Chi"));
    await expect(wall.page.getByText(presentMessages.weighed(3, 4))).toBeVisible();
    await expect(wall.page.getByText(presentMessages.sealed)).toBeVisible();
    await expect(wall.page.getByRole("main")).not.toContainText(/%|Fay|Ben|Chi|Dan/);
    await expect(ben.page.getByText(workshopMessages.weightsTitle)).toHaveCount(0);

    await lead(fay.page, workshopMessages.acts.reveal_weights);
    const warning = fay.page.getByRole("alertdialog").or(fay.page.getByRole("dialog"));
    await expect(warning).toContainText(workshopMessages.unfinishedTitle(["Dan"]));
    await warning.getByRole("button", { name: workshopMessages.wait }).click();
    await weighByThumb(dan.page, weightsOf("Dan"));
    await progress(fay.page, workshopMessages.progressOf.weights(4, 4));
  });

  await test.step("R3 V2 reveal: everybody sees the merged weights, and sees one move", async () => {
    await lead(fay.page, workshopMessages.acts.reveal_weights);
    for (const { page } of [...laptops, dan]) {
      await expect(page.getByRole("heading", { name: workshopMessages.weightsTitle })).toBeVisible();
    }
    const weightOn = (page: Page, criterion: string, share: number) =>
      expect(
        page
          .getByRole("listitem")
          .filter({ hasText: criterion })
          .getByText(percent(share / 100), { exact: true }),
      ).toBeVisible();
    for (const [index, criterion] of criteria.entries())
      await weightOn(dan.page, criterion, firstWeights[index]!);
    await expect(wall.page.getByRole("list", { name: presentMessages.weights })).toContainText(percent(0.22));
    await expect(wall.page.getByRole("main")).not.toContainText(/Fay|Ben|Chi|Dan/);

    await turnToMine(ben.page);
    await setWeight(ben.page, "Scalability", 3);
    await setWeight(ben.page, "Learning curve", 6);
    for (const { page } of [fay, chi, dan]) {
      await weightOn(page, "Learning curve", 25);
      await weightOn(page, "Scalability", 17);
    }
    await expect(wall.page.getByRole("list", { name: presentMessages.weights })).toContainText(percent(0.25));
  });

  await test.step("rate: a phone that reloads keeps its votes, a cut line is shown and the vote arrives once", async () => {
    await lead(fay.page, workshopMessages.acts.open_ratings);
    await rateEverything(fay.page, "Fay");
    await rateEverything(ben.page, "Ben");

    await expect(tapsOf(chi.page, "Framework scope", "Django")).toBeVisible();
    await lookUp(chi.page);
    await chi.during(/ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|WebSocket/, async () => {
      await chi.context.setOffline(true);
      await expect(chi.page.getByText(workshopMessages.offlineHint)).toBeVisible();
      await rate(chi.page, "Framework scope", "Django", 4);
      await expect(chi.page.getByText(workshopMessages.waitingVotes(1)).first()).toBeVisible();
      await chi.context.setOffline(false);
      await expect(chi.page.getByText(workshopMessages.offlineHint)).toHaveCount(0);
      await expect(chi.page.getByText(workshopMessages.waitingVotes(1))).toHaveCount(0);
    });
    await rateEverything(chi.page, "Chi");

    const { page } = dan;
    await expect(page.getByText(voteMessages.step("Framework scope", 1, 7))).toBeVisible();
    await lookUp(page);
    for (const [index, criterion] of criteria.entries()) {
      for (const option of options) await rate(page, criterion, option, ratings[option][criterion][3]!);
      const next = criteria[index + 1];
      if (next === undefined) break;
      await page.getByRole("button", { name: voteMessages.next(next) }).tap();
      if (index === 2) {
        await expect(page.getByText(workshopMessages.savedAt).locator("visible=true").first()).toBeVisible();
        await page.reload();
        await expect(page.getByText(voteMessages.step(next, index + 2, 7))).toBeVisible();
        await page.getByRole("button", { name: voteMessages.back }).tap();
        await expect(tapsOf(page, criterion, "Django").getByRole("radio", { name: "4" })).toBeChecked();
        await page.getByRole("button", { name: voteMessages.next(next) }).tap();
      }
    }
    await finish(page);
    await expect(wall.page.getByText(presentMessages.rated(4, 4))).toBeVisible();
    await expect(wall.page.getByText(presentMessages.sealed)).toBeVisible();
    await expect(wall.page.getByRole("list", { name: presentMessages.ranking })).toHaveCount(0);
  });

  await test.step("M10 reveal and adjust live: the scores move on every screen", async () => {
    await lead(fay.page, workshopMessages.acts.reveal_ratings);
    for (const { page } of laptops) {
      await expect(header(page, "Django")).toContainText("65.5");
      await expect(header(page, "Flask")).toContainText("57.1");
    }
    await expect(wall.page.getByRole("list", { name: presentMessages.ranking })).toContainText("65.5");
    await expect(wall.page.getByRole("main")).not.toContainText(/Fay|Ben|Chi|Dan/);
    await expect(
      fay.page.getByRole("cell").filter({ hasText: workshopMessages.split }).first(),
    ).toBeVisible();

    await turnToMine(chi.page);
    await rate(chi.page, "Scalability", "Flask", 2);
    for (const { page } of [fay, ben]) {
      await expect(header(page, "Flask")).toContainText("53.9");
      await expect(header(page, "Flask")).toContainText(commonMessages.firstJudgements("56.0"));
      await expect(header(page, "Django")).toContainText(commonMessages.firstJudgements("67.0"));
      await expect(header(page, "Django")).toContainText(commonMessages.leadsBy("11.6"));
    }
    await expect(wall.page.getByRole("list", { name: presentMessages.ranking })).toContainText("53.9");
  });

  await test.step("O1 O3 decide: an outcome with its reason", async () => {
    await lead(fay.page, workshopMessages.acts.close_ratings);
    await lead(fay.page, workshopMessages.acts.to_decide);
    await expect(fay.page.getByRole("heading", { name: outcomeMessages.title })).toBeVisible();
    await lookUp(fay.page);
    await fay.page
      .locator("form, section")
      .getByRole("radiogroup", { name: outcomeMessages.which, exact: true })
      .locator("label")
      .filter({ hasText: "Django" })
      .click();
    await fay.page.getByLabel(outcomeMessages.fields.summary).fill("We use Django for the booking service.");
    await fay.page
      .getByLabel(outcomeMessages.fields.reason, { exact: true })
      .fill("Most of what we need is built in, and two people must run it.");
    await fay.page.getByLabel(outcomeMessages.fields.counterArgument).fill("Two of us learn Flask in days.");
    await fay.page.getByLabel(outcomeMessages.fields.dissent).fill("Dan would have started smaller.");
    await fay.page.getByRole("button", { name: outcomeMessages.record }).click();
    await expect(wall.page.getByText("We use Django for the booking service.")).toBeVisible();
    await expect(dan.page.getByText("We use Django for the booking service.").first()).toBeVisible();
  });

  await test.step("record: the numbers of the hand calculation", async () => {
    await ben.page.goto(`${decisionUrl}/record`);
    await expectRecordOfCalculation(ben.page);
  });

  await test.step("history: found again by words of a comment", async () => {
    await fay.page.goto("/decisions");
    await fay.page.getByRole("searchbox").fill("bookings thousand");
    await fay.page.getByRole("button", { name: historyMessages.show }).click();
    const hit = fay.page
      .getByRole("listitem")
      .filter({ hasText: "Which framework for the booking service?" });
    await expect(hit.first()).toContainText("We use Django for the booking service.");
    await hit.first().getByRole("link").first().click();
    await expect(fay.page).toHaveURL(new RegExp(`${decisionUrl}/record$`));
    await expect(fay.page.getByText(/^Django 65\.5, Flask 53\.9/)).toBeVisible();
  });
});
