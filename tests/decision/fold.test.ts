import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import type { DecisionEvent } from "@/lib/decision/event";
import { countedParticipants } from "@/lib/decision/asked";
import { evolve, Fold } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import { worldAfter } from "../support/given";
import { join, recordOutcome, team } from "../support/given-matrix";
import { all } from "../support/given-votes";

test("L1 a run of events folded at once is what folding them one by one gives, and leaves its start alone", () => {
  const { log } = worldAfter(...all);
  const states = [blankDecision("decision")];
  for (const recorded of log) states.push(evolve(states.at(-1) ?? blankDecision("decision"), recorded));
  for (const [from, state] of states.entries()) {
    const kept = structuredClone(state);
    const fold = new Fold(state);
    for (const recorded of log.slice(from)) fold.add(recorded);
    expect(fold.state).toEqual(states.at(-1));
    expect(state).toEqual(kept);
  }
});

test("B4 who counts is known anew when somebody joins within a run", () => {
  const { log } = worldAfter(...team, join("eve"), join("fay"));
  const fold = new Fold(blankDecision("decision"));
  const counts = log.map((recorded) => {
    fold.add(recorded);
    return countedParticipants(fold.state).length;
  });
  expect(counts).toEqual([1, 2, 2, 3, 4]);
});

describe("L1 an event about what is not there", () => {
  const { state } = worldAfter(...all);
  const after = (event: DecisionEvent, actorId: string | null = "ann") =>
    evolve(state, { seq: state.seq + 1, at: "2026-01-02T00:00:00.000Z", actorId, commandId: "c", event });

  test.each<DecisionEvent>([
    { type: "CommentDeleted", commentId: "gone" },
    { type: "EvidenceEdited", evidenceId: "gone", change: { claim: "No" } },
    { type: "OptionMoved", optionId: "gone", beforeId: null },
    { type: "ParticipationChanged", participantId: "gone", participation: "observes" },
    { type: "FacilitatorRevoked", participantId: "gone" },
  ])("changes nothing but the number: $type", (event) => {
    expect(after(event)).toEqual({ ...state, seq: state.seq + 1 });
  });

  test("a book that does not say who acted is read: a comment and an outcome of nobody", () => {
    const text = { id: "t", hash: "h" };
    const target = { kind: "decision" } as const;
    const posted = after({ type: "CommentPosted", commentId: "one", target, parentId: null, text }, null);
    expect(posted.comments["one"]?.authorId).toBe("");
    const {
      type: _type,
      dissent: _dissent,
      ...said
    } = recordOutcome() as Command & { type: "RecordOutcome" };
    const event: DecisionEvent = { ...said, type: "OutcomeRecorded", dissent: null, closes: [] };
    expect(after(event, null).outcomes[0]?.recordedBy).toBe("");
  });
});
