import type { APIRequestContext } from "@playwright/test";
import { askedOptions, weighedCriteria } from "@/lib/decision/asked";
import type { Decision } from "@/lib/decision/model";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { percent } from "@/lib/ui/percent";
import { expect, phone, test } from "../support/browser";
import { lookAt } from "../support/browser-checks";
import { register } from "../support/people";
import {
  decisionOf,
  inviteTo,
  joinAsGuests,
  openDecision,
  openRound,
  send,
  voteOverRest,
} from "../support/people-decisions";
import { computed } from "../support/computed";
import { displayOf, rowsOf } from "../support/displays";
import { votesOfSix } from "./figures-votes";

const people = Object.keys(votesOfSix);
const votes = Object.values(votesOfSix);

/** The standard deviation of all, from the one of a sample that the open door gives. */
function deviation(values: readonly number[]): number {
  const { sd } = computed<{ sd: number }>("agreement.spread", { ratings: values });
  return sd * Math.sqrt((values.length - 1) / values.length);
}

const ratingsOf = (criterion: number, option: number) =>
  votes.map(({ ratings }) => ratings[criterion]?.[option]).filter((value) => typeof value === "number");

/** A decision of the six, both rounds revealed, at the last phase. */
async function decided(request: APIRequestContext, outside: APIRequestContext, names: "shown" | "hidden") {
  const id = await openDecision(request);
  const question = "Which framework for the booking service?";
  await send(request, id, { type: "ChangeFrame", change: { question, names } });
  const option = { optionId: crypto.randomUUID(), title: "FastAPI", definition: "" };
  await send(request, id, { type: "AddOption", ...option });
  const { token } = await inviteTo(request, id);
  const tokens = await joinAsGuests(outside, token, people.slice(1));
  const decision: Decision = await decisionOf(request, id);
  for (const focus of ["weights", "ratings"] as const) {
    const round = { id: await openRound(request, id, focus), focus };
    const cast = Object.entries(votesOfSix).map(([name, own]) =>
      voteOverRest(tokens.has(name) ? outside : request, decision, round, own, tokens.get(name)),
    );
    await Promise.all(cast);
    await send(request, id, { type: "RevealRound", roundId: round.id, confirmed: false });
  }
  await send(request, id, { type: "MovePhase", phase: "decide" });
  return decision;
}

