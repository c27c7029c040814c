import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { cellKey } from "@/lib/decision/model";
import type { Ballot } from "@/lib/decision/model";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { openRound, rate, team, weigh } from "../support/given-matrix";
import type { World } from "../support/given-world";

const weighing = [...team, openRound("w", "weights")];
const rating = [...team, openRound("r", "ratings")];
const both = { speed: 5, ease: 5 };
const slow = ["speed", "flask"] as const;

function ballotOf(world: World, roundId: string, voterId = "vbob"): Ballot | undefined {
  return world.state.rounds.find((round) => round.id === roundId)?.ballots[voterId];
}

describe("weights", () => {
  test("B1 a ballot is its voter's, and names no participant", () => {
    const world = given(...weighing)
      .when(...weigh("bob", "w", { speed: 7 }))
      .then({
        type: "WeightsCast",
        voterId: "vbob",
        roundId: "w",
        method: "sliders",
        judgements: { speed: 7 },
        late: null,
      });
    expect(world.log.at(-1)?.actorId).toBeNull();
    expect(JSON.stringify(world.log.at(-1))).not.toContain('"bob"');
    expect(Object.keys(world.state.rounds[0]?.ballots ?? {})).toEqual(["vbob"]);
  });

  test("B5 a weight ballot is stored as given, nothing preset", () => {
    const world = worldAfter(...weighing, weigh("bob", "w", { speed: 7 }));
    expect(ballotOf(world, "w")).toEqual({
      weights: { method: "sliders", judgements: { speed: 7 }, seq: 5 },
      ratings: {},
      done: false,
      first: null,
      late: null,
    });
  });

  test.each([
    ["sliders", 10, true],
    ["sliders", 11, false],
    ["points", 100, true],
    ["points", 101, false],
    ["sliders", 0, true],
    ["sliders", -1, false],
    ["points", 33.5, false],
    ["points", NaN, false],
    ["swing", 100, true],
    ["swing", 101, false],
  ] as const)("B5 %s with %s: %s", (method, points, fits) => {
    const command: Command = {
      type: "CastWeights",
      roundId: "w",
      method,
      judgements: { ease: points },
      replaces: null,
      seen: "sealed",
    };
    const sent = given(...weighing).when("bob", command);
    if (fits) sent.accepted();
    else
      sent.refuses("bad_weights", {
        criterionId: "ease",
        least: 0,
        most: method === "sliders" ? 10 : 100,
      });
  });

  test("B3 only rated criteria are weighed, in a round of weights", () => {
    given(...weighing)
      .when(...weigh("bob", "w", { open: 1 }))
      .refuses("not_asked", { criterionId: "open" });
    given(...weighing)
      .when(...weigh("bob", "w", { fun: 1 }))
      .refuses("not_asked");
    given(...rating)
      .when(...weigh("bob", "r", both))
      .refuses("not_asked");
    const retired: Said = ["ann", { type: "RetireCriterion", criterionId: "ease" }];
    given(...team, retired, openRound("w", "weights"))
      .when(...weigh("bob", "w", both))
      .refuses("not_asked");
  });

  test("B9 voting again replaces; it says what, and a newer vote is shown", () => {
    const once = [...weighing, weigh("bob", "w", both)];
    const again = given(...once)
      .when(...weigh("bob", "w", { speed: 1, ease: 2 }, 5))
      .accepted();
    expect(ballotOf(again, "w")?.weights).toMatchObject({ judgements: { speed: 1, ease: 2 }, seq: 6 });
    const current = { method: "sliders", judgements: both, seq: 5 };
    given(...once)
      .when(...weigh("bob", "w", { speed: 1 }))
      .refuses("newer_vote", { current });
    given(...once)
      .when(...weigh("bob", "w", { speed: 1 }, 4))
      .refuses("newer_vote", { current });
    given(...weighing)
      .when(...weigh("bob", "w", both, 5))
      .refuses("newer_vote", { current: null });
  });

  test("B10 withdrawing returns to not voted", () => {
    const once = [...weighing, weigh("bob", "w", both)];
    const withdraw = (replaces: number | null): Command => ({
      type: "WithdrawWeights",
      roundId: "w",
      replaces,
    });
    const world = given(...once)
      .when("bob", withdraw(5))
      .then({ type: "WeightsWithdrawn", voterId: "vbob", roundId: "w" });
    expect(ballotOf(world, "w")?.weights).toBeNull();
    given(...once)
      .when("bob", withdraw(null))
      .refuses("newer_vote");
    given(...weighing)
      .when("bob", withdraw(null))
      .refuses("not_voted");
    given(...once, ["bob", withdraw(5)])
      .when("bob", withdraw(null))
      .refuses("not_voted");
    given(...once, ["bob", withdraw(5)])
      .when(...weigh("bob", "w", both))
      .accepted();
  });
});

