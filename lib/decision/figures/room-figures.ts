import { finish } from "@/lib/methods/finish";
import { countingRound } from "../asked";
import type { Directory } from "../directory";
import type { Decision, Round } from "../model";
import { tallyOf } from "../tally";
import { TallyMemory } from "../tally-memory";
import { figuresInSteps } from "./figures";
import type { Figures } from "./figures";
import { standingOf } from "./standing";
import { wholeTeam } from "./team-matrix";

/** What the server computes of everybody's votes; null while there is nothing to compare. */
export function roomFigures(state: Decision, directory: Pick<Directory, "voters">): Figures | null {
  return finish(roomFiguresInSteps(state, directory));
}

/**
 * The same in steps, for whoever has other questions to answer in between. With the `memory` of the question before, only
 * what was voted on since is merged anew.
 */
export function* roomFiguresInSteps(
  state: Decision,
  { voters }: Pick<Directory, "voters">,
  memory = new TallyMemory(),
): Generator<unknown, Figures | null, void> {
  const tally = tallyOf(state, voters, memory);
  yield;
  const team = wholeTeam(state, { voters }, tally);
  yield;
  const standing = team && standingOf(team, tally);
  return team && standing && (yield* figuresInSteps(team, standing, state.id));
}

/** The rounds from which figures come. A sealed one is never among them. */
export function figuredRounds(state: Pick<Decision, "rounds">): Round[] {
  return (["weights", "ratings"] as const).flatMap((focus) => countingRound(state, focus) ?? []);
}

/** All that figures depend on: while these are the same objects, the figures are the same. */
export function figuresSource(state: Decision, { voters }: Pick<Directory, "voters">): readonly unknown[] {
  const { criteria, options, facts, marks, participants, merging } = state;
  return [criteria, options, facts, marks, participants, merging, voters, ...figuredRounds(state)];
}
