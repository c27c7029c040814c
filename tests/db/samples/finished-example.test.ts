import { expect, it } from "vitest";
import { recordAccess } from "@/lib/db/access/share-links";
import { finishedExample, finishedExampleToken } from "@/lib/db/samples/finished-example";
import { sweepExpired } from "@/lib/db/samples/sweep-expired";
import { runtime } from "@/lib/db/runtime";
import { seed } from "@/prisma/seed";
import { usePeopleDatabase } from "../../auth/support/people-database";

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
