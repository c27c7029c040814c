import { describe, expect, test } from "vitest";
import { limits } from "@/lib/decision/limits";
import {
  clientCommandSchema,
  clientEnvelopeSchema,
  commandSchema,
  envelopeSchema,
} from "@/lib/decision/schema/command";

const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const other = "6f9619ff-8b86-4d01-b42d-00cf4fc96400";

type Fields = Record<string, unknown>;

function takes(command: Fields): boolean {
  return clientCommandSchema.safeParse(command).success;
}

function read(command: Fields): Fields {
  return clientCommandSchema.parse(command);
}

const addOption = { type: "AddOption", optionId: id, title: "Flask", definition: "" };
const addEvidence = {
  type: "AddEvidence",
  evidenceId: id,
  criterionId: id,
  optionId: id,
  claim: "Small",
  stance: "for",
  source: null,
};
const weigh = {
  type: "CastWeights",
  roundId: id,
  method: "sliders",
  judgements: { [id]: 5 },
  replaces: null,
  seen: "sealed",
};
const rate = {
  type: "CastRating",
  roundId: id,
  criterionId: id,
  optionId: id,
  value: 3,
  replaces: 1,
  seen: "revealed",
};
const post = { type: "PostComment", commentId: id, target: { kind: "decision" }, parentId: null, body: "Hm" };
const record = {
  type: "RecordOutcome",
  outcomeId: id,
  kind: "one",
  optionIds: [id],
  summary: "Flask",
  reason: "Small",
  differsBecause: null,
  counterArgument: "",
  dissent: "",
  postponedUntil: null,
  reviewOn: "2027-02-28",
};
const opening = {
  kind: "choice",
  question: "Which?",
  context: "",
  options: [{ id, title: "Flask", definition: "" }],
  criteria: [{ id, title: "Speed", definition: "", lowEnd: "", highEnd: "", use: "rated" }],
  evidence: [],
  conflicts: [],
};
const open = { type: "OpenDecision", opening, names: "shown", participation: "votes" };

describe("the shape", () => {
  test.each([addOption, addEvidence, weigh, rate, post, record])("E1 $type passes as it is", (command) => {
    expect(read(command)).toEqual(command);
  });

  test.each(["userId", "authorName", "role", "workspaceId", "createdAt", "status", "participantId"])(
    "C5 %s in a body is refused, not merged",
    (key) => {
      for (const command of [addOption, addEvidence, weigh, rate, post, record])
        expect(takes({ ...command, [key]: id })).toBe(false);
      expect(clientEnvelopeSchema.safeParse({ commandId: id, command: post, [key]: id }).success).toBe(false);
    },
  );

  test("C5 unknown keys are refused inside changes, sources, targets and openings too", () => {
    expect(takes({ type: "EditOption", optionId: id, change: { retired: true } })).toBe(false);
    expect(takes({ type: "ChangeFrame", change: { seq: 1 } })).toBe(false);
    expect(takes({ ...addEvidence, source: { title: "A", url: null, rank: 1 } })).toBe(false);
    expect(takes({ ...post, target: { kind: "decision", optionId: id } })).toBe(false);
    expect(commandSchema.safeParse({ ...open, opening: { ...opening, id } }).success).toBe(false);
  });

  test("E8 keys that poison objects never become part of a command", () => {
    const poisoned = (text: string) => clientCommandSchema.safeParse(JSON.parse(text));
    expect(poisoned(JSON.stringify(addOption).replace("{", '{"__proto__":{},')).success).toBe(false);
    expect(takes({ ...weigh, judgements: { constructor: 1 } })).toBe(false);
    const judged = poisoned(JSON.stringify(weigh).replace('"judgements":{', '"judgements":{"__proto__":9,'));
    expect(
      judged.success && "judgements" in judged.data ? Object.keys(judged.data.judgements) : [id],
    ).toEqual([id]);
  });

  test("E1 every missing or wrong field is refused", () => {
    for (const command of [addOption, addEvidence, weigh, rate, post, record] as Fields[])
      for (const key of Object.keys(command)) {
        expect(takes(Object.fromEntries(Object.entries(command).filter(([name]) => name !== key)))).toBe(
          false,
        );
        expect(takes({ ...command, [key]: Symbol("odd") })).toBe(false);
      }
    for (const odd of [null, undefined, 1, "AddOption", [], {}, { type: "Cheat" }])
      expect(clientCommandSchema.safeParse(odd).success).toBe(false);
  });

  test("E1 opening and joining have doors of their own", () => {
    const join = { type: "JoinDecision", participation: "votes" };
    for (const command of [open, join]) {
      expect(takes(command)).toBe(false);
      expect(commandSchema.safeParse(command).success).toBe(true);
      expect(envelopeSchema.safeParse({ commandId: id, command }).success).toBe(true);
    }
    expect(commandSchema.safeParse({ ...join, participation: "facilitates" }).success).toBe(false);
    expect(commandSchema.safeParse({ ...open, participation: "observes" }).success).toBe(false);
    expect(takes({ type: "MovePhase", phase: "decided" })).toBe(false);
  });
});

