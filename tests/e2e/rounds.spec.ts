import { inviteMessages } from "@/lib/messages/invite";
import { joinMessages } from "@/lib/messages/join";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import type { Person } from "../support/browser";
import { joinAs, openLive, register, signIn } from "../support/people";
import { inviteTo, openRound, openSmallDecision, send } from "../support/people-decisions";
import { finish, lead, leadByMenu, lookUp, rate, setWeight, tapsOf, weigh } from "../support/people-workshop";

const laptop = { viewport: { width: 1280, height: 900 } };

/** A small decision led by Fay, with its invitation. */
async function ledBy({ page, context }: Person) {
  const email = await register(page, "Fay");
  const decisionId = await openSmallDecision(context.request);
  const invite = await inviteTo(context.request, decisionId);
  return { email, decisionId, invite, path: `/decisions/${decisionId}` };
}

/** Fay leads, Gil has joined, and the weights are open. */
async function bothWeigh(newPerson: (options: typeof laptop) => Promise<Person>) {
  const [fay, gil] = [await newPerson(laptop), await newPerson(laptop)];
  const { invite, path } = await ledBy(fay);
  await joinAs(gil.page, invite.path, "Gil");
  await openLive(fay.page, path);
  await lead(fay.page, workshopMessages.acts.open_weights);
  return { fay, gil };
}

const shares = (page: Page) => page.getByRole("heading", { name: workshopMessages.weightsTitle });

test("R8 V6 whoever joins after the reveal votes first; voting goes on from the last votes, or afresh", async ({
  newPerson,
}) => {
  const fay = await newPerson(laptop);
  const { invite, path } = await ledBy(fay);
  await openLive(fay.page, path);
  await lead(fay.page, workshopMessages.acts.open_weights);
  await weigh(fay.page, { Speed: 9, Cost: 1 });
  await lead(fay.page, workshopMessages.acts.reveal_weights);
  await expect(shares(fay.page)).toBeVisible();

  const lee = await newPerson(laptop);
  await test.step("late, and marked so", async () => {
    await joinAs(lee.page, invite.path, "Lee");
    await expect(lee.page.getByText(workshopMessages.voteFirst)).toBeVisible();
    await expect(lee.page.getByRole("main")).not.toContainText("90");
    await setWeight(lee.page, "Speed", 5);
    await setWeight(lee.page, "Cost", 5);
    // The result takes the place of the ballot.
    await lee.page.getByRole("button", { name: voteMessages.done, exact: true }).click();
    await expect(shares(lee.page)).toBeVisible();
    await expect(fay.page.getByText(workshopMessages.lateCount(1))).toBeVisible();
  });

  await test.step("continue: the last votes are offered, the last result stays", async () => {
    await leadByMenu(fay.page, workshopMessages.moreActs.close_weights);
    await expect(lee.page.getByText(workshopMessages.closedState)).toBeVisible();
    await expect(fay.page.getByText(workshopMessages.closedState)).toBeVisible();
    await leadByMenu(fay.page, workshopMessages.moreActs.continue_weights);
    await expect(lee.page.getByText(voteMessages.keepAllHint(2))).toBeVisible();
    await expect(lee.page.getByText(voteMessages.lastVote("5")).first()).toBeVisible();
    await lookUp(lee.page);
    await lee.page.getByRole("button", { name: voteMessages.keepAll }).click();
    await finish(lee.page);
    await lee.page.locator("label").filter({ hasText: workshopMessages.everyone }).click();
    await expect(lee.page.getByText(workshopMessages.previousCounts)).toBeVisible();
  });

  await test.step("afresh: nothing is offered", async () => {
    await lead(fay.page, workshopMessages.acts.reveal_weights);
    await fay.page.getByRole("button", { name: workshopMessages.revealAnyway }).click();
    await expect(fay.page.getByRole("button", { name: workshopMessages.acts.open_ratings })).toBeVisible();
    await leadByMenu(fay.page, workshopMessages.moreActs.close_weights);
    await fay.page.getByRole("button", { name: workshopMessages.closeAnyway }).click();
    await expect(fay.page.getByText(workshopMessages.closedState)).toBeVisible();
    await leadByMenu(fay.page, workshopMessages.moreActs.afresh_weights);
    await expect(lee.page.getByText(voteMessages.toGo(2))).toBeVisible();
    await expect(lee.page.getByText(voteMessages.keepAllHint(2))).toHaveCount(0);
  });
});

test("R1 a facilitator looks at a step by themselves, brings everybody, and nothing opens or closes", async ({
  newPerson,
}) => {
  const { fay, gil } = await bothWeigh(newPerson);
  await expect(gil.page.getByRole("heading", { name: voteMessages.weighTitle })).toBeVisible();
  await lookUp(gil.page);
  await setWeight(gil.page, "Speed", 7);

  const step = (page: Page, name: string) =>
    page
      .getByRole("navigation", { name: workshopMessages.steps })
      .getByRole("button", { name: new RegExp(name) });
  await expect(step(fay.page, "Weigh")).toHaveAttribute("aria-current", "step");
  await lookUp(fay.page);
  await step(fay.page, "Frame").click();
  await expect(fay.page.getByText(workshopMessages.lookingAt("frame", "weigh"))).toBeVisible();
  await expect(step(gil.page, "Weigh")).toHaveAttribute("aria-current", "step");
  await fay.page.getByRole("button", { name: workshopMessages.bringEverybody }).click();
  await expect(step(gil.page, "Frame")).toHaveAttribute("aria-current", "step");
  await expect(gil.page.getByRole("status")).toContainText(workshopMessages.onPhase("frame"));

  await lead(fay.page, workshopMessages.acts.to_weigh);
  await expect(step(gil.page, "Weigh")).toHaveAttribute("aria-current", "step");
  await expect(gil.page.getByRole("slider", { name: "Speed" })).toHaveAttribute("aria-valuetext", /^7 /);
});

