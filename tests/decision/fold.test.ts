import { expect, test } from "vitest";
import { countedParticipants } from "@/lib/decision/asked";
import { evolve, Fold } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import { worldAfter } from "../support/given";
import { join, team } from "../support/given-matrix";
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
