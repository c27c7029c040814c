import type { Decision, Focus, Phase, RoundStatus } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";

type Rounds = Readonly<Record<Focus, { id: string; status: RoundStatus } | null>>;

/** What a change of the room is measured by: where it looks, and what is open. */
export type Situation = { phase: Phase; rounds: Rounds };

function newest(decision: Decision, focus: Focus): Rounds[Focus] {
  const round = decision.rounds.findLast((candidate) => candidate.focus === focus);
  return round === undefined ? null : { id: round.id, status: round.status };
}

export function situationOf(decision: Decision): Situation {
  return {
    phase: decision.phase,
    rounds: { weights: newest(decision, "weights"), ratings: newest(decision, "ratings") },
  };
}

/** Equal exactly when nothing has to be announced. */
export function situationKey({ phase, rounds }: Situation): string {
  const key = (round: Rounds[Focus]) => (round === null ? "-" : `${round.id}=${round.status}`);
  return [phase, key(rounds.weights), key(rounds.ratings)].join("|");
}

const said: Readonly<Record<RoundStatus, Readonly<Record<Focus, string>>>> = {
  sealed: workshopMessages.onOpened,
  revealed: workshopMessages.onRevealed,
  closed: workshopMessages.onClosed,
};

/** The sentence that tells what changed, for everybody who does not see it. */
export function situationNews(before: Situation, now: Situation): string {
  const news: string[] = [];
  for (const focus of ["weights", "ratings"] as const) {
    const round = now.rounds[focus];
    const known = before.rounds[focus];
    if (round !== null && (known?.id !== round.id || known.status !== round.status))
      news.push(said[round.status][focus]);
  }
  if (before.phase !== now.phase)
    news.push(now.phase === "decided" ? workshopMessages.onDecided : workshopMessages.onPhase(now.phase));
  return news.join(" ");
}
