import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askedScale } from "@/lib/decision/asked";
import type { Command } from "@/lib/decision/command";
import { framesOf } from "@/lib/decision/frame";
import { mineOf } from "@/lib/decision/mine";
import { viewOf } from "@/lib/decision/view";
import { stepsOf, usualScale } from "@/lib/decision/scale";
import type { Viewer } from "@/lib/decision/viewer";
import { workshops } from "../support/arbitrary-commands";
import type { Workshop } from "../support/arbitrary-commands";
import { people } from "../support/arbitrary-commands-chosen";
import { emptyWorld, said, voterIdOf } from "../support/given-world";
import type { World } from "../support/given-world";

const nobody: Viewer = { participantId: null, workspaceRole: null, link: null };

/** Another value of the same kind: a complete ballot stays complete, an empty one empty. */
function otherValue({ state }: World, command: Command, by: number): Command {
  if (command.type === "CastRating") {
    const steps = stepsOf(askedScale(state, command.criterionId, command.optionId) ?? usualScale);
    const at = command.value === "abstain" ? 0 : steps.indexOf(command.value) + 1;
    return { ...command, value: by % 6 === 5 ? "abstain" : (steps[(at + by) % steps.length] ?? "abstain") };
  }
  if (command.type !== "CastWeights") return command;
  // What is asked the same is answered otherwise: as complete as before.
  const other = (answers: Readonly<Record<string, number>>, least: number) =>
    Object.fromEntries(
      Object.entries(answers).map(([id, given], at) => [id, least + ((given + by + at) % (10 - least))]),
    );
  switch (command.method) {
    case "ranking": {
      const { scheme, ranks } = command.judgements;
      const places = Object.values(ranks);
      const turned = Object.keys(ranks).map(
        (id, at) => [id, places[(at + by) % places.length] ?? 1] as const,
      );
      return { ...command, judgements: { scheme, ranks: Object.fromEntries(turned) } };
    }
    case "pairwise":
      return { ...command, judgements: other(command.judgements, 1) };
    case "best_worst": {
      const { bestToOthers, othersToWorst, ...ends } = command.judgements;
      return {
        ...command,
        judgements: {
          ...ends,
          bestToOthers: other(bestToOthers, 1),
          othersToWorst: other(othersToWorst, 1),
        },
      };
    }
    default:
      return { ...command, judgements: otherPoints(command.judgements, by) };
  }
}

function otherPoints(points: Readonly<Record<string, number>>, by: number): Record<string, number> {
  const ids = Object.keys(points);
  const isZero = ids.every((id) => points[id] === 0);
  const judgements = ids.map((id, at) => [id, isZero ? 0 : (by + at * 7) % 10] as const);
  const changed = Object.fromEntries(judgements);
  const first = ids[0];
  // All zero is not complete, and who has completed a ballot may be seen.
  if (!isZero && first !== undefined && Object.values(changed).every((each) => each === 0))
    changed[first] = 1;
  return changed;
}

/** The workshop as it would have gone had `victim` voted otherwise in the given round, and where that shows. */
function twin(
  workshop: Workshop,
  victim: string,
  round: number,
  by: number,
): { worlds: World[]; until: number } {
  const worlds: World[] = [emptyWorld];
  let world = emptyWorld;
  let until = workshop.worlds.length;
  workshop.sent.forEach(({ by: who, command, accepted }, index) => {
    if (index >= until) return;
    const target = world.state.rounds[round];
    const own = "roundId" in command && target?.id === command.roundId && target.status === "sealed";
    const next = said(
      world,
      who,
      own && who.participantId === victim ? otherValue(world, command, by) : command,
    );
    // The same is refused and accepted: nothing that is sealed may decide about that.
    expect(next.decided.ok).toBe(accepted);
    world = next.world;
    if (world.state.rounds[round]?.revealedSeq != null) until = index + 1;
    else worlds.push(world);
  });
  return { worlds, until };
}

function everybodyBut(victim: string): Viewer[] {
  return [
    ...people.filter((id) => id !== victim).map((participantId) => ({ ...nobody, participantId })),
    { ...nobody, workspaceRole: "owner" },
    { ...nobody, link: "presenter" },
    { ...nobody, link: "record" },
  ];
}

/** Everything that leaves the server towards one viewer between two worlds, as it would go over the wire. */
function wire(from: World, to: World, viewer: Viewer): string {
  const span = { after: to.state, events: to.log.slice(from.log.length), directory: to.directory };
  const voterId = viewer.participantId === null ? null : voterIdOf(viewer.participantId);
  return JSON.stringify([
    viewOf(to.state, to.directory, viewer),
    framesOf({ ...span, before: from.state })(viewer),
    framesOf({ ...span, before: null })(viewer),
    mineOf(to.state, voterId),
  ]);
}

describe("L7 sealed means sealed", () => {
  const cases = fc.record({
    workshop: workshops({ least: 40, most: 110 }),
    victim: fc.constantFrom(...people),
    round: fc.nat({ max: 2 }),
    by: fc.nat({ max: 1_000 }),
    stride: fc.integer({ min: 1, max: 6 }),
  });

  test("L7 while a round is sealed, nothing that leaves depends on another person's values", () => {
    fc.assert(
      fc.property(cases, ({ workshop, victim, round, by, stride }) => {
        const { worlds } = twin(workshop, victim, round, by);
        const watching = everybodyBut(victim);
        for (let at = stride; at < worlds.length; at += stride) {
          const [from, to] = [worlds[at - stride] ?? emptyWorld, worlds[at] ?? emptyWorld];
          const [asWas, asIs] = [
            workshop.worlds[at - stride] ?? emptyWorld,
            workshop.worlds[at] ?? emptyWorld,
          ];
          for (const viewer of watching) expect(wire(from, to, viewer)).toBe(wire(asWas, asIs, viewer));
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test("L7 the twins really differ: the victim's own votes do", () => {
    let different = 0;
    fc.assert(
      fc.property(cases, ({ workshop, victim, round, by }) => {
        const { worlds } = twin(workshop, victim, round, by);
        const last = worlds.length - 1;
        const own = (world: World | undefined) =>
          JSON.stringify(mineOf((world ?? emptyWorld).state, voterIdOf(victim)));
        if (own(worlds[last]) !== own(workshop.worlds[last])) different += 1;
      }),
      { numRuns: 60 },
    );
    expect(different).toBeGreaterThan(5);
  });
});
