import { describe, expect, test } from "vitest";
import { cellKey } from "@/lib/decision/model";
import {
  isStep,
  labelScale,
  ratingOn,
  sameScale,
  scaleRefused,
  stepsOf,
  usualScale,
} from "@/lib/decision/scale";
import type { Scale } from "@/lib/decision/scale";
import { given, worldAfter } from "../support/given";
import {
  addCriterion,
  changeScale,
  close,
  openRound,
  rate,
  rateAll,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";
import { revealed, rounds, tallyAfter, weighed } from "../support/given-votes";

const ten: Scale = { lo: 0, hi: 10, labels: null };
const words = labelScale(["bad", "fair", "good"]);

describe("rating scales", () => {
  test("S17 a criterion is rated from 1 to 5 unless it says otherwise", () => {
    const { state } = worldAfter(...team);
    expect(state.criteria.map(({ scale }) => scale)).toEqual([usualScale, usualScale, usualScale]);
    const world = given(...team)
      .when(...changeScale("speed", ten))
      .then({ type: "ScaleChanged", criterionId: "speed", scale: ten });
    expect(world.state.criteria[0]?.scale).toEqual(ten);
    const [by, command] = addCriterion("fun");
    const added = given(...team).when(by, { ...command, scale: words } as typeof command);
    expect(added.accepted().state.criteria.at(-1)?.scale).toEqual(words);
  });

  test("S15 S17 the same scale again changes nothing", () => {
    given(...team)
      .when(...changeScale("speed", { ...usualScale }))
      .refuses("nothing_to_change");
    given(...team, changeScale("speed", words))
      .when(...changeScale("speed", labelScale(["bad", "fair", "good"])))
      .refuses("nothing_to_change");
    expect(sameScale(words, labelScale(["bad", "fair", "best"]))).toBe(false);
  });

  test("S17 a scale stands still while a round is open, and once the criterion has votes", () => {
    const open = [...team, openRound("r", "ratings")];
    given(...open)
      .when(...changeScale("speed", ten))
      .refuses("round_open");
    const voted = [...open, rate("bob", "r", ["speed", "flask"], 4), reveal("r"), close("r")];
    given(...voted)
      .when(...changeScale("speed", ten))
      .refuses("has_votes");
    given(...voted)
      .when(...changeScale("ease", ten))
      .accepted();
    given(...team)
      .when(...changeScale("fun", ten))
      .refuses("unknown_criterion");
  });

  test.each<Scale>([
    { lo: 5, hi: 5, labels: null },
    { lo: 5, hi: 1, labels: null },
    { lo: 0, hi: 11, labels: null },
    { lo: 0.5, hi: 4.5, labels: null },
    { lo: 95, hi: 101, labels: null },
    { lo: -101, hi: -95, labels: null },
    { lo: 0, hi: NaN, labels: null },
    { lo: 0, hi: 1, labels: ["bad", "good"] },
    { lo: 1, hi: 3, labels: ["bad", "good"] },
    { lo: 1, hi: 2, labels: ["Good", "good "] },
    { lo: 1, hi: 2, labels: ["bad", " "] },
    labelScale(["only"]),
    labelScale(Array.from({ length: 12 }, (_, at) => `${at}`)),
  ])("S17 %o is no scale", (scale) => {
    given(...team)
      .when(...changeScale("speed", scale))
      .refuses("bad_scale");
  });

  test.each<Scale>([ten, words, { lo: -5, hi: 5, labels: null }, labelScale(["no", "yes"])])(
    "S17 %o is one",
    (scale) => {
      expect(scaleRefused(scale)).toBeNull();
      expect(stepsOf(scale)).toHaveLength(scale.hi - scale.lo + 1);
      expect(stepsOf(scale).every((step) => isStep(scale, step))).toBe(true);
      expect([ratingOn(scale, 0), ratingOn(scale, 1)]).toEqual([scale.lo, scale.hi]);
    },
  );

  test("B6 a rating is a whole step of the criterion's scale", () => {
    const rating = [...team, changeScale("speed", ten), openRound("r", "ratings")];
    for (const value of [0, 10] as const)
      given(...rating)
        .when(...rate("bob", "r", ["speed", "flask"], value))
        .accepted();
    given(...rating)
      .when(...rate("bob", "r", ["speed", "flask"], 11))
      .refuses("bad_rating", { least: 0, most: 10 });
    given(...rating)
      .when(...rate("bob", "r", ["ease", "flask"], 0))
      .refuses("bad_rating", { least: 1, most: 5 });
  });

  test("M4 a value is where the merged rating lies on its own scale", () => {
    const tally = tallyAfter(
      ...team,
      changeScale("speed", ten),
      changeScale("ease", words),
      ...rounds,
      ...weighed,
      // Django 7 of 0–10 and good, Flask 0 and fair.
      ...rateAll("bob", "r", [7, 0, 3, 2]),
      ...revealed,
    );
    expect(tally.scores.map(({ score }) => score)).toEqual([85, 25]);
    const cell = tally.ratings?.cells[cellKey("speed", "django")];
    expect(cell?.histogram).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    expect(tally.ratings?.cells[cellKey("ease", "flask")]?.histogram).toEqual([0, 1, 0]);
  });

  test("M12 spread and split are told on the criterion's own scale", () => {
    const raters = ["ann", "bob"].flatMap((by, at) =>
      rateAll(by, "r", at === 0 ? [0, 5, 1, 2] : [10, 5, 3, 2]),
    );
    const { ratings } = tallyAfter(
      ...team,
      changeScale("speed", ten),
      changeScale("ease", words),
      ...rounds,
      weigh("bob", "w", { speed: 1, ease: 1 }),
      ...raters,
      ...revealed,
    );
    expect(ratings?.cells[cellKey("speed", "django")]?.spread).toBe(1);
    expect(ratings?.cells[cellKey("speed", "flask")]?.spread).toBe(0);
    expect(ratings?.cells[cellKey("ease", "django")]?.spread).toBe(1);
  });

  test("S17 relabelling the steps of a scale changes no score", () => {
    const score = (scale: Scale, shift: number) =>
      tallyAfter(
        ...team,
        changeScale("speed", scale),
        ...rounds,
        ...weighed,
        ...rateAll("bob", "r", [4 + shift, 2 + shift, 3, 4]),
        ...revealed,
      ).scores;
    expect(score({ lo: 0, hi: 4, labels: null }, -1)).toEqual(
      score(labelScale(["a", "b", "c", "d", "e"]), 0),
    );
  });
});
