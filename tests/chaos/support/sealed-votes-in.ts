import type { View } from "@/lib/decision/view";

/** The sealed rounds whose votes a view holds, which no view may: nobody's ballots, and no tally before the reveal. */
export function sealedVotesIn(view: View): string[] {
  const { rounds } = view.decision;
  return rounds
    .filter(({ status }) => status === "sealed")
    .filter(({ id, ballots }) => id in view.ballots || Object.keys(ballots).length > 0)
    .map(({ id }) => id);
}
