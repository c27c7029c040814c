import type { Command } from "@/lib/decision/command";
import type { Actor } from "@/lib/decision/policy";
import { actor } from "./given-world";
import type { World } from "./given-world";
import { wordId } from "./arbitrary-commands-ids";
import { framingChoices } from "./arbitrary-commands-framing";
import { peopleChoices, talkChoices } from "./arbitrary-commands-talk";
import { roundChoices, votingChoices } from "./arbitrary-commands-voting";

/** One step of a random workshop: who acts, what they do, and how every free choice falls. */
export type Step = { who: number; kind: number; picks: readonly number[] };

/** The people of a random workshop; the first one opens it. */
export const people = ["ann", "bob", "cia", "dan", "eve", "fay", "gus"].map(wordId);

/** What a choice is made from. `pick` takes the next free choice and gives one of the items, or undefined. */
export type Moment = {
  world: World;
  self: string;
  /** A fresh id: never minted before in this workshop. */
  mint: () => string;
  pick: <T>(items: readonly T[]) => T | undefined;
  /** A whole number from 0 up to, but without, `below`. */
  roll: (below: number) => number;
};

/** Makes the commands of one kind of act; none when it does not fit the moment. */
export type Choice = (moment: Moment) => Command[];

const voterDoes = [...votingChoices, ...votingChoices, ...votingChoices, ...talkChoices];
const facilitatorDoes = [
  ...votingChoices,
  ...roundChoices,
  ...roundChoices,
  ...framingChoices,
  ...talkChoices,
  ...peopleChoices,
];

function momentOf(world: World, self: string, step: Step): Moment {
  let used = 0;
  let minted = 0;
  const next = () => (step.picks[used++ % step.picks.length] ?? 0) + Math.floor(used / step.picks.length);
  return {
    world,
    self,
    mint: () => wordId(`minted ${world.log.length} ${step.who} ${step.kind} ${(minted += 1)}`),
    pick: (items) => items[next() % Math.max(1, items.length)],
    roll: (below) => next() % below,
  };
}

/** The commands of a step: joining for whoever is not there, else something the person may mostly do. */
export function chosen(world: World, step: Step): { by: Actor; command: Command }[] {
  const self = people[step.who] ?? "";
  const moment = momentOf(world, self, step);
  const participant = world.state.participants[self];
  if (participant === undefined) {
    const participation = moment.roll(4) === 0 ? "observes" : "votes";
    return [{ by: actor(self, { admitted: "person" }), command: { type: "JoinDecision", participation } }];
  }
  // Every twentieth step ignores the role, so that refusals happen too.
  const leads = participant.facilitator || step.kind % 20 === 0;
  const choices = leads ? facilitatorDoes : voterDoes;
  const choice = choices[step.kind % choices.length];
  const commands = choice === undefined ? [] : choice(moment);
  return commands.map((command) => ({ by: actor(self), command }));
}
