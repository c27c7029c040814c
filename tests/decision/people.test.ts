import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { countedParticipants } from "@/lib/decision/asked";
import { decide } from "@/lib/decision/decide";
import { limits } from "@/lib/decision/limits";
import type { Participant, Participation } from "@/lib/decision/model";
import { tallyOf } from "@/lib/decision/tally";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { close, finish, join, openRound, recordOutcome, reveal, team, weigh } from "../support/given-matrix";
import { actor, contextOf } from "../support/given-world";

function set(participantId: string, participation: Participation): Command {
  return { type: "ChangeParticipation", participantId, participation };
}

const grant = (participantId: string): Command => ({ type: "GrantFacilitator", participantId });
const revoke = (participantId: string): Command => ({ type: "RevokeFacilitator", participantId });
const remove = (participantId: string): Command => ({ type: "RemoveParticipant", participantId });
const restore = (participantId: string): Command => ({ type: "RestoreParticipant", participantId });

describe("joining", () => {
  test("P1 the join door admits; P2 whoever joins votes or observes and never leads", () => {
    const [by, command] = join("eve", "observes");
    const world = given(...team)
      .when(by, command)
      .then({
        type: "ParticipantJoined",
        participantId: "eve",
        participation: "observes",
        facilitator: false,
        sample: false,
      });
    expect(world.state.participants.eve).toEqual({
      id: "eve",
      facilitator: false,
      participation: "observes",
      removed: false,
      joinedSeq: 4,
      sample: false,
      power: 1,
    });
    given(...team)
      .when(actor(null, { admitted: "person" }), command)
      .refuses("not_admitted");
    given(...team)
      .when(actor("eve", { workspaceRole: "member" }), command)
      .refuses("not_admitted");
  });

  test("P2 joining never makes a facilitator, a facilitator does", () => {
    given(...team)
      .when("bob", grant("bob"))
      .refuses("forbidden");
    const granted = given(...team)
      .when("ann", grant("bob"))
      .then({ type: "FacilitatorGranted", participantId: "bob" });
    expect(granted.state.participants.bob?.facilitator).toBe(true);
    given(...team, ["ann", grant("bob")])
      .when("ann", grant("bob"))
      .refuses("nothing_to_change");
    given(...team)
      .when("ann", grant("eve"))
      .refuses("unknown_participant");
  });

  test("P1 a sample colleague is marked", () => {
    const world = given(...team)
      .when(actor("eve", { admitted: "sample" }), join("eve")[1])
      .accepted();
    expect(world.state.participants.eve?.sample).toBe(true);
  });

  test("P1 joining twice changes nothing, and nobody comes back from a removal by joining", () => {
    given(...team)
      .when(...join("bob"))
      .refuses("nothing_to_change");
    given(...team, ["ann", remove("bob")])
      .when(...join("bob"))
      .refuses("removed");
  });

  test("S14 there are at most so many participants", () => {
    const few = worldAfter(...team);
    const bob = few.state.participants.bob as Participant;
    const many = Array.from(
      { length: limits.participants },
      (_, at) => [`${at}`, { ...bob, id: `${at}` }] as const,
    );
    const world = { ...few, state: { ...few.state, participants: Object.fromEntries(many) } };
    const refused = decide(
      world.state,
      join("eve")[1],
      contextOf(world, actor("eve", { admitted: "person" })),
    );
    expect(refused).toMatchObject({ rejection: { code: "too_many", detail: { most: limits.participants } } });
  });

  test("P7 who joins after the outcome reads and comments", () => {
    const world = given(...team, ["ann", recordOutcome()])
      .when(...join("eve", "votes"))
      .accepted();
    expect(world.state.participants.eve?.participation).toBe("observes");
  });

  test("P4 P6 who is restored after the outcome, by an owner too, reads and comments; the result stays", () => {
    const over: readonly Said[] = [...team, ["ann", remove("bob")], ["ann", recordOutcome()]];
    for (const by of ["ann", actor("olga", { workspaceRole: "owner" })] as const) {
      const world = given(...over)
        .when(by, restore("bob"))
        .then({ type: "ParticipantRestored", participantId: "bob" });
      expect(world.state.participants.bob).toMatchObject({ removed: false, participation: "observes" });
    }
  });
});

