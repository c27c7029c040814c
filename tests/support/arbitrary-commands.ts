import fc from "fast-check";
import type { Command } from "@/lib/decision/command";
import type { Actor } from "@/lib/decision/policy";
import { chosen, people } from "./arbitrary-commands-chosen";
import type { Step } from "./arbitrary-commands-chosen";
import { actor, emptyWorld, said } from "./given-world";
import type { World } from "./given-world";
import { wordId } from "./arbitrary-commands-ids";

/** One command that somebody sent, and whether the decision took it. */
export type Sent = { by: Actor; command: Command; accepted: boolean };

/** A whole workshop: the commands in order, and the world before the first and after each of them. */
export type Workshop = { sent: readonly Sent[]; worlds: readonly World[] };

const step: fc.Arbitrary<Step> = fc.record({
  // The one who opened it leads, and so acts more often than anybody else.
  who: fc.nat({ max: people.length + 3 }).map((drawn) => (drawn < people.length ? drawn : 0)),
  kind: fc.nat({ max: 999 }),
  picks: fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 6 }),
});

/** Plays steps from an opening on, with a crowd of voters who do nothing; each step becomes commands that fit its state. */
export function workshopOf(steps: readonly Step[], crowd = 0): Workshop {
  const sent: Sent[] = [];
  const worlds: World[] = [emptyWorld];
  let world = emptyWorld;
  const send = (by: Actor, command: Command) => {
    const next = said(world, by, command);
    sent.push({ by, command, accepted: next.decided.ok });
    world = next.world;
    worlds.push(world);
  };
  send(actor(people[0] ?? "", { admitted: "person" }), openingOf());
  for (let index = 0; index < crowd; index += 1)
    send(actor(wordId(`crowd ${index}`), { admitted: "person" }), {
      type: "JoinDecision",
      participation: "votes",
    });
  for (const each of steps) for (const { by, command } of chosen(world, each)) send(by, command);
  return { sent, worlds };
}

function openingOf(): Command {
  const options = ["option 1", "option 2"].map((word) => ({ id: wordId(word), title: word, definition: "" }));
  const criteria = ["criterion 1", "criterion 2", "must-have"].map((word) => ({
    id: wordId(word),
    title: word,
    definition: "",
    lowEnd: "low",
    highEnd: "high",
    use: word === "must-have" ? ("must_have" as const) : ("rated" as const),
  }));
  return {
    type: "OpenDecision",
    names: "shown",
    participation: "votes",
    opening: {
      kind: "choice",
      question: "Which?",
      context: "",
      options,
      criteria,
      evidence: [],
      conflicts: [],
    },
  };
}

/** Workshops of several people: framing, rounds, votes, talk, comings and goings, outcomes. Mostly acceptable. */
export function workshops(length: {
  least: number;
  most: number;
  crowd?: fc.Arbitrary<number>;
}): fc.Arbitrary<Workshop> {
  const { least, most, crowd = fc.constant(0) } = length;
  return fc
    .tuple(fc.array(step, { minLength: least, maxLength: most, size: "max" }), crowd)
    .map(([steps, others]) => workshopOf(steps, others));
}
