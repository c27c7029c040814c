import type { Page } from "@playwright/test";
import { mergingMessages } from "@/lib/messages/merging";
import type { Mine } from "@/lib/decision/mine";
import { cellKey } from "@/lib/decision/model";
import { figuresMessages } from "@/lib/messages/figures";
import { presentMessages } from "@/lib/messages/present";
import { workshopMessages } from "@/lib/messages/workshop";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { expect, test } from "../support/browser";
import { recordOutcome } from "../support/given-matrix";
import { lookAt } from "../support/browser-checks";
import { computed } from "../support/computed";
import { ask, register } from "../support/people";
import {
  decisionOf,
  inviteTo,
  joinAsGuests,
  openRound,
  openSmallDecision,
  presenterLink,
  send,
  voteOverRest,
} from "../support/people-decisions";

const unsure = "abstain" as const;
/** Three like the train somewhat better, one the car a lot; nobody knows what a bike would cost. */
const three = {
  weights: [6, 4],
  ratings: [
    [4, 3, 5],
    [4, 3, unsure],
  ],
};
const one = {
  weights: [6, 4],
  ratings: [
    [1, 5, 5],
    [1, 5, unsure],
  ],
};
const ballots = [three, three, three, one];
const options = ["Train", "Car"];

/** What the open door makes of the same votes: the scores of train and car, as on screen. */
function scoresBy(rule: MergingRule, powers: readonly number[]): string[] {
  const cells = [0, 1].flatMap((option) => [0, 1].map((criterion) => [criterion, option] as const));
  const votes = ballots.map(({ ratings }) => cells.map(([row, column]) => ratings[row]?.[column]));
  const merged = computed<{ values: number[] }>("group.aggregate", { votes, rule, voter_weights: powers });
  const value = (cell: number) => ((merged.values[cell] ?? 0) - 1) / 4;
  const values = [
    [value(0), value(1)],
    [value(2), value(3)],
  ];
  const { scores } = computed<{ scores: number[] }>("score.additive", { values, weights: [0.6, 0.4] });
  return scores.map((score) => (100 * score).toFixed(1));
}

