import { describe, expect, test } from "vitest";
import { isComplete, isFinished } from "@/lib/decision/asked";
import type { Ballot, Votes } from "@/lib/decision/model";
import { given, worldAfter } from "../support/given";
import { changeUse, finish, openRound, rateAll, team, weigh } from "../support/given-matrix";
import type { World } from "../support/given-world";

const weighing = [...team, openRound("w", "weights")];
const rating = [...team, openRound("r", "ratings")];
const both = { speed: 5, ease: 5 };

function ballotOf(world: World, roundId: string, voterId = "vbob"): Ballot | undefined {
  return world.state.rounds.find((round) => round.id === roundId)?.ballots[voterId];
}

describe("complete and finished", () => {
  test("B7 complete is an answer to everything asked, and not all weights zero", () => {
    const world = worldAfter(...weighing);
    const votes = (judgements: Record<string, number>): Votes => ({
      weights: { method: "sliders", judgements, seq: 1 },
      ratings: {},
    });
    expect(isComplete(world.state, "weights", votes(both))).toBe(true);
    expect(isComplete(world.state, "weights", votes({ speed: 0, ease: 1 }))).toBe(true);
    expect(isComplete(world.state, "weights", votes({ speed: 5 }))).toBe(false);
    expect(isComplete(world.state, "weights", votes({ speed: 0, ease: 0 }))).toBe(false);
    expect(isComplete(world.state, "weights", { weights: null, ratings: {} })).toBe(false);
  });

  test("B8 finished is complete and Done", () => {
    const complete = [...weighing, weigh("bob", "w", both)];
    const world = given(...complete)
      .when(...finish("bob", "w"))
      .then({ type: "BallotFinished", voterId: "vbob", roundId: "w" });
    const [round] = world.state.rounds;
    if (round === undefined) throw new Error("no round");
    expect(isFinished(world.state, round, round.ballots.vbob)).toBe(true);
    expect(isFinished(world.state, round, undefined)).toBe(false);
    given(...complete, finish("bob", "w"))
      .when(...finish("bob", "w"))
      .refuses("nothing_to_change");
    given(...weighing)
      .when(...finish("bob", "w"))
      .refuses("not_complete", { missing: 2 });
    given(...weighing, weigh("bob", "w", { speed: 0, ease: 0 }))
      .when(...finish("bob", "w"))
      .refuses("not_complete", { missing: 0 });
  });

  test("B8 ratings are finished with can't judge too, not with a gap", () => {
    const answers = rateAll("bob", "r", [3, "abstain", 5, 1]);
    given(...rating, ...answers)
      .when(...finish("bob", "r"))
      .accepted();
    given(...rating, ...answers.slice(1))
      .when(...finish("bob", "r"))
      .refuses("not_complete", { missing: 1 });
  });

  test("B8 editing keeps it, an edit that leaves a gap takes it back", () => {
    const finished = [...weighing, weigh("bob", "w", both), finish("bob", "w")];
    const edited = worldAfter(...finished, weigh("bob", "w", { speed: 1, ease: 9 }, 5));
    expect(ballotOf(edited, "w")?.done).toBe(true);
    const gap = worldAfter(...finished, weigh("bob", "w", { speed: 1 }, 5));
    expect(ballotOf(gap, "w")?.done).toBe(false);
    const withdrawn = worldAfter(...finished, [
      "bob",
      { type: "WithdrawWeights", roundId: "w", replaces: 5 },
    ]);
    expect(ballotOf(withdrawn, "w")?.done).toBe(false);
    // What was taken back is not given back by completing the ballot again.
    expect(
      ballotOf(worldAfter(...finished, weigh("bob", "w", { speed: 1 }, 5), weigh("bob", "w", both, 7)), "w")
        ?.done,
    ).toBe(false);
  });

  test("B7 what is asked is asked of the criteria in use", () => {
    const one = [
      ...team,
      changeUse("ease", "waiting"),
      openRound("w", "weights"),
      weigh("bob", "w", { speed: 1 }),
    ];
    given(...one)
      .when(...finish("bob", "w"))
      .accepted();
  });
});
