import { describe, expect, test } from "vitest";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { acknowledged, commandOf, queued } from "@/lib/browser/outbox";
import type { Waiting } from "@/lib/browser/outbox";

const rate = (value: number, optionId = "django"): CommandDraft => ({
  type: "CastRating",
  roundId: "r1",
  criterionId: "speed",
  optionId,
  value,
});
const finish: CommandDraft = { type: "FinishBallot", roundId: "r1" };
const withdraw: CommandDraft = {
  type: "WithdrawRating",
  roundId: "r1",
  criterionId: "speed",
  optionId: "django",
};

let minted = 0;
function waiting(draft: CommandDraft, known: Partial<Waiting> = {}): Waiting {
  minted += 1;
  const fresh = {
    commandId: `c${minted}`,
    draft,
    order: minted,
    seen: "sealed",
    replaces: null,
    sent: false,
  };
  return { ...fresh, ...known } as Waiting;
}

/** The queue after these drafts, one after the other. */
function queueOf(...all: readonly Waiting[]): readonly Waiting[] {
  return all.reduce<readonly Waiting[]>((queue, each) => queued(queue, each).queue, []);
}

describe("the outbox", () => {
  test("keeps the last wish per cell, at the place of the first", () => {
    const queue = queueOf(waiting(rate(1)), waiting(rate(2, "flask")), waiting(rate(3)));
    expect(queue.map(({ draft }) => draft)).toEqual([rate(3), rate(2, "flask")]);
  });

  test("never changes what may have reached the server", () => {
    const queue = queueOf(waiting(rate(1), { sent: true }), waiting(rate(2)), waiting(rate(3)));
    expect(queue.map(({ draft }) => draft)).toEqual([rate(1), rate(3)]);
  });

  test("keeps the order of voting and Done", () => {
    const queue = queueOf(waiting(rate(1), { replaces: 4 }), waiting(finish), waiting(withdraw));
    expect(queue.map(({ draft }) => draft.type)).toEqual(["CastRating", "FinishBallot", "WithdrawRating"]);
  });

  test("a withdrawal of a saved vote is sent, even when it overtakes a change of it", () => {
    const queue = queueOf(waiting(rate(1), { replaces: 7 }), waiting(withdraw, { replaces: 7 }));
    expect(queue.map(commandOf)).toEqual([{ ...withdraw, replaces: 7 }]);
  });

  test("what follows in the same cell replaces what was just saved", () => {
    const [first, second] = queueOf(waiting(rate(1), { sent: true, replaces: 3 }), waiting(rate(2)));
    expect(second?.replaces).toBe(3);
    const rest = acknowledged([first!, second!], first!, 9);
    expect(rest.map(commandOf)).toEqual([{ ...rate(2), replaces: 9, seen: "sealed" }]);
  });

  test("after an accepted withdrawal there is nothing to replace", () => {
    const [first, second] = queueOf(waiting(withdraw, { sent: true, replaces: 3 }), waiting(rate(2)));
    expect(acknowledged([first!, second!], first!, 9).map(({ replaces }) => replaces)).toEqual([null]);
  });

  test("a vote moved after the reveal was seen says so", () => {
    const moved = waiting(rate(2), { seen: "revealed" });
    expect(queueOf(waiting(rate(1)), moved).map(({ seen }) => seen)).toEqual(["revealed"]);
  });
});
