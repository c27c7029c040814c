import type { Focus } from "@/lib/decision/model";
import type { View } from "@/lib/decision/view";
import { presentMessages } from "@/lib/messages/present";

/** How many have finished what the room is at, as a sentence; how many vote while nothing is open. */
export function presenterProgress({ decision, people, progress }: View): string {
  const focus: Focus | null =
    decision.phase === "weigh" ? "weights" : decision.phase === "rate" ? "ratings" : null;
  const of = people.counted;
  const round = decision.rounds.find((each) => each.focus === focus && each.status !== "closed");
  if (round === undefined) return presentMessages.joined(of);
  const n = progress[round.id]?.count ?? 0;
  return round.focus === "weights" ? presentMessages.weighed(n, of) : presentMessages.rated(n, of);
}
