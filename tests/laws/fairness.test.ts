import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tallyOf } from "@/lib/decision/tally";
import type { Tally } from "@/lib/decision/tally";
import { pairKey } from "@/lib/decision/weighing";
import type { Weighing } from "@/lib/decision/weighing";
import { finish, openRound, rateAll, reveal, team, weighBy, join } from "../support/given-matrix";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { actor, emptyWorld, said } from "../support/given-world";
import type { World } from "../support/given-world";

type Person = {
  method: "sliders" | "ranking" | "pairwise" | "best_worst";
  speed: number;
  ease: number;
  ratings: readonly (number | "abstain")[];
};

const rating = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) },
  fc.constant("abstain" as const),
);
const person: fc.Arbitrary<Person> = fc.record({
  method: fc.constantFrom("sliders", "ranking", "pairwise", "best_worst"),
  speed: fc.nat({ max: 10 }),
  ease: fc.nat({ max: 10 }),
  ratings: fc.array(rating, { minLength: 4, maxLength: 4 }),
});
const group = fc.array(person, { minLength: 1, maxLength: 9 });

function nameOf(index: number): string {
  return `person ${index}`;
}

/** The same opinion by the person's own method. */
function weighingOf({ method, speed, ease }: Person): Weighing {
  const [more, less] = speed >= ease ? ["speed", "ease"] : ["ease", "speed"];
  const ratio = 1 + Math.min(8, Math.abs(speed - ease));
  switch (method) {
    case "sliders":
      return { method, judgements: { speed, ease } };
    case "ranking":
      return { method, judgements: { scheme: "rank_sum", ranks: { [more]: 1, [less]: ratio > 1 ? 2 : 1 } } };
    case "pairwise":
      return { method, judgements: { [pairKey(more, less)]: ratio } };
    case "best_worst":
      return {
        method,
        judgements: { best: more, worst: less, bestToOthers: { [less]: ratio }, othersToWorst: {} },
      };
  }
}

/** What one person does in the sealed rounds: weights, all ratings, and *Done* where the ballot is complete. */
function ballotOf(name: string, each: Person): Said[] {
  const { method, speed, ease, ratings } = each;
  const weighs = weighBy(name, "weights", weighingOf(each));
  const done = method !== "sliders" || speed + ease > 0 ? [finish(name, "weights")] : [];
  return [weighs, ...done, ...rateAll(name, "ratings", ratings), finish(name, "ratings")];
}

const rounds = [openRound("weights", "weights"), openRound("ratings", "ratings")];

function tallied(world: World): Tally {
  return tallyOf(world.state, world.directory.voters);
}

function tallyAfter(...history: readonly Said[]): Tally {
  return tallied(worldAfter(...history, reveal("weights"), reveal("ratings")));
}

function plain(persons: readonly Person[]): Tally {
  const joins = persons.map((_, index) => join(nameOf(index)));
  const ballots = persons.flatMap((each, index) => ballotOf(nameOf(index), each));
  return tallyAfter(...team, ...joins, ...rounds, ...ballots);
}

