import { expect, it } from "vitest";
import { recordAccess } from "@/lib/db/access/share-links";
import { finishedExample, finishedExampleToken } from "@/lib/db/samples/finished-example";
import { sweepExpired } from "@/lib/db/samples/sweep-expired";
import { openDatabase } from "@/lib/db/client";
import type { Fault } from "@/lib/db/decisions/fault";
import { runtime, setRuntime } from "@/lib/db/runtime";
import { isHalfMade, seed } from "@/prisma/seed";
import { usePeopleDatabase } from "../../auth/support/people-database";
import { freshDatabase } from "../../support/database";

usePeopleDatabase();

it("an empty database has no example, and says so", async () => {
  expect(await finishedExampleToken()).toBeNull();
});

it("seeding makes one finished, recorded decision that everybody may read by its link, and twice makes once", async () => {
  await seed();
  await seed();
  expect(await runtime().prisma.decision.count()).toBe(1);
  const token = await finishedExampleToken();
  expect(token === null ? null : await recordAccess(token)).toEqual({
    decisionId: finishedExample.decisionId,
  });
  const read = await runtime().decisions.read(finishedExample.decisionId, { userId: null, link: "record" });
  const { decision, tally } = read?.view ?? {};
  expect(decision?.phase).toBe("decided");
  expect(decision?.outcomes).toHaveLength(1);
  expect(Object.keys(decision?.participants ?? {})).toHaveLength(6);
  expect(tally?.scores?.every((score) => score.score !== null)).toBe(true);
  const leader = tally?.scores?.find((score) => score.rank === 1);
  expect(decision?.outcomes[0]?.optionIds).toEqual([leader?.optionId]);
  expect(await sweepExpired()).toBe(0);
});

it("what a start that was cut off has left half-made is made anew at the next one", async () => {
  const kept = runtime();
  const { url, drop } = await freshDatabase();
  const start = async (work: () => Promise<void>, fault: Fault = () => {}) => {
    const opened = openDatabase(url, { fault });
    setRuntime(opened);
    await work();
    await opened.close();
  };
  let stations = 0;
  const killed = () => {
    stations += 1;
    if (stations > 60) throw new Error("killed");
  };
  await start(() => expect(seed()).rejects.toThrow(), killed);
  await start(async () => {
    expect(await isHalfMade()).toBe(true);
    await seed();
    expect(await isHalfMade()).toBe(false);
    expect(await finishedExampleToken()).not.toBeNull();
    expect(await runtime().prisma.decision.count()).toBe(1);
  });
  setRuntime(kept);
  await drop();
});