describe("taking part", () => {
  test("P3 before the first vote people switch themselves", () => {
    const world = given(...team)
      .when("bob", set("bob", "observes"))
      .then({
        type: "ParticipationChanged",
        participantId: "bob",
        participation: "observes",
      });
    expect(countedParticipants(world.state)).toEqual(["ann"]);
    given(...team)
      .when("dan", set("dan", "votes"))
      .accepted();
    given(...team)
      .when("bob", set("bob", "votes"))
      .refuses("nothing_to_change");
  });

  test("P3 afterwards a facilitator does, also when the round is closed and counts", () => {
    const voted = [...team, openRound("w", "weights"), weigh("bob", "w", { speed: 5, ease: 5 })];
    given(...voted)
      .when("bob", set("bob", "observes"))
      .refuses("has_voted");
    given(...voted, reveal("w"), close("w"))
      .when("bob", set("bob", "observes"))
      .refuses("has_voted");
    given(...voted)
      .when("ann", set("bob", "observes"))
      .accepted();
    const withdrawn: Said = ["bob", { type: "WithdrawWeights", roundId: "w", replaces: 5 }];
    given(...voted, withdrawn)
      .when("bob", set("bob", "observes"))
      .accepted();
  });

  test("P3 only facilitators switch others, and mark somebody as not voting", () => {
    given(...team)
      .when("bob", set("dan", "votes"))
      .refuses("forbidden");
    given(...team)
      .when("bob", set("bob", "not_voting"))
      .refuses("forbidden");
    given(...team)
      .when("ann", set("bob", "not_voting"))
      .accepted();
    given(...team, ["ann", set("bob", "not_voting")])
      .when("bob", set("bob", "votes"))
      .refuses("forbidden");
    given(...team)
      .when("ann", set("eve", "votes"))
      .refuses("unknown_participant");
    given(...team, ["ann", remove("bob")])
      .when("ann", set("bob", "observes"))
      .refuses("unknown_participant");
  });

  test("P9 only facilitators only facilitate; who stops leading observes", () => {
    given(...team)
      .when("ann", set("bob", "facilitates"))
      .refuses("forbidden");
    given(...team)
      .when("bob", set("bob", "facilitates"))
      .refuses("forbidden");
    const led: Said[] = [...team, ["ann", grant("bob")], ["bob", set("bob", "facilitates")]];
    expect(worldAfter(...led).state.participants.bob?.participation).toBe("facilitates");
    const world = given(...led)
      .when("ann", revoke("bob"))
      .then({ type: "FacilitatorRevoked", participantId: "bob" });
    expect(world.state.participants.bob).toMatchObject({ facilitator: false, participation: "observes" });
    const voting = worldAfter(...team, ["ann", grant("bob")], ["ann", revoke("bob")]);
    expect(voting.state.participants.bob).toMatchObject({ facilitator: false, participation: "votes" });
  });

  test("P8 an observer who turns voter counts as having joined then", () => {
    const world = worldAfter(...team, openRound("w", "weights"), reveal("w"), ["dan", set("dan", "votes")]);
    expect(world.state.participants.dan?.joinedSeq).toBe(6);
    const stays = worldAfter(...team, ["dan", set("dan", "votes")], ["dan", set("dan", "observes")]);
    expect(stays.state.participants.dan?.joinedSeq).toBe(4);
    const away = worldAfter(...team, ["ann", set("bob", "not_voting")], ["ann", set("bob", "observes")]);
    expect(away.state.participants.bob?.joinedSeq).toBe(2);
  });
});

describe("removing and leading", () => {
  test("P4 removing takes the votes out, restoring brings them back", () => {
    const voted = [
      ...team,
      openRound("w", "weights"),
      weigh("ann", "w", { speed: 5, ease: 5 }),
      weigh("bob", "w", { speed: 10, ease: 0 }),
      finish("bob", "w"),
      reveal("w"),
    ];
    const weightsOf = (history: readonly Said[]) => {
      const { state, directory } = worldAfter(...history);
      return tallyOf(state, directory.voters).weights;
    };
    expect(weightsOf(voted)).toMatchObject({ voters: 2, of: 2, merged: { speed: 0.75, ease: 0.25 } });
    const removed: Said[] = [...voted, ["ann", remove("bob")]];
    expect(weightsOf(removed)).toMatchObject({ voters: 1, of: 1, merged: { speed: 0.5, ease: 0.5 } });
    expect(weightsOf([...removed, ["ann", restore("bob")]])).toEqual(weightsOf(voted));
  });

  test("P4 who was removed cannot act", () => {
    const removed: Said[] = [...team, ["ann", remove("bob")]];
    given(...team)
      .when("ann", remove("bob"))
      .then({ type: "ParticipantRemoved", participantId: "bob" });
    given(...removed)
      .when("bob", restore("bob"))
      .refuses("removed");
    given(...removed)
      .when("ann", remove("bob"))
      .refuses("nothing_to_change");
    given(...removed)
      .when("ann", grant("bob"))
      .refuses("unknown_participant");
    given(...removed)
      .when("ann", restore("bob"))
      .then({ type: "ParticipantRestored", participantId: "bob" });
    given(...team)
      .when("ann", restore("bob"))
      .refuses("nothing_to_change");
    given(...team)
      .when("ann", restore("eve"))
      .refuses("unknown_participant");
  });

  test("P5 the last facilitator neither leaves nor steps down", () => {
    given(...team)
      .when("ann", revoke("ann"))
      .refuses("last_facilitator");
    given(...team)
      .when("ann", remove("ann"))
      .refuses("last_facilitator");
    given(...team)
      .when("ann", revoke("bob"))
      .refuses("nothing_to_change");
    const two: Said[] = [...team, ["ann", grant("bob")]];
    given(...two)
      .when("ann", revoke("ann"))
      .accepted();
    given(...two)
      .when("bob", remove("ann"))
      .accepted();
    // A removed facilitator is none.
    given(...two, ["ann", remove("bob")])
      .when("ann", revoke("ann"))
      .refuses("last_facilitator");
  });

  test("P6 the owner of the workspace can take over, even after having been removed", () => {
    const owner = actor("bob", { workspaceRole: "owner" });
    given(...team)
      .when(owner, grant("bob"))
      .accepted();
    given(...team)
      .when(actor("eve", { workspaceRole: "owner" }), grant("dan"))
      .accepted();
    given(...team)
      .when(owner, remove("dan"))
      .refuses("forbidden");
    for (const workspaceRole of ["facilitator", "member", "viewer"] as const)
      given(...team)
        .when(actor("bob", { workspaceRole }), grant("bob"))
        .refuses("forbidden");
    const removed: Said[] = [...team, ["ann", remove("bob")]];
    given(...removed)
      .when(owner, grant("bob"))
      .refuses("unknown_participant");
    given(...removed)
      .when(owner, restore("bob"))
      .accepted();
    given(...removed, [owner, restore("bob")])
      .when(owner, grant("bob"))
      .accepted();
    given(...removed)
      .when(owner, set("bob", "observes"))
      .refuses("removed");
  });
});