describe("ids, numbers and days", () => {
  test("E1 ids are UUIDs and have one spelling", () => {
    expect(read({ ...addOption, optionId: id.toUpperCase() }).optionId).toBe(id);
    for (const odd of ["", "flask", `${id} `, id.replaceAll("-", ""), 7, null])
      expect(takes({ ...addOption, optionId: odd })).toBe(false);
    expect(read({ ...weigh, judgements: { [id.toUpperCase()]: 5 } }).judgements).toEqual({ [id]: 5 });
  });

  test("E1 points are whole numbers from 0 to 100; minus zero is zero", () => {
    const points = (value: unknown) => takes({ ...weigh, judgements: { [id]: value } });
    expect([0, 100].map(points)).toEqual([true, true]);
    expect([-1, 101, 0.5, NaN, Infinity, "5", null].map(points)).toEqual(Array(7).fill(false));
    expect(read({ ...weigh, judgements: { [id]: -0 } }).judgements).toStrictEqual({ [id]: 0 });
    const many = (count: number) => ({
      ...weigh,
      judgements: Object.fromEntries(
        Array.from({ length: count }, (_, at) => [id.slice(0, -2) + String(at).padStart(2, "0"), 1]),
      ),
    });
    expect(takes(many(limits.criteria))).toBe(true);
    expect(takes(many(limits.criteria + 1))).toBe(false);
  });

  test("E1 a rating is a whole step or an abstention; which steps there are, the criterion knows", () => {
    const value = (value: unknown) => takes({ ...rate, value });
    expect([-100, 0, 100, "abstain"].map(value)).toEqual([true, true, true, true]);
    expect([-101, 101, 2.5, "", "3", null].map(value)).toEqual(Array(6).fill(false));
    expect(read({ ...rate, value: -0 })).toStrictEqual(read({ ...rate, value: 0 }));
  });

  test("E1 a scale has whole ends and a few labels", () => {
    const scale = (scale: unknown) => takes({ type: "ChangeScale", criterionId: id, scale });
    expect(scale({ lo: 0, hi: 10, labels: null })).toBe(true);
    expect(scale({ lo: 1, hi: 2, labels: ["no", "yes"] })).toBe(true);
    const bad = [
      { lo: 0, hi: 10 },
      { lo: 0.5, hi: 1, labels: null },
      { lo: 0, hi: 101, labels: null },
    ];
    expect(bad.map(scale)).toEqual([false, false, false]);
    expect(scale({ lo: 1, hi: 12, labels: Array.from({ length: 12 }, (_, at) => `${at}`) })).toBe(false);
    expect(scale({ lo: 1, hi: 2, labels: ["", "yes"] })).toBe(false);
  });

  test("E1 facts and curves are finite numbers", () => {
    const cell = { criterionId: id, optionId: id, source: null, statedOn: "2026-11-01", expiresOn: null };
    const fact = (value: unknown) => takes({ type: "StateFact", ...cell, value });
    expect([0, -1.5, 1e15].map(fact)).toEqual([true, true, true]);
    expect([1e16, Infinity, NaN, "1", null].map(fact)).toEqual(Array(5).fill(false));
    expect(takes({ type: "StateFact", ...cell, value: 1, statedOn: "2026-02-30" })).toBe(false);
    const curve = (curve: unknown) =>
      takes({ type: "ChangeMeasure", criterionId: id, measure: { unit: "ms", curve, limit: null } });
    expect(curve({ kind: "local", direction: "cost" })).toBe(true);
    const points = [
      [1, 0],
      [2, 1],
    ];
    expect(curve({ kind: "piecewise", points })).toBe(true);
    expect(curve({ kind: "piecewise", points: [[1, 0]] })).toBe(false);
    expect(curve({ kind: "piecewise", points: [...points, [3, 2]] })).toBe(false);
    expect(curve({ kind: "linear", worst: 1, best: Infinity })).toBe(false);
    expect(curve({ kind: "cubic", worst: 1, best: 2 })).toBe(false);
  });

  test("E1 a vote replaces a number of the log or nothing", () => {
    const replaces = (replaces: unknown) => takes({ ...rate, replaces });
    expect([null, 1, 2_147_483_647].map(replaces)).toEqual([true, true, true]);
    expect([0, -1, 1.5, 2_147_483_648, "1", undefined].map(replaces)).toEqual(Array(6).fill(false));
  });

  test("E1 days are real days", () => {
    const day = (reviewOn: unknown) => takes({ ...record, reviewOn });
    expect([null, "2027-02-28", "2028-02-29"].map(day)).toEqual([true, true, true]);
    expect(
      ["2027-02-29", "2027-13-01", "28.2.2027", "2027-2-8", "2027-02-28T00:00:00Z", ""].map(day),
    ).toEqual(Array(6).fill(false));
    const until = (date: unknown) => takes({ ...record, postponedUntil: { date, condition: "" } });
    expect([until(null), until("2027-02-28"), until("soon")]).toEqual([true, true, false]);
  });
});

