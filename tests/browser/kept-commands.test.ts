import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { keptCommands } from "@/lib/browser/kept-commands";
import type { Waiting } from "@/lib/browser/outbox";

const comment = (commandId: string, order: number): Waiting => ({
  commandId,
  order,
  draft: { type: "DeleteComment", commentId: commandId },
  seen: "revealed",
  replaces: null,
  sent: false,
});

/** What browsers give: strings by key, in an order of their own. */
function storage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

beforeEach(() => vi.stubGlobal("window", { localStorage: storage() }));
afterEach(() => vi.unstubAllGlobals());

describe("commands that survive a reload", () => {
  test("come back in the order they were given, for this person and decision alone", () => {
    const kept = keptCommands("d1", "ben");
    kept.keep(comment("late", 2));
    kept.keep(comment("early", 1));
    keptCommands("d1", "cleo").keep(comment("hers", 1));
    keptCommands("d2", "ben").keep(comment("elsewhere", 1));
    expect(kept.load().map(({ commandId }) => commandId)).toEqual(["early", "late"]);
    kept.drop("early");
    expect([kept.has("early"), kept.has("late")]).toEqual([false, true]);
  });

  test("are never those that move the whole room", () => {
    const kept = keptCommands("d1", "ada");
    const draft: CommandDraft = { type: "RevealRound", roundId: "r1", confirmed: true };
    kept.keep({ ...comment("reveal", 1), draft });
    expect(kept.load()).toEqual([]);
  });

  test("are left alone when they are damaged, and nobody's when nobody looks", () => {
    window.localStorage.setItem("weighhouse:outbox:d1:ben:x", "{not json");
    window.localStorage.setItem("weighhouse:outbox:d1:ben:y", '{"commandId":1}');
    expect(keptCommands("d1", "ben").load()).toEqual([]);
    const nobody = keptCommands("d1", null);
    nobody.keep(comment("x", 1));
    expect(nobody.load()).toEqual([]);
  });

  test("live as long as the page where storage is forbidden", () => {
    vi.stubGlobal("window", {
      get localStorage() {
        throw new Error("SecurityError");
      },
    });
    const kept = keptCommands("d1", "ben");
    kept.keep(comment("x", 1));
    expect(kept.load()).toEqual([]);
    expect(kept.has("x")).toBe(false);
  });
});
