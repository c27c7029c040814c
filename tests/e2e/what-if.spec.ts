import { cellKey } from "@/lib/decision/model";
import { weighedCriteria, askedOptions } from "@/lib/decision/asked";
import { commentMessages } from "@/lib/messages/comment";
import { outcomeMessages } from "@/lib/messages/outcome";
import { whatIfMessages } from "@/lib/messages/what-if";
import { workshopMessages } from "@/lib/messages/workshop";
import { percent } from "@/lib/ui/percent";
import { expect, test } from "../support/browser";
import { computed } from "../support/computed";
import { lookAt } from "../support/browser-checks";
import { ask, register } from "../support/people";
import type { View } from "@/lib/decision/view";
import {
  decisionOf,
  inviteTo,
  joinAsGuests,
  openDecision,
  openRound,
  send,
  voteOverRest,
} from "../support/people-decisions";

/** Two people who weigh differently and disagree about the second criterion. */
const votes = {
  Fay: {
    weights: [8, 6, 5, 3, 7, 5, 4],
    ratings: [
      [5, 2],
      [4, 3],
      [3, 4],
      [2, 5],
      [5, 3],
      [3, 4],
      [5, 4],
    ],
  },
  Ben: {
    weights: [5, 2, 8, 7, 4, 3, 2],
    ratings: [
      [4, 2],
      [2, 5],
      [2, 5],
      [2, 5],
      [4, 3],
      [3, 4],
      [4, 4],
    ],
  },
};

test("a weight shows where it flips the winner, and anybody may try another one without saving", async ({
  newPerson,
  playwright,
  app,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await register(page, "Fay");
  const { request } = context;
  const id = await openDecision(request);
  const decision = await decisionOf(request, id);
  const { token } = await inviteTo(request, id);
  const stranger = await playwright.request.newContext({ baseURL: app.url });
  const guest = (await joinAsGuests(stranger, token, ["Ben"])).get("Ben");
  for (const focus of ["weights", "ratings"] as const) {
    const round = { id: await openRound(request, id, focus), focus };
    await voteOverRest(request, decision, round, votes.Fay);
    await voteOverRest(stranger, decision, round, votes.Ben, guest);
    await send(request, id, { type: "RevealRound", roundId: round.id, confirmed: true });
  }
  await send(request, id, { type: "MovePhase", phase: "decide" });
  await stranger.dispose();

  // The same numbers by the open door.
  const { view } = await ask<{ view: View }>(request, "get", `/decisions/${id}`);
  const criteria = weighedCriteria(decision);
  const options = askedOptions(decision);
  const values = options.map((option) =>
    criteria.map(
      (criterion) => ((view.tally.ratings?.cells[cellKey(criterion.id, option.id)]?.mean ?? 0) - 1) / 4,
    ),
  );
  const weights = criteria.map((criterion) => view.tally.weights?.merged[criterion.id] ?? 0);
  type OneWay = { flip_points: number[]; nearest_above: number | null; nearest_below: number | null };
  const oneWay = (criterion: number) =>
    computed<OneWay>("sensitivity.one_way", { values, weights, criterion });

  await page.goto(`/decisions/${id}`);
  await expect(page.getByRole("region", { name: workshopMessages.ranking })).toBeVisible();
  const outcome = page.getByRole("heading", { name: outcomeMessages.title });
  await expect(outcome).not.toBeInViewport();
  const parts = page.getByRole("navigation", { name: workshopMessages.onThisPage });
  await parts.getByRole("link", { name: outcomeMessages.title }).press("Enter");
  await expect(outcome).toBeInViewport();
  await expect(outcome).toBeFocused();
  const at = criteria.findIndex((_, index) => {
    const { nearest_above, nearest_below } = oneWay(index);
    return (nearest_above ?? nearest_below) !== null;
  });
  const criterion = criteria[at];
  const { nearest_above: above, nearest_below: below, flip_points: flips } = oneWay(at);
  if (criterion === undefined) throw new Error("No criterion flips the winner");

  await page.getByRole("rowheader").getByRole("link", { name: criterion.title }).first().click();
  const panel = page.getByRole("complementary").filter({ hasText: whatIfMessages.matters });
  await expect(panel.locator("[data-flip]")).toHaveCount(flips.length);
  const said = above === null ? `Below ${percent(below ?? 0)},` : `Above ${percent(above)},`;
  await expect(panel.getByText(said)).toBeVisible();

  const slider = panel.getByRole("slider", { name: whatIfMessages.weightOf(criterion.title) });
  await slider.press(above === null ? "Home" : "End");
  await expect(panel.getByText(/^Then: /)).toBeVisible();
  await panel.getByRole("link", { name: whatIfMessages.moreInWhatIf }).click();

  const tried = page.getByRole("complementary").filter({ hasText: whatIfMessages.intro });
  await expect(tried.getByRole("slider", { name: criterion.title, exact: true })).toBeVisible();
  await lookAt(page, "what-if");
  const address = page.url();
  expect(address).toMatch(/#what-if~w\.[0-9a-f-]{36}\.\d+$/);

  // Totals as tried are those of the open door with that weight.
  const share = Number(address.split(".").at(-1)) / 10_000;
  const rest = weights.reduce((sum, weight, index) => (index === at ? sum : sum + weight), 0);
  const moved = weights.map((weight, index) => (index === at ? share : (weight / rest) * (1 - share)));
  const { scores } = computed<{ scores: number[] }>("score.additive", { values, weights: moved });
  for (const [index, option] of options.entries()) {
    const row = tried.getByRole("listitem").filter({ hasText: option.title });
    await expect(row).toContainText(((scores[index] ?? 0) * 100).toFixed(1));
  }

  // Into a comment; the link in it leads back to the same trial.
  await tried.getByRole("button", { name: whatIfMessages.toComment }).click();
  await page.getByRole("button", { name: commentMessages.post }).click();
  const link = page.getByRole("complementary").getByRole("link", { name: new RegExp(criterion.title) });
  await link.click();
  await expect(tried.getByRole("slider", { name: criterion.title, exact: true })).toBeVisible();
  expect(page.url()).toBe(address);
  await tried.getByRole("button", { name: whatIfMessages.reset }).click();
  await expect(page).toHaveURL(/#what-if$/);

  // Nothing was saved.
  const after = await ask<{ view: View }>(request, "get", `/decisions/${id}`);
  expect(after.view.tally).toEqual(view.tally);
});
