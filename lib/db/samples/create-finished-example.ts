import { randomUUID } from "node:crypto";
import { cellKey } from "@/lib/decision/model";
import type { SessionRef } from "../decisions/job";
import { createGuest } from "../people/guests";
import { runtime } from "../runtime";
import { castRatings, castWeights } from "./cast-votes";
import { colleagues } from "./colleagues";
import type { Colleague } from "./colleagues";
import { exampleState, finishedExample } from "./finished-example";
import { sampleFrame } from "./sample-frame";
import type { SampleFrame } from "./sample-frame";
import { SampleRoom } from "./sample-room";

/**
 * Makes the finished example: six sample colleagues choose a web framework, one of them as facilitator. It belongs to no
 * workspace and never expires; everybody may read its record by its link. Doing it twice makes it once, and what a crash
 * left half-made is made anew.
 */
export async function createFinishedExample(): Promise<void> {
  const { decisionId, linkId } = finishedExample;
  const state = await exampleState();
  if (state === "finished") return;
  if (state === "begun") await runtime().prisma.decision.delete({ where: { id: decisionId } });
  const [leader, ...others] = colleagues;
  if (leader === undefined) throw new Error("There are no sample colleagues.");
  const { id: userId } = await createGuest(leader.name);
  const frame = sampleFrame();
  const opened = await runtime().decisions.open({
    decisionId,
    envelope: {
      commandId: randomUUID(),
      command: { type: "OpenDecision", opening: frame.opening, names: "shown", participation: "votes" },
    },
    session: { userId, admission: { kind: "person", name: leader.name } },
    workspaceId: null,
    expiresAt: null,
  });
  if (opened?.ok !== true) throw new Error("The finished example could not be opened.");
  const room = new SampleRoom(decisionId, { userId });
  const voters = [{ colleague: leader, session: room.facilitator }];
  for (const colleague of others) voters.push({ colleague, session: await room.join(colleague.name) });
  await room.lead({
    type: "ChangeFrame",
    change: { context: "The old booking form ends in March. One service, two developers.", tags: ["sample"] },
  });
  const [weights, ratings] = [randomUUID(), randomUUID()];
  const round = { type: "OpenRound", start: "afresh", sealed: true } as const;
  await room.lead({ type: "MovePhase", phase: "weigh" });
  await room.lead({ ...round, roundId: weights, focus: "weights" });
  await castWeights(room, frame, weights, voters);
  await room.lead({ type: "RevealRound", roundId: weights, confirmed: false });
  await room.lead({ type: "MovePhase", phase: "rate" });
  await room.lead({ ...round, roundId: ratings, focus: "ratings" });
  await castRatings(room, frame, ratings, voters);
  await room.lead({ type: "RevealRound", roundId: ratings, confirmed: false });
  await talk(room, frame, ratings, voters);
  await room.lead({ type: "MovePhase", phase: "decide" });
  await decide(room, frame);
  await runtime().prisma.shareLink.create({ data: { id: linkId, decisionId, kind: "record" } });
}

type Voters = readonly { session: SessionRef; colleague: Colleague }[];

/** Two colleagues talk about the most contested cell; two others move their votes after it. */
async function talk(room: SampleRoom, frame: SampleFrame, roundId: string, voters: Voters): Promise<void> {
  const criterionId = frame.criteria.find(({ key }) => key === "scalability")?.id ?? "";
  const optionId = frame.options.find(({ key }) => key === "flask")?.id ?? "";
  const sessionOf = (name: string) =>
    voters.find(({ colleague }) => colleague.name.startsWith(name))?.session ?? room.facilitator;
  const target = { kind: "cell", criterionId, optionId } as const;
  const question = randomUUID();
  const post = { type: "PostComment", target } as const;
  await room.run(sessionOf("Ada"), {
    ...post,
    commentId: question,
    parentId: null,
    body: "We rate two things here: Flask by itself, and Flask with what we would put around it.",
  });
  await room.run(sessionOf("Dara"), {
    ...post,
    commentId: randomUUID(),
    parentId: question,
    body: "True, I rated it with a queue and two more servers. By itself it is a three.",
  });
  for (const name of ["Dara", "Farah"])
    await moveRating(room, sessionOf(name), { roundId, criterionId, optionId }, 3);
}

async function moveRating(
  room: SampleRoom,
  session: SessionRef,
  cell: { roundId: string; criterionId: string; optionId: string },
  value: number,
): Promise<void> {
  const book = await runtime().decisions.current(room.decisionId);
  const round = book?.state.rounds.find(({ id }) => id === cell.roundId);
  const isOwn = ([, participantId]: [string, string]) => participantId === session.participantId;
  const [voterId = ""] = Object.entries(book?.directory.voters ?? {}).find(isOwn) ?? [];
  const vote = round?.ballots[voterId]?.ratings[cellKey(cell.criterionId, cell.optionId)];
  await room.run(session, {
    type: "CastRating",
    ...cell,
    value,
    replaces: vote?.seq ?? null,
    seen: "revealed",
  });
}

async function decide(room: SampleRoom, frame: SampleFrame): Promise<void> {
  const optionId = frame.options.find(({ key }) => key === "django")?.id ?? "";
  await room.lead({
    type: "RecordOutcome",
    outcomeId: randomUUID(),
    kind: "one",
    optionIds: [optionId],
    summary: "We use Django for the booking service.",
    reason: "Most of what we need is in the box, and two people have to run it.",
    differsBecause: null,
    counterArgument: "Two of us learn Flask in days; Django takes weeks.",
    dissent: "Dara: flexibility will cost us when the partners' interface comes.",
    postponedUntil: null,
    reviewOn: "2027-05-20",
  });
}
