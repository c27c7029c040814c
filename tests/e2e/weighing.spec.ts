import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { limits } from "@/lib/decision/limits";
import { homeMessages } from "@/lib/messages/home";
import { voteMessages } from "@/lib/messages/vote";
import { weighingMessages } from "@/lib/messages/weighing";
import type { WeighingMethod } from "@/lib/decision/weighing";
import type { Command } from "@/lib/decision/command";
import { percent } from "@/lib/ui/percent";
import { expect, phone, test } from "../support/browser";
import { lookAt } from "../support/browser-checks";
import { computed } from "../support/computed";
import { decisionOf, send } from "../support/people-decisions";
import { finish, lookUp, setWeight } from "../support/people-workshop";

/** What the open door answers: the weights on screen must be these. */
function weightsBy(method: string, input: object): number[] {
  const { weights, llsm } = computed<{ weights?: number[]; llsm?: number[] }>(method, input);
  return weights ?? llsm ?? [];
}

/** A copy of one's own, at the weighing; the criteria in the order on screen. */
async function tryIt(page: Page): Promise<string[]> {
  await page.goto("/");
  await page.getByRole("button", { name: homeMessages.tryIt }).click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("slider")).toHaveCount(7);
  const more = await page.getByRole("button", { name: /^More: / }).all();
  await lookUp(page);
  return Promise.all(
    more.map(async (button) => ((await button.getAttribute("aria-label")) ?? "").replace("More: ", "")),
  );
}

async function choose(page: Page, method: WeighingMethod): Promise<void> {
  await page.getByRole("button", { name: weighingMessages.method }).click();
  await page.getByRole("option", { name: weighingMessages.titles[method], exact: true }).click();
  await expect(page.getByText(weighingMessages.explanations[method])).toBeVisible();
}

/** The percentages that one's comparisons come to, as they stand on screen. */
async function expectShares(
  page: Page,
  criteria: readonly string[],
  weights: readonly number[],
): Promise<void> {
  const list = page.getByRole("region", { name: weighingMessages.weightsNow });
  for (const [index, criterion] of criteria.entries()) {
    const row = list.getByRole("listitem").filter({ hasText: criterion });
    await expect(row).toContainText(percent(weights[index] ?? 0));
  }
}

test("B5 M1 weighing by order: taps, keys, ties and another scheme, with the numbers of the open door", async ({
  newPerson,
}) => {
  const { page } = await newPerson({ ...phone });
  const criteria = await tryIt(page);
  await choose(page, "ranking");
  await expect(page.getByText(weighingMessages.weightsOpen)).toBeVisible();
  for (const criterion of criteria) {
    await page.getByRole("button", { name: weighingMessages.add(criterion), exact: true }).tap();
  }
  const ranks = criteria.map((_, index) => index + 1);
  await expectShares(page, criteria, weightsBy("weights.rank", { ranks, scheme: "rs" }));
  // The third as important as the second.
  await page.getByRole("button", { name: weighingMessages.tieLabel(criteria[2] ?? ""), exact: true }).tap();
  const tied = ranks.map((rank) => (rank === 3 ? 2 : rank));
  await expectShares(page, criteria, weightsBy("weights.rank", { ranks: tied, scheme: "rs" }));
  await page.getByRole("button", { name: weighingMessages.scheme }).tap();
  await page.getByRole("option", { name: weighingMessages.schemes.centroid }).tap();
  await expectShares(page, criteria, weightsBy("weights.rank", { ranks: tied, scheme: "roc" }));
  // By keys: the last one up by one, over its button.
  await page.getByRole("button", { name: `Move ${criteria[6]} up`, exact: true }).press("Enter");
  const moved = tied.map((rank, index) => (index === 6 ? 6 : index === 5 ? 7 : rank));
  await expectShares(page, criteria, weightsBy("weights.rank", { ranks: moved, scheme: "roc" }));
  await lookAt(page, "weigh-ranking");
  await finish(page);
});

