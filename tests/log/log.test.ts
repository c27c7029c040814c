import libraryConsole from "node:console";
import { expect, test } from "vitest";
import { consoleToLog } from "@/lib/log/console-to-log";
import { makeLog } from "@/lib/log/log";
import { withLogFields } from "@/lib/log/log-fields";

/** Everything one log wrote. */
function listen() {
  let written = "";
  const log = makeLog("trace", { write: (line: string) => void (written += line) });
  return {
    log,
    written: () => written,
    lines: () =>
      written
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}

test("I2 secrets, votes and comment bodies are hidden wherever they stand", () => {
  const { log, written } = listen();
  const canary = "canary-4711";
  log.info(
    {
      password: canary,
      headers: { Cookie: canary, authorization: canary },
      session: { access_token: canary },
    },
    "one",
  );
  log.info(
    {
      commands: [{ type: "CastWeight", judgements: { a: canary } }, { rating: { value: canary } }],
      comment: { body: canary },
    },
    "two",
  );
  expect(written()).not.toContain(canary);
  expect(written()).toContain("CastWeight");
});

test("I2 an error is described without the data it quotes", () => {
  const { log, written, lines } = listen();
  const prisma = Object.assign(new Error("Invalid invocation: { value: canary-4711 }"), {
    name: "PrismaClientValidationError",
  });
  const postgres = Object.assign(new Error('invalid input syntax for type integer: "canary-4711"'), {
    code: "22P02",
    detail: "canary-4711",
  });
  log.error(prisma);
  log.error({ err: postgres });
  log.error({ err: new Error("outside", { cause: prisma }) }, "with words");
  log.error(prisma, "with words too");
  expect(written()).not.toContain("canary");
  expect(lines().map(({ msg }) => msg)).toEqual(["[hidden]", "[hidden]", "with words", "with words too"]);
  expect(lines()[1]).toMatchObject({ level: "error", err: { type: "Error", code: "22P02" } });
});

test("I1 a line carries its request's id and the time in UTC", async () => {
  const { log, lines } = listen();
  await withLogFields({ requestId: "request-7" }, async () => {
    await Promise.resolve();
    log.warn("inside");
  });
  log.warn("outside");
  expect(lines()[0]).toMatchObject({
    requestId: "request-7",
    msg: "inside",
    time: expect.stringMatching(/Z$/) as string,
  });
  expect(lines()[1]).not.toHaveProperty("requestId");
});

test("I2 what libraries complain about on the console goes the same way, without what errors quote", () => {
  const { log, lines, written } = listen();
  const back = consoleToLog(log);
  try {
    const error = Object.assign(new Error('invalid input syntax: "canary-4711"'), { code: "22007" });
    libraryConsole.error("⨯", Object.assign(error, { digest: "815", detail: "canary-4711" }));
    libraryConsole.error("Something", "is old");
  } finally {
    back();
  }
  expect(written()).not.toContain("canary-4711");
  expect(lines()).toMatchObject([
    { level: "error", digest: "815", err: { code: "22007" } },
    { level: "error", msg: "Something is old" },
  ]);
});
