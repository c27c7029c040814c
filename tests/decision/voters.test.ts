import { describe, expect, test } from "vitest";
import { countedBallots } from "@/lib/decision/counted-ballots";
import type { Ballot } from "@/lib/decision/model";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { close, finish, join, openRound, reveal, team, weigh } from "../support/given-matrix";
import { actor } from "../support/given-world";
import type { World } from "../support/given-world";

const weighing = [...team, openRound("w", "weights")];
const both = { speed: 5, ease: 5 };

function ballotOf(world: World, roundId: string, voterId = "vbob"): Ballot | undefined {
  return world.state.rounds.find((round) => round.id === roundId)?.ballots[voterId];
}

describe("who votes, and when", () => {
  test("B2 votes are taken while the round is open: sealed and revealed (D2)", () => {
    given(...weighing, reveal("w"))
      .when(...weigh("bob", "w", both, null, "revealed"))
      .accepted();
    given(...weighing, reveal("w"), close("w"))
      .when(...weigh("bob", "w", both))
      .refuses("round_not_open");
    given(...team)
      .when(...weigh("bob", "w", both))
      .refuses("unknown_round");
  });

  test("B4 only those who count vote", () => {
    given(...weighing)
      .when(...weigh("dan", "w", both))
      .refuses("forbidden");
    given(...weighing)
      .when(...weigh("eve", "w", both))
      .refuses("forbidden");
    const set = (participantId: string, participation: "facilitates" | "not_voting"): Said => [
      "ann",
      { type: "ChangeParticipation", participantId, participation },
    ];
    given(...weighing, set("ann", "facilitates"))
      .when(...weigh("ann", "w", both))
      .refuses("not_a_voter");
    given(...weighing, set("ann", "not_voting"))
      .when(...weigh("ann", "w", both))
      .refuses("not_a_voter");
    given(...weighing, set("bob", "not_voting"))
      .when(...weigh("bob", "w", both))
      .refuses("forbidden");
    given(...weighing)
      .when(actor("bob", { voterId: null }), weigh("", "w", both)[1])
      .refuses("not_a_voter");
  });

  test("B12 nobody's vote is refused because of another's", () => {
    const acts = [weigh("ann", "w", both), weigh("bob", "w", { speed: 1, ease: 9 })];
    const [first, second] = acts as [Said, Said];
    const one = worldAfter(...weighing, first, second);
    const other = worldAfter(...weighing, second, first);
    for (const id of ["vbob", "vnna"])
      expect(ballotOf(one, "w", id)?.weights?.judgements).toEqual(
        ballotOf(other, "w", id)?.weights?.judgements,
      );
  });

  test("B13 who joined after the reveal is marked, for good", () => {
    const late = [...weighing, reveal("w"), join("eve")];
    const world = given(...late)
      .when(...weigh("eve", "w", both, null, "revealed"))
      .accepted();
    expect(ballotOf(world, "w", "veve")?.late).toBe("joined_after_reveal");
    const again = worldAfter(...late, weigh("eve", "w", both, null, "revealed"), finish("eve", "w"));
    expect(ballotOf(again, "w", "veve")).toMatchObject({ late: "joined_after_reveal", done: true });
    expect(ballotOf(again, "w", "veve")?.first?.weights?.judgements).toEqual(both);
  });

  test("B13 a sealed vote that lands after the reveal is taken and marked; a later one stays marked (D6)", () => {
    const revealed = [...weighing, reveal("w")];
    const world = given(...revealed)
      .when(...weigh("bob", "w", both, null, "sealed"))
      .accepted();
    expect(ballotOf(world, "w")?.late).toBe("landed_after_reveal");
    const moved = worldAfter(...revealed, weigh("bob", "w", both), weigh("bob", "w", both, 6, "revealed"));
    expect(ballotOf(moved, "w")?.late).toBe("landed_after_reveal");
    const open = given(...revealed)
      .when(...weigh("bob", "w", both, null, "revealed"))
      .accepted();
    expect(ballotOf(open, "w")?.late).toBeNull();
  });

  test("P8 who stops only facilitating after the reveal votes late, unless they had voted before", () => {
    const set = (participation: "facilitates" | "votes"): Said => [
      "ann",
      { type: "ChangeParticipation", participantId: "ann", participation },
    ];
    const back = [set("facilitates"), reveal("w"), set("votes")];
    const world = given(...weighing, ...back)
      .when(...weigh("ann", "w", both, null, "revealed"))
      .accepted();
    expect(ballotOf(world, "w", "vnna")?.late).toBe("joined_after_reveal");
    const before = given(...weighing, weigh("ann", "w", both), ...back)
      .when(...weigh("ann", "w", { speed: 9, ease: 1 }, 5, "revealed"))
      .accepted();
    expect(ballotOf(before, "w", "vnna")?.late).toBeNull();
  });
});

test("B4 M11 ballots are counted anew when others voted, however many", () => {
  const { state, directory } = worldAfter(...weighing, weigh("bob", "w", both));
  const [round] = state.rounds;
  const { vbob: ballot } = round!.ballots as Record<string, Ballot>;
  const counted = (ballots: Record<string, Ballot>) =>
    countedBallots(state, { id: "w", ballots }, directory.voters).map(({ voterId }) => voterId);
  expect(counted({ vbob: ballot! })).toEqual(["vbob"]);
  expect(counted({ vnna: ballot! })).toEqual(["vnna"]);
  expect(counted({ vbob: ballot!, vnna: ballot! })).toEqual(["vbob", "vnna"]);
  // Who is nobody here does not count, neither afresh nor when somebody else votes again.
  expect(counted({ vbob: ballot!, vzed: ballot! })).toEqual(["vbob"]);
  expect(counted({ vbob: { ...ballot! }, vzed: ballot! })).toEqual(["vbob"]);
});