test("B5 M1 weighing two at a time: weights once everything is connected, and the contradiction is named", async ({
  newPerson,
}) => {
  const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
  const criteria = await tryIt(page);
  await choose(page, "pairwise");
  const answer = async (more: string, ratio: number) => {
    await page.getByRole("radio", { name: new RegExp(`^${more}`) }).press("Space");
    await page
      .getByRole("radiogroup", { name: weighingMessages.pairHow(more) })
      .locator("label")
      .filter({ hasText: String(ratio) })
      .click();
    await expect(page.getByRole("radio", { name: new RegExp(`^${ratio}`) })).toBeChecked();
  };
  // The bar counts as the card does.
  await expect(page.getByText(weighingMessages.pairNeeded(6))).toBeVisible();
  await expect(page.getByText(new RegExp(`^${voteMessages.toGo(6)}`))).toBeVisible();
  const next = page.getByRole("button", { name: weighingMessages.nextPair });
  const pairs: [number, number, number][] = [];
  for (let index = 0; index < 6; index += 1) {
    await answer(criteria[index] ?? "", 2);
    pairs.push([index, index + 1, 2]);
    if (index < 5) await expect(page.getByText(weighingMessages.pairNeeded(5 - index))).toBeVisible();
    await next.click();
  }
  await expect(page.getByText(weighingMessages.pairProvisional)).toBeVisible();
  await expectShares(page, criteria, weightsBy("ahp.incomplete", { n: 7, pairs }));
  // The first and the third: four times would fit, and nine the other way round does not.
  await answer(criteria[2] ?? "", 9);
  pairs.push([2, 0, 9]);
  await expectShares(page, criteria, weightsBy("ahp.incomplete", { n: 7, pairs }));
  await expect(page.getByText(/Your most contradictory answer/)).toBeVisible();
  await lookAt(page, "weigh-pairs");
  await page.getByRole("button", { name: weighingMessages.lookAtPair }).click();
  await finish(page);

  // An eighth criterion: the next round begins with sliders, and the list says why not two at a time.
  const decisionId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const say = (command: Command) => send(page.context().request, decisionId, command);
  const { rounds } = await decisionOf(page.context().request, decisionId);
  for (const { id: roundId, status } of rounds) {
    if (status === "sealed") await say({ type: "RevealRound", roundId, confirmed: true });
    await say({ type: "CloseRound", roundId, confirmed: true });
  }
  const added = { title: "Licence", definition: "", lowEnd: "", highEnd: "", use: "rated" } as const;
  await say({ type: "AddCriterion", criterionId: randomUUID(), ...added });
  await say({ type: "OpenRound", roundId: randomUUID(), focus: "weights", start: "continue", sealed: true });
  await expect(page.getByText(new RegExp(`^${voteMessages.toGo(8)}`))).toBeVisible();
  await expect(page.getByText(weighingMessages.explanations.sliders)).toBeVisible();
  await lookUp(page);
  await page.getByRole("button", { name: weighingMessages.method }).click();
  const pairwise = page.getByRole("option", { name: weighingMessages.titles.pairwise });
  await expect(pairwise).toBeDisabled();
  await expect(pairwise).toHaveAccessibleDescription(
    weighingMessages.pairsTooMany(limits.comparedCriteria, 8),
  );
});

test("B5 M1 weighing by best and worst, and by swings", async ({ newPerson }) => {
  test.setTimeout(120_000);
  const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
  const criteria = await tryIt(page);
  await choose(page, "best_worst");
  const [best = "", ...others] = criteria;
  const worst = others.at(-1) ?? "";
  const select = async (label: string, title: string) => {
    await page.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: title, exact: true }).click();
  };
  await select(weighingMessages.best, best);
  await select(weighingMessages.worst, worst);
  const tap = async (label: string, ratio: number) => {
    const taps = page.getByRole("radiogroup", { name: label, exact: true });
    await taps
      .locator("label")
      .nth(ratio - 1)
      .click();
    await expect(taps.getByRole("radio", { name: String(ratio), exact: true })).toBeChecked();
  };
  const toOthers = [1, 2, 2, 3, 4, 5, 8];
  const toWorst = [8, 4, 5, 3, 2, 2, 1];
  for (const [index, criterion] of criteria.entries()) {
    if (index > 0) await tap(weighingMessages.ratioLabel(best, criterion), toOthers[index] ?? 1);
    if (index > 0 && index < 6) await tap(weighingMessages.ratioLabel(criterion, worst), toWorst[index] ?? 1);
  }
  const input = { best: 0, worst: 6, best_to_others: toOthers, others_to_worst: toWorst };
  await expectShares(page, criteria, weightsBy("bwm.linear", input));
  await lookAt(page, "weigh-best-worst");
  await finish(page);

  await choose(page, "swing");
  await expect(
    page.getByText(weighingMessages.otherStands(weighingMessages.titles.best_worst)),
  ).toBeVisible();
  await expect(page.getByText(weighingMessages.swingTop)).toBeVisible();
  const points = [100, 80, 60, 40, 20, 20, 0];
  for (const [index, criterion] of criteria.entries()) {
    await page.getByRole("slider", { name: criterion, exact: true }).fill(String(points[index]));
  }
  const weights = weightsBy("weights.normalize", { points });
  for (const [index, criterion] of criteria.entries()) {
    await expect(page.getByRole("slider", { name: criterion, exact: true })).toHaveAttribute(
      "aria-valuetext",
      `${points[index]} of 100, ${percent(weights[index] ?? 0)}`,
    );
  }
  // The first swing left the ballot incomplete, which took *Done* back (B8).
  await finish(page);
});

test("B5 sliders become points and points sliders, with what was said", async ({ newPerson }) => {
  const { page } = await newPerson({ viewport: { width: 1280, height: 900 } });
  const criteria = await tryIt(page);
  for (const criterion of criteria) await setWeight(page, criterion, 5);
  await choose(page, "points");
  // What is left to give stays in sight, whichever criterion one is at.
  const left = page.getByText(voteMessages.pointsExact);
  await page.getByRole("slider", { name: criteria[0] ?? "", exact: true }).scrollIntoViewIfNeeded();
  await expect(left).toBeInViewport();
  await choose(page, "sliders");
  await expect(page.getByRole("slider", { name: criteria[0] ?? "", exact: true })).toHaveAttribute(
    "aria-valuetext",
    /^10 of 10/,
  );
});
