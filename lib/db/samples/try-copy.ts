import { randomUUID } from "node:crypto";
import { runtime } from "../runtime";
import { castRatings, castWeights } from "./cast-votes";
import { colleagues } from "./colleagues";
import { sampleFrame } from "./sample-frame";
import { SampleRoom } from "./sample-room";

/** How long a copy lasts (ms). */
export const tryLifetime = 24 * 60 * 60 * 1000;

/**
 * A private copy of the sample decision, with this user as its facilitator and six marked sample colleagues. Their
 * ratings are revealed already and their weights are in, sealed and finished: the visitor weighs, reveals, and from then
 * on every move of a slider moves the ranking. (Revealing ratings closes the weights, so they have to come first here.)
 */
export async function createTryCopy(visitor: {
  userId: string;
  name: string;
}): Promise<{ decisionId: string }> {
  const { userId, name } = visitor;
  const frame = sampleFrame();
  const room = new SampleRoom(randomUUID(), { userId });
  const opened = await runtime().decisions.open({
    decisionId: room.decisionId,
    envelope: {
      commandId: randomUUID(),
      command: { type: "OpenDecision", opening: frame.opening, names: "shown", participation: "votes" },
    },
    session: { userId, admission: { kind: "person", name } },
    workspaceId: null,
    expiresAt: new Date(Date.now() + tryLifetime),
  });
  if (opened?.ok !== true) throw new Error("The sample decision could not be opened.");
  const voters = await Promise.all(
    colleagues.map(async (colleague) => ({ colleague, session: await room.join(colleague.name) })),
  );
  const [ratings, weights] = [randomUUID(), randomUUID()];
  const round = { type: "OpenRound", start: "afresh", sealed: true } as const;
  await room.lead({ ...round, roundId: ratings, focus: "ratings" });
  await castRatings(room, frame, ratings, voters);
  await room.lead({ type: "RevealRound", roundId: ratings, confirmed: true });
  await room.lead({ ...round, roundId: weights, focus: "weights" });
  await castWeights(room, frame, weights, voters);
  await room.lead({ type: "MovePhase", phase: "weigh" });
  return { decisionId: room.decisionId };
}
