import { describe, expect, test } from "vitest";
import { missingAnswers } from "@/lib/decision/asked";
import { canonicalWeights } from "@/lib/decision/decide-rounds";
import { tallyOf } from "@/lib/decision/tally";
import { judgedCriteria, unanswered, weighingId } from "@/lib/decision/weighing";
import type { BestWorst, RankScheme, Weighing } from "@/lib/decision/weighing";
import { missingJudgements } from "@/lib/decision/weighing-answers";
import { sharesOfWeighing } from "@/lib/decision/weighing-shares";
import { sameJudgements } from "@/lib/decision/weighing-text";
import { given, worldAfter } from "../support/given";
import { addCriterion, finish, openRound, reveal, team, weigh, weighBy } from "../support/given-matrix";

const abc = ["a", "b", "c"];
const weighing = [...team, addCriterion("price"), openRound("w", "weights")];

const ranking = (ranks: Record<string, number>, scheme: RankScheme = "rank_sum"): Weighing => ({
  method: "ranking",
  judgements: { scheme, ranks },
});
const pairwise = (judgements: Record<string, number>): Weighing => ({ method: "pairwise", judgements });
const bestWorst = (judgements: Partial<BestWorst> = {}): Weighing => ({
  method: "best_worst",
  judgements: { best: null, worst: null, bestToOthers: {}, othersToWorst: {}, ...judgements },
});

const everyMethod: Readonly<Record<string, Weighing>> = {
  sliders: { method: "sliders", judgements: { speed: 6, ease: 3, price: 3 } },
  points: { method: "points", judgements: { speed: 50, ease: 25, price: 25 } },
  swing: { method: "swing", judgements: { speed: 100, ease: 50, price: 50 } },
  ranking: ranking({ speed: 1, ease: 2, price: 2 }),
  pairwise: pairwise({ "speed:ease": 2, "speed:price": 2 }),
  best_worst: bestWorst({
    best: "speed",
    worst: "price",
    bestToOthers: { ease: 2, price: 2 },
    othersToWorst: { ease: 1 },
  }),
};