test("facilitators switch how votes are merged, and everybody sees what that does to the order", async ({
  newPerson,
  playwright,
  app,
}) => {
  const { page, context } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await register(page, "Fay");
  const { request } = context;
  const id = await openSmallDecision(request);
  await send(request, id, {
    type: "AddOption",
    optionId: crypto.randomUUID(),
    title: "Bike",
    definition: "",
  });
  const decision = await decisionOf(request, id);
  const { token } = await inviteTo(request, id);
  const stranger = await playwright.request.newContext({ baseURL: app.url });
  const guests = await joinAsGuests(stranger, token, ["Ben", "Cat", "Dan"]);
  let ratingsRound = "";
  for (const focus of ["weights", "ratings"] as const) {
    const round = { id: await openRound(request, id, focus), focus };
    ratingsRound = round.id;
    await voteOverRest(request, decision, round, three);
    for (const [name, votes] of [
      ["Ben", three],
      ["Dan", three],
      ["Cat", one],
    ] as const)
      await voteOverRest(stranger, decision, round, votes, guests.get(name));
    await send(request, id, { type: "RevealRound", roundId: round.id, confirmed: true });
  }
  await send(request, id, { type: "MovePhase", phase: "decide" });
  await stranger.dispose();
  const wall = await newPerson({ viewport: { width: 1920, height: 1080 } });
  await wall.page.goto(await presenterLink(request, id));

  await page.goto(`/decisions/${id}`);
  const ranking = page.getByRole("region", { name: workshopMessages.ranking });
  const expectScores = async (rule: MergingRule, powers: readonly number[]) => {
    await expect(ranking.getByText(`(rule ${rule}-1)`)).toBeVisible();
    for (const [at, score] of scoresBy(rule, powers).entries())
      for (const list of [ranking, wall.page.getByRole("list", { name: presentMessages.ranking })])
        await expect(list.getByRole("listitem").filter({ hasText: options[at] ?? "" })).toContainText(score);
    await expect(wall.page.getByText(`(${rule}-1)`)).toBeVisible();
  };
  await expectScores("mean", [1, 1, 1, 1]);
  const sure = page.getByRole("region", { name: figuresMessages.howSure });
  await expect(sure.getByText(figuresMessages.gapsDecide)).toBeVisible();
  await expect(wall.page.getByText(figuresMessages.gapsDecide)).toBeVisible();
  const bike = { values: [[1, null]], weights: [0.6, 0.4], scale: [0, 1] };
  const { lower, upper } = computed<{ lower: number[]; upper: number[] }>("score.missing", bike);
  const [low, high] = [lower, upper].map(([end = 0]) => (100 * end).toFixed(1));
  await expect(ranking.getByText(mergingMessages.between(low ?? "", high ?? ""))).toBeVisible();
  await expect(ranking.getByText(mergingMessages.gapsDecide("Cost, Bike"))).toBeVisible();

  // By a click on another rule; before it stands what it would do, after it what it did.
  await page.getByRole("link", { name: mergingMessages.title }).click();
  const panel = page.getByRole("complementary").filter({ hasText: mergingMessages.title });
  const choice = (rule: MergingRule) =>
    panel.getByRole("radio", { name: new RegExp(`^${mergingMessages.rules[rule].title} `) });
  await expect(panel.getByText(mergingMessages.wouldLead("median", "Train"))).toBeVisible();
  await panel.getByText(mergingMessages.rules.median.means).click();
  await expect(panel.getByRole("status")).toHaveText(mergingMessages.nowLeads("Train", "Car"));
  await expectScores("median", [1, 1, 1, 1]);
  await expect(panel.getByText(mergingMessages.undefinedHere)).toBeVisible();

  // By keys: with four votes a tenth cuts off nothing.
  await choice("median").press("ArrowDown");
  await expect(panel.getByText(mergingMessages.trimHint(10))).toBeVisible();
  await expectScores("trimmed", [1, 1, 1, 1]);
  await lookAt(page, "merging");
  await choice("trimmed").press("ArrowUp");
  await expectScores("median", [1, 1, 1, 1]);
  await choice("median").press("ArrowUp");
  await expectScores("mean", [1, 1, 1, 1]);

  // Voting power stands with the names; what cannot be is refused where it was written.
  await panel.getByText(mergingMessages.power, { exact: true }).click();
  const power = panel.getByRole("textbox", { name: mergingMessages.powerOf("Cat") });
  await power.fill("11");
  await power.press("Enter");
  await expect(panel.getByText(/^A voting power is 0 to 10/)).toBeVisible();
  await power.fill("0.2");
  await power.press("Enter");
  await expect(panel.getByRole("status")).toHaveText(mergingMessages.nowLeads("Train", "Car"));
  await expectScores("mean", [1, 1, 1, 0.2]);
  // With the bike's cost rated there is a word: the train wins unless three of four drawn are Cat, in 95 %, and speed would
  // have to weigh 70.3 instead of 60 until the bike is level.
  const [[, costId = ""] = []] = [decision.criteria.map((criterion) => criterion.id)];
  const idOf = (name: string) => decision.options.find(({ title }) => title === name)?.id ?? "";
  const cell = { roundId: ratingsRound, criterionId: costId, optionId: idOf("Bike") };
  const { mine } = await ask<{ mine: Mine }>(request, "get", `/decisions/${id}`);
  const replaces = mine.ballots[ratingsRound]?.ratings[cellKey(cell.criterionId, cell.optionId)]?.seq ?? null;
  await send(request, id, { type: "CastRating", ...cell, value: 1, replaces, seen: "revealed" });
  const clear = figuresMessages.clear("Train");
  await expect(sure.getByText(clear)).toBeVisible();
  await expect(wall.page.getByText(`${clear} · ${figuresMessages.shortFlip("10")}`)).toBeVisible();
  await lookAt(page, "voting-power", { widths: [360], themes: ["light"] });
  for (const text of [clear, mergingMessages.onTheWall({ rule: "mean-1", trim: null })])
    await sizeOnTheWall(wall.page, text);
  await wall.page.screenshot({ path: ".data-test/screens/wall-merging.png" });

  // The record says all of it too.
  const outcome = recordOutcome({ optionIds: [idOf("Train")], outcomeId: crypto.randomUUID() });
  await send(request, id, outcome);
  await page.goto(`/decisions/${id}/record`);
  await expect(page.getByText(`${clear}.`)).toBeVisible();
  await expect(page.getByText("(rule mean-1)")).toBeVisible();
  await expect(page.getByText(mergingMessages.counts(0.2))).toBeVisible();
  await page.screenshot({ path: ".data-test/screens/record-merging.png", fullPage: true });
});

/** What hangs on a wall is 32 px at least. */
async function sizeOnTheWall(page: Page, text: string): Promise<void> {
  const size = await page
    .getByText(text)
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  expect(size).toBeGreaterThanOrEqual(32);
}