test("B4 P9 whoever only facilitates is not counted, whoever presents keeps their votes folded, and a guest can be left out", async ({
  newPerson,
}) => {
  const { fay, gil } = await bothWeigh(newPerson);
  await weigh(gil.page, { Speed: 9, Cost: 1 });
  await expect(fay.page.getByText(workshopMessages.progressOf.weights(1, 2))).toBeVisible();

  await test.step("presenting", async () => {
    await leadByMenu(fay.page, workshopMessages.present);
    await expect(fay.page.getByText(voteMessages.folded)).toBeVisible();
    await expect(fay.page.getByRole("slider")).toHaveCount(0);
    await fay.page.getByRole("button", { name: voteMessages.unfold }).click();
    await expect(fay.page.getByRole("slider")).toHaveCount(2);
    await leadByMenu(fay.page, workshopMessages.presentStop);
  });

  await test.step("only facilitating", async () => {
    await fay.page.getByRole("banner").getByRole("link", { name: workshopMessages.peopleAndAccess }).click();
    await fay.page.locator("label").filter({ hasText: workshopMessages.iFacilitate }).click();
    await expect(gil.page.getByText(workshopMessages.progressOf.weights(1, 1))).toBeVisible();
    await expect(fay.page.getByRole("slider")).toHaveCount(0);
    await fay.page.locator("label").filter({ hasText: workshopMessages.iFacilitate }).click();
    await expect(gil.page.getByText(workshopMessages.progressOf.weights(1, 2))).toBeVisible();
  });

  await test.step("left out", async () => {
    await fay.page.getByRole("button", { name: workshopMessages.personMenu("Gil") }).click();
    await fay.page
      .getByRole("menuitem", { name: workshopMessages.personActs.not_voting, exact: true })
      .click();
    await expect(fay.page.getByText(workshopMessages.progressOf.weights(0, 1))).toBeVisible();
    await expect(gil.page.getByText(workshopMessages.sealedTitle.weights)).toBeVisible();
  });
});

test("B9 two devices of one person vote apart while one is cut off: both votes are shown, and they choose", async ({
  app,
  newPerson,
}) => {
  const laptopOfFay = await newPerson(laptop);
  const { email, decisionId, path } = await ledBy(laptopOfFay);
  await openRound(laptopOfFay.context.request, decisionId, "ratings");
  await send(laptopOfFay.context.request, decisionId, { type: "MovePhase", phase: "rate" });
  await openLive(laptopOfFay.page, path);
  // Socket.IO does not believe in being offline on localhost.
  const phoneOfFay = await newPerson({ ...laptop, baseURL: app.networkUrl });
  await phoneOfFay.page.goto(`/sign-in?returnTo=${path}`);
  await signIn(phoneOfFay.page, email);
  await expect(phoneOfFay.page.getByText(workshopMessages.online, { exact: true })).toBeVisible();

  await phoneOfFay.during(/ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|WebSocket/, async () => {
    await phoneOfFay.context.setOffline(true);
    await expect(phoneOfFay.page.getByText(workshopMessages.offlineHint)).toBeVisible();
    await rate(phoneOfFay.page, "Speed", "Train", 5);
    await rate(laptopOfFay.page, "Speed", "Train", 2);
    await expect(laptopOfFay.page.getByText(workshopMessages.savedAt).first()).toBeVisible();
    await phoneOfFay.context.setOffline(false);
    const both = workshopMessages.newerVoteRating("Speed", "Train", "2", "5");
    await expect(phoneOfFay.page.getByText(both)).toBeVisible();
  });
  const taps = (page: Page) => tapsOf(page, "Speed", "Train");
  await expect(taps(phoneOfFay.page).getByRole("radio", { name: "2" })).toBeChecked();
  await phoneOfFay.page.getByRole("button", { name: workshopMessages.chooseMine("5") }).click();
  await expect(taps(laptopOfFay.page).getByRole("radio", { name: "5" })).toBeChecked();
});

test("D11 an invitation that is full or offers only reading says so, and whoever is in stays", async ({
  newPerson,
}) => {
  const fay = await newPerson(laptop);
  const { decisionId, path } = await ledBy(fay);
  const { request } = fay.context;
  const answer = await request.post(`/api/v1/decisions/${decisionId}/invites`, {
    data: { maxUses: 1, participation: "observes" },
  });
  const { link } = (await answer.json()) as { link: string };
  const way = new URL(link).pathname;
  const gil = await newPerson();
  await gil.page.goto(way);
  await expect(gil.page.getByRole("button", { name: joinMessages.vote, exact: true })).toHaveCount(0);
  await joinAs(gil.page, way, "Gil", joinMessages.observe);
  const late = await newPerson();
  await late.page.goto(way);
  await expect(late.page.getByText(joinMessages.closed.used_up)).toBeVisible();
  await gil.page.goto(way);
  await gil.page.waitForURL(`**${path}`);
  await openLive(fay.page, path);
  await fay.page.getByRole("button", { name: inviteMessages.invite, exact: true }).click();
  await expect(fay.page.getByRole("dialog").getByText(inviteMessages.full)).toBeVisible();
});