describe("a weighing of any method", () => {
  test.each(Object.entries(everyMethod))("B5 %s is stored as given", (_method, given_) => {
    const world = given(...weighing)
      .when(...weighBy("bob", "w", given_))
      .then({ type: "WeightsCast", voterId: "vbob", roundId: "w", late: null, ...given_ });
    const ballot = world.state.rounds[0]?.ballots.vbob;
    expect(ballot?.weights).toEqual({ ...given_, seq: 6 });
    given(...weighing, weighBy("bob", "w", given_))
      .when(...finish("bob", "w"))
      .accepted();
  });

  test.each(Object.entries(everyMethod))("B3 %s is about what is weighed only", (_method, given_) => {
    given(...team, openRound("w", "weights"))
      .when(...weighBy("bob", "w", given_))
      .refuses("not_asked", { criterionId: "price" });
    expect(judgedCriteria(given_).sort()).toEqual(["ease", "price", "speed"]);
  });

  test("M14 everybody may weigh another way: only normalised weights merge", () => {
    const { state, directory } = worldAfter(
      ...weighing,
      weighBy("ann", "w", everyMethod.ranking ?? ranking({})),
      weighBy("bob", "w", everyMethod.pairwise ?? ranking({})),
      reveal("w"),
    );
    const { weights } = tallyOf(state, directory.voters);
    // Rank sum with a tie: 1/2, 1/4, 1/4; the pairs say the same.
    expect(weights?.merged.speed).toBeCloseTo(0.5, 12);
    expect(weights?.merged.ease).toBeCloseTo(0.25, 12);
    expect(weights?.methods).toEqual({ pairwise: 1, "ranking/rank_sum": 1 });
  });

  test("M1 the shares of every method sum to 1, or there are none", () => {
    for (const each of Object.values(everyMethod)) {
      const shares = sharesOfWeighing(each, ["speed", "ease", "price"]);
      expect(Object.keys(shares ?? {})).toEqual(["ease", "price", "speed"]);
      expect(Object.values(shares ?? {}).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(sharesOfWeighing(each, ["speed", "ease", "price", "new"])).toBeNull();
      expect(sharesOfWeighing(each, [])).toBeNull();
    }
  });

  test("M10 judgements are the same whatever order they were given in", () => {
    expect(sameJudgements(ranking({ a: 1, b: 2 }), ranking({ b: 2, a: 1 }))).toBe(true);
    expect(sameJudgements(ranking({ a: 1, b: 2 }), ranking({ a: 1, b: 2 }, "centroid"))).toBe(false);
    expect(sameJudgements(bestWorst({ best: "a" }), bestWorst({ worst: "a" }))).toBe(false);
    expect(sameJudgements(pairwise({ "a:b": 2 }), pairwise({ "b:a": 2 }))).toBe(false);
  });

  test("M9 the method is named with its scheme", () => {
    expect(Object.values(everyMethod).map(weighingId)).toEqual([
      "sliders",
      "points",
      "swing",
      "ranking/rank_sum",
      "pairwise",
      "best_worst",
    ]);
  });

  test("R6 the digest is of the judgements in one order; that of points is as it always was", () => {
    const textOf = (given_: Weighing) =>
      canonicalWeights(worldAfter(...weighing, weighBy("bob", "w", given_)).state.rounds[0]!);
    expect(textOf({ method: "sliders", judgements: { speed: 7, ease: 3 } })).toBe(
      '[["vbob","sliders",[["ease",3],["speed",7]]]]',
    );
    expect(textOf(ranking({ speed: 2, ease: 1 }))).toBe(
      '[["vbob","ranking",["rank_sum",[["ease",1],["speed",2]]]]]',
    );
    expect(textOf(pairwise({ "speed:price": 3, "speed:ease": 2 }))).toBe(
      '[["vbob","pairwise",[["speed:ease",2],["speed:price",3]]]]',
    );
    expect(textOf(bestWorst({ best: "speed", worst: "ease", bestToOthers: { price: 3, ease: 9 } }))).toBe(
      '[["vbob","best_worst",["speed","ease",[["ease",9],["price",3]],[]]]]',
    );
  });
});

describe("ranking", () => {
  test.each([
    ["rank_sum", [1 / 2, 1 / 4, 1 / 4]],
    ["centroid", [11 / 18, 7 / 36, 7 / 36]],
    ["reciprocal", [6 / 11, 5 / 22, 5 / 22]],
  ] as const)("B14 %s turns 1 2 2 into weights, ties sharing a rank", (scheme, expected) => {
    const shares = sharesOfWeighing(ranking({ a: 1, b: 2, c: 2 }, scheme), abc);
    expected.forEach((share, at) => expect(shares?.[abc[at] ?? ""]).toBeCloseTo(share, 12));
  });

  test("B14 it is complete when everything is ranked", () => {
    expect(missingJudgements(ranking({ a: 1 }), abc)).toBe(2);
    expect(sharesOfWeighing(ranking({ a: 1, b: 2 }), abc)).toBeNull();
  });

  test.each([0, 4, 1.5])("B14 a rank of %s among three criteria is refused", (rank) => {
    given(...weighing)
      .when(...weighBy("bob", "w", ranking({ speed: rank })))
      .refuses("bad_weights", { criterionId: "speed", least: 1, most: 3 });
  });
});

describe("comparing in pairs", () => {
  test("B15 weights are there as soon as the pairs connect everything", () => {
    expect(missingJudgements(unanswered("pairwise"), abc)).toBe(2);
    expect(missingJudgements(pairwise({ "a:b": 3 }), abc)).toBe(1);
    expect(sharesOfWeighing(pairwise({ "a:b": 3 }), abc)).toBeNull();
    const connected = pairwise({ "a:b": 3, "b:c": 2 });
    expect(missingJudgements(connected, abc)).toBe(0);
    const shares = sharesOfWeighing(connected, abc);
    [0.6, 0.3 * (2 / 3), 0.1].forEach((share, at) => {
      const whole = 0.6 + 0.2 + 0.1;
      expect(shares?.[abc[at] ?? ""]).toBeCloseTo(share / whole, 12);
    });
    // Whatever the way round, and with a circle closed, nothing is missing.
    expect(missingJudgements(pairwise({ "a:b": 3, "c:b": 2, "a:c": 1 }), abc)).toBe(0);
    expect(missingJudgements(pairwise({}), ["a"])).toBe(0);
  });

  test("B15 pairs with what is asked no more are left out", () => {
    const bridge = pairwise({ "a:gone": 2, "gone:b": 2, "b:c": 4 });
    expect(missingJudgements(bridge, abc)).toBe(1);
    expect(sharesOfWeighing(bridge, abc)).toBeNull();
    expect(sharesOfWeighing(bridge, ["b", "c"])).toEqual({ b: 0.8, c: 0.2 });
  });

  test.each([
    [{ "speed:speed": 1 }, "bad_pair"],
    [{ "speed:ease": 2, "ease:speed": 2 }, "bad_pair"],
    [{ "speed:ease": 10 }, "bad_weights"],
    [{ "speed:ease": 0 }, "bad_weights"],
    [{ "speed:ease": 0.5 }, "bad_weights"],
  ] as const)("B15 %o is refused: %s", (judgements, code) => {
    given(...weighing)
      .when(...weighBy("bob", "w", pairwise(judgements)))
      .refuses(code);
  });

  test("B15 above seven criteria people weigh another way", () => {
    const more = [..."abcde"].map((id) => addCriterion(id));
    const judgements = { "speed:ease": 2 };
    given(...team, ...more, openRound("w", "weights"))
      .when(...weighBy("bob", "w", pairwise(judgements)))
      .accepted();
    given(...team, ...more, addCriterion("f"), openRound("w", "weights"))
      .when(...weighBy("bob", "w", pairwise(judgements)))
      .refuses("too_many_to_compare", { most: 7 });
  });
});

describe("best and worst", () => {
  const whole = bestWorst({
    best: "a",
    worst: "c",
    bestToOthers: { b: 2, c: 8 },
    othersToWorst: { b: 4 },
  });

  test("B16 it is complete when both ends and every comparison are there", () => {
    expect(missingJudgements(unanswered("best_worst"), abc)).toBe(5);
    expect(missingJudgements(bestWorst(), abc)).toBe(5);
    expect(missingJudgements(bestWorst({ best: "a" }), abc)).toBe(4);
    expect(missingJudgements(bestWorst({ worst: "c" }), abc)).toBe(4);
    expect(missingJudgements(bestWorst({ best: "a", worst: "c" }), abc)).toBe(3);
    expect(missingJudgements(bestWorst({ best: "a", worst: "c", bestToOthers: { b: 2 } }), abc)).toBe(2);
    expect(missingJudgements(whole, abc)).toBe(0);
    const shares = sharesOfWeighing(whole, abc);
    // The answers do not contradict each other: 8 : 4 : 1.
    [8 / 13, 4 / 13, 1 / 13].forEach((share, at) => expect(shares?.[abc[at] ?? ""]).toBeCloseTo(share, 9));
  });

  test("B16 with one criterion choosing it is all there is to say", () => {
    expect(missingJudgements(bestWorst(), ["a"])).toBe(1);
    expect(missingJudgements(bestWorst({ best: "a" }), ["a"])).toBe(0);
    expect(sharesOfWeighing(bestWorst({ best: "a" }), ["a"])).toEqual({ a: 1 });
  });

  test("B16 an end that is asked no more has to be chosen again", () => {
    expect(missingJudgements(whole, ["a", "b"])).toBe(1);
    expect(missingJudgements(whole, ["b", "c"])).toBe(2);
    expect(sharesOfWeighing(whole, ["b", "c"])).toBeNull();
  });

  test.each([
    [{ best: "speed", worst: "speed" }, "bad_ends"],
    [{ bestToOthers: { ease: 2 } }, "bad_ends"],
    [{ othersToWorst: { ease: 2 } }, "bad_ends"],
    [{ best: "speed", bestToOthers: { speed: 1 } }, "bad_ends"],
    [{ worst: "speed", othersToWorst: { speed: 1 } }, "bad_ends"],
    [{ best: "ease", worst: "speed", othersToWorst: { ease: 1 } }, "bad_ends"],
    [{ best: "speed", bestToOthers: { ease: 10 } }, "bad_weights"],
    [{ worst: "speed", othersToWorst: { ease: 0 } }, "bad_weights"],
    [{ best: "open" }, "not_asked"],
  ] as const)("B16 %o is refused: %s", (judgements, code) => {
    given(...weighing)
      .when(...weighBy("bob", "w", bestWorst(judgements)))
      .refuses(code);
  });
});

test("B7 with nothing left to weigh no weighing is complete", () => {
  const { state } = worldAfter(...weighing, weigh("bob", "w", { speed: 1 }));
  const empty = { ...state, criteria: [] };
  for (const each of Object.values(everyMethod)) {
    const votes = { weights: { ...each, seq: 1 }, ratings: {} };
    expect(missingAnswers(state, "weights", votes)).toBe(0);
    expect(missingAnswers(empty, "weights", votes)).toBe(0);
  }
});

test("R7 a ballot whose weights were taken back is not in the text of a round", () => {
  const { state } = worldAfter(...team, openRound("w", "weights"), weigh("bob", "w", { speed: 1, ease: 1 }), [
    "bob",
    { type: "WithdrawWeights", roundId: "w", replaces: 5 },
  ]);
  expect(canonicalWeights(state.rounds[0]!)).toBe("[]");
});
