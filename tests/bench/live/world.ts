import { randomUUID } from "node:crypto";
import pg from "pg";
import { openDatabase } from "@/lib/db/client";
import type { Database } from "@/lib/db/client";
import { hashSecret, newSecret } from "@/lib/db/people/secret";
import type { Command } from "@/lib/decision/command";
import type { Opening } from "@/lib/decision/opening";
import type { RoomToJoin } from "./crowd";

/** A decision in the middle of its live part: everybody has weighed and rated every cell, and all is revealed. */
export type World = Omit<RoomToJoin, "urls"> & {
  userIds: readonly string[];
  setUpVotes: number;
  setUpSeconds: number;
};

const optionIds = Array.from({ length: 5 }, () => randomUUID());
const criterionIds = Array.from({ length: 8 }, () => randomUUID());

function opening(): Opening {
  return {
    kind: "choice",
    question: "Which way shall the new line go?",
    context: "",
    options: optionIds.map((id, index) => ({ id, title: `Route ${index + 1}`, definition: "" })),
    criteria: criterionIds.map((id, index) => ({
      id,
      title: `Criterion ${index + 1}`,
      definition: "",
      lowEnd: "bad",
      highEnd: "good",
      use: "rated",
    })),
    evidence: [],
    conflicts: [],
  };
}

/** Guests with tokens, made as the doors make them but all at once. */
async function makePeople({ prisma }: Database, size: number) {
  const users = await prisma.user.createManyAndReturn({
    data: Array.from(
      { length: size + 1 },
      (_unused, index) => ({ kind: "guest", name: `Guest ${index}` }) as const,
    ),
    select: { id: true, name: true },
  });
  const people = users.map((user) => ({ ...user, token: newSecret("wh_guest_") }));
  await prisma.accessToken.createMany({
    data: people.map(({ id, token }) => ({
      userId: id,
      kind: "guest",
      name: "bench",
      scopes: ["read", "write"],
      tokenHash: hashSecret(token),
      expiresAt: new Date(Date.now() + 86_400_000),
    })),
  });
  return people;
}

/** Fills an empty database with one decision of so many voters, and a facilitator who does not vote. */
export async function makeWorld(databaseUrl: string, size: number): Promise<World> {
  const database = openDatabase(databaseUrl);
  try {
    return await filled(database, size);
  } finally {
    await database.close();
  }
}

async function filled(database: Database, size: number): Promise<World> {
  const { decisions } = database;
  const [leader, ...people] = await makePeople(database, size);
  if (leader === undefined) throw new Error("Nobody was made");
  const decisionId = randomUUID();
  const must = async (userId: string, command: Command, name?: string) => {
    const admission = name === undefined ? {} : { admission: { kind: "person" as const, name } };
    const envelope = { commandId: randomUUID(), command };
    const executed = await decisions.execute(decisionId, envelope, { userId, ...admission });
    if (executed?.ok !== true) throw new Error(`${command.type}: ${JSON.stringify(executed)}`);
  };
  const everybody = (commandOf: (index: number) => Command) =>
    Promise.all(
      people.map(({ id, name }, index) => {
        const command = commandOf(index);
        return must(id, command, command.type === "JoinDecision" ? name : undefined);
      }),
    );
  await decisions.open({
    decisionId,
    envelope: {
      commandId: randomUUID(),
      command: { type: "OpenDecision", opening: opening(), names: "shown", participation: "facilitates" },
    },
    session: { userId: leader.id, admission: { kind: "person", name: "Leader" } },
    workspaceId: null,
    expiresAt: null,
  });
  await everybody(() => ({ type: "JoinDecision", participation: "votes" }));
  const open = async (focus: "weights" | "ratings") => {
    const roundId = randomUUID();
    await must(leader.id, { type: "OpenRound", roundId, focus, start: "afresh", sealed: true });
    return roundId;
  };
  const sealed = { replaces: null, seen: "sealed" } as const;
  const weights = await open("weights");
  await everybody((index) => ({
    type: "CastWeights",
    roundId: weights,
    method: "sliders",
    judgements: Object.fromEntries(criterionIds.map((id, at) => [id, 1 + ((index + at) % 10)])),
    ...sealed,
  }));
  await everybody(() => ({ type: "FinishBallot", roundId: weights }));
  await must(leader.id, { type: "RevealRound", roundId: weights, confirmed: true });
  const roundId = await open("ratings");
  const cells = criterionIds.flatMap((criterionId) =>
    optionIds.map((optionId) => ({ criterionId, optionId })),
  );
  const began = performance.now();
  for (const [at, cell] of cells.entries())
    await everybody((index) => ({
      type: "CastRating",
      roundId,
      ...cell,
      value: 1 + ((index * 7 + at * 3) % 5),
      ...sealed,
    }));
  const setUpSeconds = (performance.now() - began) / 1000;
  await everybody(() => ({ type: "FinishBallot", roundId }));
  await must(leader.id, { type: "RevealRound", roundId, confirmed: true });
  const persons = await database.prisma.person.findMany({ where: { decisionId } });
  const voterIds = new Map(persons.map(({ userId, voterId }) => [userId, voterId]));
  return {
    decisionId,
    roundId,
    cells,
    userIds: people.map(({ id }) => id),
    people: people.map(({ id, token }) => ({ token, voterId: voterIds.get(id) ?? "", votes: [] })),
    setUpVotes: people.length * cells.length,
    setUpSeconds,
  };
}

/** The same people with the votes they have by now in this copy of their database. */
export async function withVotes(world: World, databaseUrl: string): Promise<World> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ key: string; value: number; seq: number }>(
    `SELECT concat_ws(' ', "voterId", "criterionId", "optionId") AS "key", "value", "seq" FROM "Rating" WHERE "roundId" = $1`,
    [world.roundId],
  );
  await client.end();
  const votes = new Map(rows.map(({ key, value, seq }) => [key, { value, seq }]));
  const people = world.people.map(({ token, voterId }) => ({
    token,
    voterId,
    votes: world.cells.map(({ criterionId, optionId }) => {
      const vote = votes.get(`${voterId} ${criterionId} ${optionId}`);
      if (vote === undefined) throw new Error("Somebody has not voted");
      return vote;
    }),
  }));
  return { ...world, people };
}
