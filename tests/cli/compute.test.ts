import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerLines } from "@/lib/cli/compute";
import { projectRoot } from "@/lib/setup/paths.mjs";

let elsewhere: string;
beforeAll(() => void (elsewhere = mkdtempSync(join(tmpdir(), "weighhouse-compute-"))));
afterAll(() => rmSync(elsewhere, { recursive: true }));

type Ended = { code: number | null; stdout: string; stderr: string };

/** Runs the command as a shell would, in another folder, and hands it `input`. */
async function weighhouse(words: readonly string[], input: string): Promise<Ended> {
  const child = spawn(process.execPath, [join(projectRoot, "lib/setup/weighhouse.mjs"), ...words], {
    cwd: elsewhere,
    env: { ...process.env, DATA_DIR: join(elsewhere, "data") },
  });
  const ended: Ended = { code: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (ended.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (ended.stderr += text));
  child.stdin.on("error", () => {}).end(input);
  ended.code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return ended;
}

const points = (id: unknown, given: unknown) =>
  JSON.stringify({ id, method: "weights.normalize", input: { points: given } });
const answersIn = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);

/** A first run makes the program. */
const timeout = 120_000;

test(
  "one answer a line, in order; a line that fails does not stop the next, and no database is started",
  { timeout },
  async () => {
    const lines = [points(1, [3, 1]), "", points("two", [-1]), "   \r", `${points([3], [1])}\r`];
    const { code, stdout, stderr } = await weighhouse(["compute"], lines.join("\n"));
    expect(stderr).toBe("");
    expect(answersIn(stdout)).toEqual([
      { id: 1, method: "weights.normalize", result: { weights: [0.75, 0.25] } },
      {
        id: "two",
        method: "weights.normalize",
        error: { code: "invalid_input", message: expect.any(String), path: "input.points.0" },
      },
      { id: [3], method: "weights.normalize", result: { weights: [1] } },
    ]);
    expect(code).toBe(0);
    expect(existsSync(join(elsewhere, "data"))).toBe(false);
  },
);

test("what is not JSON is answered too, and ends with 2", { timeout }, async () => {
  const { code, stdout } = await weighhouse(["compute"], `points: 3, 1\n${points(2, [1])}\n`);
  expect(answersIn(stdout)).toEqual([
    { method: null, error: { code: "not_json", message: "This line is not JSON" } },
    { id: 2, method: "weights.normalize", result: { weights: [1] } },
  ]);
  expect(code).toBe(2);
});

test("nothing in, nothing out", { timeout }, async () => {
  expect(await weighhouse(["compute"], "")).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("words after it are refused, apart from the answers", { timeout }, async () => {
  const { code, stdout, stderr } = await weighhouse(["compute", "all"], points(1, [1]));
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(/standard input/);
});

test("it holds no more than it has to: nothing is read before the answers so far are on their way", async () => {
  let read = 0;
  let written = 0;
  let ahead = 0;
  const input = Readable.from(
    (function* () {
      for (read = 1; read <= 2_000; read += 1) yield `${points(read, [1, 2, 3])}\n`;
    })(),
    { objectMode: false, highWaterMark: 1 },
  );
  const output = new Writable({
    highWaterMark: 1,
    write(_answer, _encoding, done) {
      written += 1;
      ahead = Math.max(ahead, read - written);
      setImmediate(done);
    },
  });
  expect(await answerLines(input, output)).toBe(0);
  expect(written).toBe(2_000);
  expect(ahead).toBeLessThan(10);
});

test("lines may come in any pieces", async () => {
  const text = Buffer.from(`${points("größer 🙂", [1, 1])}\n${points(2, [5])}`);
  const pieces = Array.from({ length: text.length }, (_, index) => text.subarray(index, index + 1));
  const answers: string[] = [];
  const output = new Writable({
    write(answer, _encoding, done) {
      answers.push(String(answer));
      done();
    },
  });
  expect(await answerLines(Readable.from(pieces, { objectMode: false }), output)).toBe(0);
  expect(answersIn(answers.join(""))).toMatchObject([{ id: "größer 🙂" }, { id: 2 }]);
});
