import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { Command } from "@/lib/decision/command";
import { weighedCriteria, askedOptions } from "@/lib/decision/asked";
import type { Decision } from "@/lib/decision/model";
import type { View } from "@/lib/decision/view";
import { ask } from "./people";

/** Opens a decision over REST, for journeys that are not about framing one. */
export async function openDecision(request: APIRequestContext, template = "web-framework"): Promise<string> {
  const data = { from: "template", template };
  return (await ask<{ id: string }>(request, "post", "/decisions", { data })).id;
}

/** A small one, of two options and two criteria, for journeys in which what is decided does not matter. */
export async function openSmallDecision(request: APIRequestContext): Promise<string> {
  const table = "| | Train | Car |\n|---|---|---|\n| Speed | 3 h | 5 h |\n| Cost | 60 | 90 |";
  const data = { from: "table", table, question: "How do we get there?" };
  return (await ask<{ id: string }>(request, "post", "/decisions", { data })).id;
}

/** One command over REST, as whoever the cookies or the token say. */
export async function send(
  request: APIRequestContext,
  decisionId: string,
  command: Command,
  token?: string,
): Promise<void> {
  const data = { commandId: randomUUID(), command };
  await ask(request, "post", `/decisions/${decisionId}/commands`, {
    data,
    ...(token !== undefined && { token }),
  });
}

/** The decision as one sees it over REST. */
export async function decisionOf(request: APIRequestContext, decisionId: string): Promise<Decision> {
  return (await ask<{ view: View }>(request, "get", `/decisions/${decisionId}`)).view.decision;
}

/** An invitation's path on this app, its token and its code. */
export async function inviteTo(request: APIRequestContext, decisionId: string) {
  const made = await ask<{ link: string; token: string; code: string }>(
    request,
    "post",
    `/decisions/${decisionId}/invites`,
    { data: {} },
  );
  return { path: new URL(made.link).pathname, token: made.token, code: made.code };
}

/** The path of the presenter view. */
export async function presenterLink(request: APIRequestContext, decisionId: string): Promise<string> {
  const data = { kind: "presenter" };
  return new URL(
    (await ask<{ link: string }>(request, "post", `/decisions/${decisionId}/links`, { data })).link,
  ).pathname;
}

/** Guests who join over REST; `request` must carry no cookies. Their tokens by name. */
export async function joinAsGuests(
  request: APIRequestContext,
  invite: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const name of names) {
    const data = { name, participation: "votes", invite };
    const joined = await ask<{ guest: { token: string } }>(request, "post", "/join", { data });
    tokens.set(name, joined.guest.token);
  }
  return tokens;
}

/** Opens a sealed round; its id. */
export async function openRound(
  request: APIRequestContext,
  decisionId: string,
  focus: "weights" | "ratings",
): Promise<string> {
  const roundId = randomUUID();
  await send(request, decisionId, { type: "OpenRound", roundId, focus, start: "afresh", sealed: true });
  return roundId;
}

export type Votes = {
  /** 0–10 by the order of the criteria. */
  weights: readonly number[];
  /** By the order of the criteria, the options of each in theirs. */
  ratings: readonly (readonly (number | "abstain")[])[];
};

/** Votes one whole ballot and finishes it. */
export async function voteOverRest(
  request: APIRequestContext,
  decision: Decision,
  round: { id: string; focus: "weights" | "ratings" },
  votes: Votes,
  token?: string,
): Promise<void> {
  const criteria = weighedCriteria(decision);
  const roundId = round.id;
  if (round.focus === "weights") {
    const judgements = Object.fromEntries(criteria.map(({ id }, index) => [id, votes.weights[index] ?? 0]));
    const cast = { type: "CastWeights", roundId, method: "sliders", judgements } as const;
    await send(request, decision.id, { ...cast, replaces: null, seen: "sealed" }, token);
  } else {
    for (const [row, { id: criterionId }] of criteria.entries()) {
      for (const [column, { id: optionId }] of askedOptions(decision).entries()) {
        const value = (votes.ratings[row]?.[column] ?? "abstain") as 1 | 2 | 3 | 4 | 5 | "abstain";
        const cast = { type: "CastRating", roundId, criterionId, optionId, value } as const;
        await send(request, decision.id, { ...cast, replaces: null, seen: "sealed" }, token);
      }
    }
  }
  await send(request, decision.id, { type: "FinishBallot", roundId }, token);
}
