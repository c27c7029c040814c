import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { Together } from "@/lib/db/together";

/** A table that can be asked, and the questions it was asked. */
function asked(rows: Record<string, string>) {
  const questions: (readonly string[])[] = [];
  const together = new Together(async (keys: readonly string[]) => {
    questions.push(keys);
    const answers = new Map(Object.entries(rows).filter(([key]) => keys.includes(key)));
    await pause(20);
    if (keys.includes("poison")) throw new Error("no");
    return answers;
  });
  return { rows, questions, together };
}

test("who comes while a query runs waits for the next, and a thousand cost two queries", async () => {
  const { questions, together } = asked({ a: "1", b: "2" });
  const answers = await Promise.all(
    Array.from({ length: 999 }, (_unused, at) => together.get(at % 3 ? "a" : "b")),
  );
  expect(new Set(answers)).toEqual(new Set(["1", "2"]));
  expect(questions).toEqual([["b"], ["a", "b"]]);
  expect(await together.get("nobody")).toBeUndefined();
});

test("a question is asked after it was put: what was written before it shows", async () => {
  const { rows, together } = asked({ a: "old" });
  const first = together.get("a");
  await pause(5);
  rows.a = "new";
  const second = together.get("a");
  expect([await first, await second]).toEqual(["old", "new"]);
});

test("a query that fails fails those who asked it, and nobody after them", async () => {
  const { together } = asked({ a: "1" });
  const first = together.get("a");
  const failed = Promise.allSettled([together.get("poison"), together.get("a")]);
  expect(await first).toBe("1");
  expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await together.get("a")).toBe("1");
});
