import type { APIRequestContext } from "@playwright/test";
import type { Decision } from "@/lib/decision/model";
import { inviteTo, joinAsGuests, voteOverRest } from "./people-decisions";
import type { Votes } from "./people-decisions";

/** Votes as a crowd gives them: always the same ones. */
function votesOf(voter: number, criteria: number, options: number): Votes & { ratings: number[][] } {
  return {
    weights: Array.from({ length: criteria }, (_, k) => 1 + ((voter * (3 + 2 * k) + k) % 10)),
    ratings: Array.from({ length: criteria }, (_, k) =>
      Array.from({ length: options }, (_unused, i) => 1 + ((voter * (2 + k) + 3 * i * (voter % 3)) % 5)),
    ),
  };
}

/** So many guests join over REST and vote; `outside` must carry no cookies. Returns their votes. */
export async function castCrowd(
  request: APIRequestContext,
  outside: APIRequestContext,
  decision: Decision,
  rounds: Readonly<Record<"weights" | "ratings", string>>,
  count: number,
) {
  const { token } = await inviteTo(request, decision.id);
  const names = Array.from({ length: count }, (_, voter) => `Guest ${voter}`);
  const tokens = await joinAsGuests(outside, token, names);
  const crowd = names.map((_, voter) => votesOf(voter, decision.criteria.length, decision.options.length));
  for (const focus of ["weights", "ratings"] as const) {
    const round = { id: rounds[focus], focus };
    await Promise.all(
      names.map((name, voter) => voteOverRest(outside, decision, round, crowd[voter]!, tokens.get(name))),
    );
  }
  return crowd;
}