test("where people differ, in figures that the open door confirms", async ({
  newPerson,
  playwright,
  app,
}) => {
  test.setTimeout(180_000);
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  const { page } = fay;
  await register(page, "Fay");
  const outside = await playwright.request.newContext({ baseURL: app.url });
  const decision = await decided(fay.context.request, outside, "shown");
  await outside.dispose();
  const criteria = weighedCriteria(decision).map(({ title }) => title);
  const options = askedOptions(decision).map(({ title }) => title);
  const team = computed<{
    voter_weights_on_criteria: number[][];
    group_weights: number[];
    group_values: number[][];
    personal_scores: (number | null)[][];
  }>("workshop.end_to_end", {
    criteria,
    options,
    rating_scale: [1, 5],
    voters: Object.entries(votesOfSix).map(([name, { weights, ratings }]) => ({
      name,
      weights: { kind: "sliders", values: weights },
      ratings: options.map((_, option) =>
        ratings.map((row) => (typeof row[option] === "number" ? row[option] : null)),
      ),
    })),
  });
  const nameOf = (voter: number) => (voter === 0 ? workshopMessages.you : (people[voter] ?? ""));

  await page.goto(`/decisions/${decision.id}`);
  await expect(page.getByRole("heading", { name: disagreementMessages.title })).toBeVisible();

  const wins = displayOf(page, disagreementMessages.whoWins);
  await wins.getByRole("button").click();
  const scores = await rowsOf(wins);
  expect(scores).toHaveLength(people.length);
  for (const [voter, own] of team.personal_scores.entries()) {
    const row = scores.find(([name]) => name === nameOf(voter));
    const known = own.every((score) => score !== null);
    expect(row?.slice(1, 4)).toEqual(own.map((score) => (score === null ? "–" : score.toFixed(1))));
    expect(row?.[4] === "–").toBe(!known);
  }

  const strips = displayOf(page, disagreementMessages.weights);
  const shares = criteria.map((_, k) => team.voter_weights_on_criteria.map((own) => own[k] ?? 0));
  const apart = shares.map(deviation);
  const order = [...apart.keys()].sort((a, b) => (apart[b] ?? 0) - (apart[a] ?? 0));
  await expect(strips.getByRole("listitem").getByRole("link")).toHaveText(
    order.map((k) => criteria[k] ?? ""),
  );
  await strips.getByRole("button").focus();
  await page.keyboard.press("Enter");
  const weights = await rowsOf(strips);
  expect(weights.map(([title, merged, , , spread]) => [title, merged, spread])).toEqual(
    order.map((k) => [
      criteria[k],
      percent(team.group_weights[k] ?? 0),
      disagreementMessages.plusMinus((100 * (apart[k] ?? 0)).toFixed(1)),
    ]),
  );

  const cells = displayOf(page, disagreementMessages.cells);
  const spreads = criteria.map((_, k) => options.map((_, i) => (2 * deviation(ratingsOf(k, i))) / 4));
  for (const [k, criterion] of criteria.entries()) {
    for (const [i, option] of options.entries()) {
      const merged = 1 + (team.group_values[i]?.[k] ?? 0) / 25;
      const said = [
        `${voteMessages.cellLabel(criterion, option)}: ${merged.toFixed(1)}`,
        disagreementMessages.spreadOf((100 * (spreads[k]?.[i] ?? 0)).toFixed(0)),
      ];
      await expect(cells.getByRole("link", { name: said.join(", ") })).toHaveCount(1);
    }
  }

  const impact = displayOf(page, disagreementMessages.impact);
  const ofCells = criteria.flatMap((criterion, k) =>
    options.map((option, i) => ({
      words: voteMessages.cellLabel(criterion, option),
      points: 100 * (team.group_weights[k] ?? 0) * (spreads[k]?.[i] ?? 0),
    })),
  );
  const ofWeights = criteria.map((criterion, k) => {
    const column = team.group_values.map((row) => row[k] ?? 0);
    const range = Math.max(...column) - Math.min(...column);
    return { words: disagreementMessages.weightOf(criterion), points: 2 * (apart[k] ?? 0) * range };
  });
  const most = [...ofCells, ...ofWeights].sort((a, b) => b.points - a.points).slice(0, 3);
  await impact.getByRole("button").click();
  const listed = (await rowsOf(impact)).slice(0, 3).map((row) => [row[0], row.at(-1)]);
  expect(listed).toEqual(most.map(({ words, points }) => [words, points.toFixed(1)]));

  const map = displayOf(page, disagreementMessages.map);
  const { total_variation: distances } = computed<{ total_variation: number[][] }>("agreement.distances", {
    votes: team.voter_weights_on_criteria,
  });
  const heads = await map.getByRole("rowheader").allInnerTexts();
  const shown = await rowsOf(map);
  for (const [row, one] of heads.entries())
    for (const [column, other] of heads.entries()) {
      const at = (name: string) => (name === workshopMessages.you ? 0 : people.indexOf(name));
      const points = 100 * (distances[at(one)]?.[at(other)] ?? 0);
      const cell = shown[row]?.[column + 1];
      // Whole points; halves may go either way by the last bit.
      if (one === other) expect(cell).toBe("");
      else expect(Math.abs(Number(cell) - points)).toBeLessThan(0.5 + 1e-9);
    }

  // By keyboard into a cell and back to where one was.
  const split = new RegExp(`, ${workshopMessages.split},`);
  const darkest = cells.getByRole("link", { name: split }).first();
  await darkest.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(darkest).toBeFocused();

  // Back to charts, and how they look.
  for (const display of [wins, strips, impact]) await display.getByRole("button").click();
  await lookAt(page, "disagreement");

  // On paper: the charts, without what cannot be pressed there.
  await page.emulateMedia({ media: "print" });
  await expect(wins.getByRole("rowheader", { name: "Alma" })).toBeVisible();
  await expect(wins.getByRole("button")).toBeHidden();
  await page.screenshot({ path: ".data-test/screens/disagreement-print.png", fullPage: true });
  await page.emulateMedia({ media: "screen" });

  // With a thumb: a split cell opens its dots.
  const thumb = await newPerson({ ...phone, storageState: await fay.context.storageState() });
  await thumb.page.goto(`/decisions/${decision.id}`);
  const touched = thumb.page.getByRole("link", { name: split }).first();
  const [cell = ""] = ((await touched.getAttribute("aria-label")) ?? "").split(":");
  await touched.tap();
  await expect(
    thumb.page.getByRole("dialog").getByRole("img", { name: new RegExp(`^${cell}, `) }),
  ).toBeVisible();
});