describe("counts", () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, at) => `6f9619ff-8b86-4d01-b42d-${String(at).padStart(12, "0")}`);

  test("E1 lists end at their limit", () => {
    const tags = (count: number) =>
      takes({ type: "ChangeFrame", change: { tags: ids(count).map((tag) => tag.slice(-9)) } });
    expect([tags(limits.tags), tags(limits.tags + 1)]).toEqual([true, false]);
    const conflict = (evidenceIds: string[]) =>
      takes({ type: "LinkConflict", conflictId: id, evidenceIds, note: "" });
    expect([conflict([id]), conflict([id, other])]).toEqual([false, true]);
    expect(takes({ ...record, optionIds: ids(limits.options + 1) })).toBe(false);
  });

  test.each([
    ["options", limits.options, { title: "A", definition: "" }],
    ["criteria", limits.criteria, { title: "A", definition: "", lowEnd: "", highEnd: "", use: "rated" }],
    ["evidence", limits.evidence, { criterionId: id, optionId: id, claim: "A", stance: "for", source: null }],
    ["conflicts", limits.conflicts, { evidenceIds: [id, other], note: "" }],
  ])("E1 an opening holds at most so many %s", (key, most, item) => {
    const opened = (count: number) =>
      commandSchema.safeParse({
        ...open,
        opening: { ...opening, [key]: ids(count).map((each) => ({ ...item, id: each })) },
      }).success;
    expect([opened(most), opened(most + 1)]).toEqual([true, false]);
  });
});