describe("ratings", () => {
  test("B6 a rating is one step of one cell", () => {
    const world = given(...rating)
      .when(...rate("bob", "r", slow, 4))
      .then({
        type: "RatingCast",
        voterId: "vbob",
        roundId: "r",
        criterionId: "speed",
        optionId: "flask",
        value: 4,
        late: null,
      });
    expect(ballotOf(world, "r")?.ratings).toEqual({ [cellKey("speed", "flask")]: { value: 4, seq: 5 } });
  });

  test.each([[1], [5], ["abstain"]] as const)("B6 %s is on the scale", (value) => {
    given(...rating)
      .when(...rate("bob", "r", slow, value))
      .accepted();
  });

  test.each([[0], [6], [2.5], [NaN]])("B6 %s is not", (value) => {
    given(...rating)
      .when(...rate("bob", "r", slow, value))
      .refuses("bad_rating", { least: 1, most: 5 });
  });

  test("B11 can't judge is a vote of its own kind", () => {
    const world = worldAfter(
      ...rating,
      rate("bob", "r", slow, "abstain"),
      rate("bob", "r", ["ease", "flask"], 1),
    );
    const values = Object.values(ballotOf(world, "r")?.ratings ?? {}).map((vote) => vote.value);
    expect(values).toEqual(["abstain", 1]);
  });

  test("B3 only cells that are asked are rated, in a round of ratings", () => {
    const detail = { criterionId: "open", optionId: "flask" };
    given(...rating)
      .when(...rate("bob", "r", ["open", "flask"], 3))
      .refuses("not_asked", detail);
    given(...rating)
      .when(...rate("bob", "r", ["speed", "rails"], 3))
      .refuses("not_asked");
    given(...weighing)
      .when(...rate("bob", "w", slow, 3))
      .refuses("not_asked");
  });

  test("B9 each cell is replaced by itself", () => {
    const once = [...rating, rate("bob", "r", slow, 4), rate("bob", "r", ["ease", "flask"], 2)];
    const world = given(...once)
      .when(...rate("bob", "r", slow, 1, 5))
      .accepted();
    expect(ballotOf(world, "r")?.ratings[cellKey("ease", "flask")]).toEqual({ value: 2, seq: 6 });
    given(...once)
      .when(...rate("bob", "r", slow, 1, 6))
      .refuses("newer_vote", { current: { value: 4, seq: 5 } });
  });

  test("B10 a rating is withdrawn cell by cell", () => {
    const once = [...rating, rate("bob", "r", slow, 4), rate("bob", "r", ["ease", "flask"], 2)];
    const place = { criterionId: "speed", optionId: "flask" };
    const withdraw: Command = { type: "WithdrawRating", roundId: "r", ...place, replaces: 5 };
    const world = given(...once)
      .when("bob", withdraw)
      .then({ type: "RatingWithdrawn", voterId: "vbob", roundId: "r", ...place });
    expect(Object.keys(ballotOf(world, "r")?.ratings ?? {})).toEqual([cellKey("ease", "flask")]);
    given(...once)
      .when("bob", { ...withdraw, replaces: 6 })
      .refuses("newer_vote");
    given(...rating)
      .when("bob", withdraw)
      .refuses("not_voted");
  });
});