describe("L6 fairness", () => {
  test("L6 D7 the order in which people join and vote never matters, to the last bit", () => {
    const withOrders = group.chain((persons) => {
      const order = () => fc.shuffledSubarray([...persons.keys()], { minLength: persons.length });
      return fc.tuple(fc.constant(persons), order(), order());
    });
    fc.assert(
      fc.property(withOrders, ([persons, joining, voting]) => {
        const joins = joining.map((index) => join(nameOf(index)));
        const queues = voting.map((index) => ballotOf(nameOf(index), persons[index] ?? fallback));
        const longest = Math.max(...queues.map((queue) => queue.length));
        // Everybody's votes interleaved, one act each at a time.
        const interleaved = Array.from({ length: longest }, (_, at) =>
          queues.flatMap((q) => q.slice(at, at + 1)),
        );
        const other = tallyAfter(...team, ...joins, ...rounds, ...interleaved.flat());
        expect(JSON.stringify(other)).toBe(JSON.stringify(plain(persons)));
      }),
    );
  });

  test("L6 the order of options and criteria on screen changes no number", () => {
    fc.assert(
      fc.property(group, (persons) => {
        const joins = persons.map((_, index) => join(nameOf(index)));
        const ballots = persons.flatMap((each, index) => ballotOf(nameOf(index), each));
        const moves: Said[] = [
          ["ann", { type: "MoveOption", optionId: "django", beforeId: null }],
          ["ann", { type: "MoveCriterion", criterionId: "speed", beforeId: null }],
        ];
        const moved = tallyAfter(...team, ...joins, ...moves, ...rounds, ...ballots);
        const straight = plain(persons);
        expect(moved.weights).toEqual(straight.weights);
        expect(moved.ratings).toEqual(straight.ratings);
        expect([...moved.scores].reverse()).toEqual(straight.scores);
      }),
    );
  });

  test("L6 scaling one person's points changes nothing", () => {
    const scaled = fc.tuple(group, fc.nat({ max: 8 }), fc.integer({ min: 2, max: 10 }));
    fc.assert(
      fc.property(scaled, ([drawn, who, factor]) => {
        const index = who % drawn.length;
        const persons = drawn.map((each, at) =>
          at === index ? { ...each, method: "sliders" as const } : each,
        );
        const joins = persons.map((_, at) => join(nameOf(at)));
        const ballots = persons.flatMap((each, at) => ballotOf(nameOf(at), each));
        const { speed, ease } = persons[index] ?? fallback;
        const points: Said = [
          nameOf(index),
          {
            type: "CastWeights",
            roundId: "weights",
            method: "points",
            judgements: { speed: speed * factor, ease: ease * factor },
            replaces: null,
            seen: "sealed",
          },
        ];
        const swapped = ballots.map((act) =>
          act[0] === points[0] && act[1].type === "CastWeights" ? points : act,
        );
        const straight = plain(persons);
        const other = tallyAfter(...team, ...joins, ...rounds, ...swapped);
        // They say themselves that they were points; nothing else may differ.
        const { weights } = other;
        expect({ ...other, weights: { ...weights, methods: straight.weights?.methods } }).toEqual(straight);
      }),
    );
  });

  test("L6 raising a rating never lowers its option, nor its rank", () => {
    const raised = fc.tuple(group, fc.nat({ max: 8 }), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(raised, ([persons, who, cell]) => {
        const index = who % persons.length;
        const before = persons[index] ?? fallback;
        const rated = before.ratings[cell] ?? "abstain";
        fc.pre(rated !== "abstain" && rated < 5);
        const ratings = before.ratings.map((value, at) =>
          at === cell && value !== "abstain" ? value + 1 : value,
        );
        const low = plain(persons);
        const high = plain(persons.map((each, at) => (at === index ? { ...each, ratings } : each)));
        const option = cell % 2;
        const was = low.scores[option];
        const is = high.scores[option];
        expect(is?.score ?? 0).toBeGreaterThanOrEqual((was?.score ?? 0) - 1e-9);
        expect(is?.rank ?? 0).toBeLessThanOrEqual(was?.rank ?? 0);
      }),
    );
  });

  test("L6 nobody's vote is refused because of another person's", () => {
    fc.assert(
      fc.property(group, (persons) => {
        const joins = persons.map((_, index) => join(nameOf(index)));
        let world = worldAfter(...team, ...joins, ...rounds);
        for (const [by, command] of persons
          .flatMap((each, index) => ballotOf(nameOf(index), each))
          .reverse()) {
          if (command.type === "FinishBallot") continue;
          const next = said(world, typeof by === "string" ? actor(by) : by, command);
          expect(next.decided.ok).toBe(true);
          world = next.world;
        }
        expect(world).not.toBe(emptyWorld);
      }),
    );
  });
});

const fallback: Person = { method: "sliders", speed: 1, ease: 1, ratings: [1, 1, 1, 1] };
