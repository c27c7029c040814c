import { describe, expect, test } from "vitest";
import { limits } from "@/lib/decision/limits";
import { countingRound } from "@/lib/decision/asked";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import {
  changeUse,
  close,
  finish,
  openRound,
  rateAll,
  recordOutcome,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";

const weighing = [...team, openRound("w", "weights")];
const done: readonly Said[] = [
  ...weighing,
  weigh("ann", "w", { speed: 5, ease: 5 }),
  finish("ann", "w"),
  weigh("bob", "w", { speed: 8, ease: 2 }),
  finish("bob", "w"),
];

describe("phases", () => {
  test("R1 moving the phase opens and closes nothing", () => {
    const before = worldAfter(...weighing);
    const world = given(...weighing)
      .when("ann", { type: "MovePhase", phase: "decide" })
      .then({ type: "PhaseMoved", phase: "decide" });
    expect(world.state.phase).toBe("decide");
    expect(world.state.rounds).toEqual(before.state.rounds);
    given(...weighing)
      .when("ann", { type: "MovePhase", phase: "frame" })
      .refuses("nothing_to_change");
  });
});

describe("opening a round", () => {
  test("R3 a round starts sealed, R8 empty, and first of its focus", () => {
    const world = given(...team)
      .when(...openRound("w", "weights", { start: "continue" }))
      .then({
        type: "RoundOpened",
        roundId: "w",
        focus: "weights",
        start: "continue",
        sealed: true,
        previousRoundId: null,
      });
    expect(world.state.rounds).toEqual([
      {
        id: "w",
        number: 1,
        focus: "weights",
        status: "sealed",
        start: "continue",
        previousRoundId: null,
        openedAt: world.log.at(-1)?.at,
        revealedAt: null,
        closedAt: null,
        revealedSeq: null,
        weightsHash: null,
        ballots: {},
      },
    ]);
  });

  test("R4 a round may start revealed", () => {
    const world = given(...team)
      .when(...openRound("w", "weights", { sealed: false }))
      .accepted();
    expect(world.state.rounds[0]).toMatchObject({ status: "revealed", revealedSeq: 4 });
  });

  test("R2 at most one round per focus is open; of both focuses one each", () => {
    given(...weighing)
      .when(...openRound("w2", "weights"))
      .refuses("round_open", { roundId: "w" });
    given(...weighing)
      .when(...openRound("r", "ratings"))
      .accepted();
    given(...weighing, reveal("w"))
      .when(...openRound("w2", "weights"))
      .refuses("round_open");
    given(...weighing, reveal("w"), close("w"))
      .when(...openRound("w2", "weights"))
      .accepted();
    given(...weighing)
      .when(...openRound("w", "ratings"))
      .refuses("id_taken");
  });

  test("S4 a round needs two options and one rated criterion", () => {
    const retire: Said = ["ann", { type: "RetireOption", optionId: "flask" }];
    given(...team, retire)
      .when(...openRound("w", "weights"))
      .refuses("needs_two_options");
    const none = [changeUse("speed", "must_have"), changeUse("ease", "background")];
    given(...team, ...none)
      .when(...openRound("r", "ratings"))
      .refuses("needs_one_criterion");
    given(...team, none[0] ?? retire)
      .when(...openRound("r", "ratings"))
      .accepted();
  });

  test("S14 there are at most so many rounds", () => {
    const many = Array.from({ length: limits.rounds }, (_, at) => [
      openRound(`${at}`, "weights", { sealed: false }),
      close(`${at}`),
    ]).flat();
    given(...team, ...many)
      .when(...openRound("w", "weights"))
      .refuses("too_many", { most: limits.rounds });
    given(...team, ...many.slice(2))
      .when(...openRound("w", "weights"))
      .accepted();
  });

  test("R8 a new round names the one before it, which counts until the new one is revealed", () => {
    const again = [...done, reveal("w"), close("w"), openRound("w2", "weights", { start: "continue" })];
    const sealed = worldAfter(...again);
    expect(sealed.state.rounds[1]).toMatchObject({ number: 2, previousRoundId: "w", ballots: {} });
    expect(countingRound(sealed.state, "weights")?.id).toBe("w");
    expect(countingRound(worldAfter(...again, reveal("w2")).state, "weights")?.id).toBe("w2");
    expect(countingRound(sealed.state, "ratings")).toBeUndefined();
  });
});

describe("revealing and closing", () => {
  test("R3 sealed, revealed, closed, and never back", () => {
    given(...done)
      .when(...close("w"))
      .refuses("round_not_revealed");
    const revealed = given(...done)
      .when(...reveal("w", false))
      .then({ type: "RoundRevealed", roundId: "w", unfinished: [], closes: null });
    expect(revealed.state.rounds[0]).toMatchObject({ status: "revealed", revealedSeq: 9, closedAt: null });
    const closed = given(...done, reveal("w"))
      .when(...close("w", false))
      .then({ type: "RoundClosed", roundId: "w", unfinished: [] });
    expect(closed.state.rounds[0]).toMatchObject({ status: "closed", revealedSeq: 9 });
    expect(closed.state.rounds[0]?.closedAt).toBe(closed.log.at(-1)?.at);
    given(...done, reveal("w"))
      .when(...reveal("w"))
      .refuses("round_not_sealed");
    for (const act of [reveal("w"), close("w")])
      given(...done, reveal("w"), close("w"))
        .when(...act)
        .refuses("round_not_open");
    given(...done)
      .when(...close("no"))
      .refuses("unknown_round");
  });

  test("R5 with somebody unfinished the facilitator confirms, for the reveal and for the close", () => {
    const half = done.slice(0, -1);
    given(...half)
      .when(...reveal("w", false))
      .refuses("unfinished", { participantIds: ["bob"] });
    given(...half)
      .when(...reveal("w", true))
      .then({ type: "RoundRevealed", roundId: "w", unfinished: ["bob"], closes: null });
    given(...half, reveal("w"))
      .when(...close("w", false))
      .refuses("unfinished", { participantIds: ["bob"] });
    given(...half, reveal("w"))
      .when(...close("w", true))
      .then({ type: "RoundClosed", roundId: "w", unfinished: ["bob"] });
  });

  test("R5 nobody waits for observers, the removed, the not voting and those who only facilitate", () => {
    const uncounted: Said[] = [
      ["ann", { type: "ChangeParticipation", participantId: "ann", participation: "facilitates" }],
      ["ann", { type: "ChangeParticipation", participantId: "bob", participation: "not_voting" }],
    ];
    given(...weighing, ...uncounted)
      .when(...reveal("w", false))
      .accepted();
    const without: Said[] = [["ann", { type: "RemoveParticipant", participantId: "bob" }]];
    given(...weighing, ...without)
      .when(...reveal("w", false))
      .refuses("unfinished", { participantIds: ["ann"] });
  });

  test("R6 revealing ratings closes the weights and keeps their digest", () => {
    const both = [...done, reveal("w"), openRound("r", "ratings")];
    const world = given(...both)
      .when(...reveal("r"))
      .accepted();
    // Voters in id order, then criteria in id order.
    const canonical =
      '[["vbob","sliders",[["ease",2],["speed",8]]],["vnna","sliders",[["ease",5],["speed",5]]]]';
    expect(world.log.at(-1)?.event).toEqual({
      type: "RoundRevealed",
      roundId: "r",
      unfinished: ["ann", "bob"],
      closes: { roundId: "w", weightsHash: `digest of ${canonical}` },
    });
    expect(world.state.rounds[0]).toMatchObject({ status: "closed", weightsHash: `digest of ${canonical}` });
    given(...both, reveal("r"))
      .when(...weigh("bob", "w", { speed: 1, ease: 1 }, 7))
      .refuses("round_not_open");
  });

  test("R6 sealed weights are revealed first, and ratings do not start revealed beside open weights", () => {
    const sealed = [...weighing, openRound("r", "ratings")];
    given(...sealed)
      .when(...reveal("r"))
      .refuses("reveal_weights_first", { roundId: "w" });
    given(...weighing)
      .when(...openRound("r", "ratings", { sealed: false }))
      .refuses("round_open", { roundId: "w" });
    const closed = [...weighing, reveal("w"), close("w")];
    given(...closed)
      .when(...openRound("r", "ratings", { sealed: false }))
      .accepted();
    given(...closed, openRound("r", "ratings"))
      .when(...reveal("r"))
      .then({ type: "RoundRevealed", roundId: "r", unfinished: ["ann", "bob"], closes: null });
  });

  test("R7 the first judgement is what a ballot holds at the reveal", () => {
    const world = worldAfter(...done, reveal("w"), weigh("bob", "w", { speed: 1, ease: 9 }, 7, "revealed"));
    const bob = world.state.rounds[0]?.ballots.vbob;
    expect(bob?.first?.weights?.judgements).toEqual({ speed: 8, ease: 2 });
    expect(bob?.weights?.judgements).toEqual({ speed: 1, ease: 9 });
  });

  test("R7 of who voted only afterwards it is what they finish with", () => {
    const rating = [...team, openRound("r", "ratings"), reveal("r"), ...rateAll("bob", "r", [1, 2, 3, 4])];
    expect(worldAfter(...rating).state.rounds[0]?.ballots.vbob?.first).toBeNull();
    const first = worldAfter(...rating, finish("bob", "r")).state.rounds[0]?.ballots.vbob?.first;
    expect(Object.values(first?.ratings ?? {}).map((vote) => vote.value)).toEqual([1, 2, 3, 4]);
  });

  test("R9 a closed round takes nothing any more", () => {
    const closed = [...done, reveal("w"), close("w")];
    for (const act of [weigh("bob", "w", { speed: 1, ease: 1 }, 7), finish("bob", "w")])
      given(...closed)
        .when(...act)
        .refuses("round_not_open", { roundId: "w" });
    given(...closed)
      .when("bob", { type: "WithdrawWeights", roundId: "w", replaces: 7 })
      .refuses("round_not_open");
  });

  test("O4 an outcome closes what is revealed", () => {
    const world = given(...done, reveal("w"))
      .when("ann", recordOutcome())
      .accepted();
    expect(world.state.rounds[0]?.status).toBe("closed");
  });
});
