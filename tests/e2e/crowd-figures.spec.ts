import { askedOptions, weighedCriteria } from "@/lib/decision/asked";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { mergingMessages } from "@/lib/messages/merging";
import { workshopMessages } from "@/lib/messages/workshop";
import { percent } from "@/lib/ui/percent";
import { expect, test } from "../support/browser";
import { lookAt } from "../support/browser-checks";
import { castCrowd } from "../support/crowd";
import { computed } from "../support/computed";
import { displayOf, rowsOf } from "../support/displays";
import { ask, register } from "../support/people";
import { decisionOf, openRound, openSmallDecision, send } from "../support/people-decisions";

test("in a large room without names it is counted, not named, and so it is in the record", async ({
  newPerson,
  playwright,
  app,
}) => {
  test.setTimeout(180_000);
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  const { page } = fay;
  const { request } = fay.context;
  await register(page, "Fay");
  const id = await openSmallDecision(request);
  await send(request, id, { type: "ChangeFrame", change: { names: "hidden" } });
  const [participantId = ""] = Object.keys((await decisionOf(request, id)).participants);
  await send(request, id, { type: "ChangeParticipation", participantId, participation: "facilitates" });
  const rounds = {
    weights: await openRound(request, id, "weights"),
    ratings: await openRound(request, id, "ratings"),
  };
  const decision = await decisionOf(request, id);
  const outside = await playwright.request.newContext({ baseURL: app.url });
  const crowd = await castCrowd(request, outside, decision, rounds, 55);
  await outside.dispose();
  for (const roundId of [rounds.weights, rounds.ratings])
    await send(request, id, { type: "RevealRound", roundId, confirmed: true });
  await send(request, id, { type: "MovePhase", phase: "decide" });
  const options = askedOptions(decision).map(({ title }) => title);
  const criteria = weighedCriteria(decision).map(({ title }) => title);
  const team = computed<{ voter_weights_on_criteria: number[][]; personal_scores: number[][] }>(
    "workshop.end_to_end",
    {
      criteria,
      options,
      rating_scale: [1, 5],
      voters: crowd.map(({ weights, ratings }, voter) => ({
        name: `Guest ${voter}`,
        weights: { kind: "sliders", values: weights },
        ratings: options.map((_, option) => ratings.map((row) => row[option])),
      })),
    },
  );
  const firsts = options.map(
    (_, option) =>
      team.personal_scores.filter((own) =>
        own.every((score, other) => other === option || own[option]! > score),
      ).length,
  );
  const medians = criteria.map(
    (_, k) =>
      computed<{ median: number }>("agreement.spread", {
        ratings: team.voter_weights_on_criteria.map((own) => own[k] ?? 0),
      }).median,
  );

  async function expectCounts() {
    const wins = displayOf(page, disagreementMessages.whoWins);
    await wins.getByRole("button").click();
    const counted = (await rowsOf(wins)).slice(0, options.length);
    expect(counted.map(([title, count]) => [title?.split("\n").at(-1), count])).toEqual(
      options.map((title, option) => [title, String(firsts[option])]),
    );
    const strips = displayOf(page, disagreementMessages.weights);
    await strips.getByRole("button").click();
    const rows = await rowsOf(strips);
    for (const [k, criterion] of criteria.entries())
      expect(rows.find(([title]) => title === criterion)?.[2]).toBe(percent(medians[k] ?? 0));
    const map = displayOf(page, disagreementMessages.map);
    await map.getByRole("radio", { name: disagreementMessages.mapBy.ratings }).press("Space");
    await map.getByRole("button").click();
    const people = (await rowsOf(map)).reduce((sum, [, count]) => sum + Number(count), 0);
    expect(people).toBe(crowd.length);
    for (const display of [wins, strips, map]) {
      await expect(display).not.toContainText("Guest");
      await display.getByRole("button").click();
    }
  }

  await page.goto(`/decisions/${id}`);
  await expect(displayOf(page, disagreementMessages.whoWins)).toBeVisible();
  await expectCounts();
  await lookAt(page, "disagreement-crowd", { widths: [360, 1280] });

  await test.step("V13 people are counted, and found by name page by page", async () => {
    await page.getByRole("link", { name: workshopMessages.peopleAndAccess }).first().click();
    await expect(page.getByText(workshopMessages.headcount(56, 55))).toBeVisible();
    await expect(page.getByText(workshopMessages.pageOf(1, 50, 56))).toBeVisible();
    await lookAt(page, "people-crowd");
    await page.getByRole("button", { name: workshopMessages.laterPeople }).click();
    await expect(page.getByText(workshopMessages.pageOf(51, 56, 56))).toBeVisible();
    await page.getByRole("searchbox", { name: workshopMessages.findPerson }).fill("fay");
    await expect(page.getByText(workshopMessages.pageOf(1, 1, 1))).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("M22 the voting power of somebody who is not listed is found by name", async () => {
    await page.getByRole("link", { name: mergingMessages.title }).click();
    const panel = page.getByRole("complementary").filter({ hasText: mergingMessages.title });
    await panel.getByText(mergingMessages.power, { exact: true }).click();
    await expect(panel.getByText(workshopMessages.pageOf(1, 50, 56))).toBeVisible();
    await expect(panel.getByText(mergingMessages.hasNoVote)).toBeVisible();
    await panel.getByRole("searchbox", { name: workshopMessages.findPerson }).fill("guest 54");
    const power = panel.getByRole("textbox", { name: mergingMessages.powerOf("Guest 54") });
    await power.fill("0.5");
    await power.press("Enter");
    const found = () =>
      ask<{ people: object[] }>(request, "get", `/decisions/${id}/participants?named=guest%2054`);
    await expect.poll(async () => (await found()).people).toMatchObject([{ participant: { power: 0.5 } }]);
    await lookAt(page, "voting-power-crowd", { widths: [360], themes: ["light"] });
    await page.keyboard.press("Escape");
  });

  const optionIds = askedOptions(decision).map((option) => option.id);
  await send(request, id, {
    type: "RecordOutcome",
    outcomeId: crypto.randomUUID(),
    kind: "several",
    optionIds,
    summary: "Both ways are paid.",
    reason: "People differ.",
    differsBecause: null,
    counterArgument: "",
    dissent: "",
    postponedUntil: null,
    reviewOn: null,
  });
  await page.goto(`/decisions/${id}/record`);
  await expectCounts();
  await lookAt(page, "record-figures", { widths: [360, 1280], themes: ["light"] });
});
