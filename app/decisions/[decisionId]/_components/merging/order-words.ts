import type { Decision } from "@/lib/decision/model";
import type { OptionScore, RuleOutcome } from "@/lib/decision/option-scores";
import { mergingMessages } from "@/lib/messages/merging";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { optionNames } from "../what-if/option-names";

type Scores = readonly Pick<OptionScore, "optionId" | "rank">[];

function firstOf(scores: Scores): string[] {
  return scores.filter(({ rank }) => rank === 1).map(({ optionId }) => optionId);
}

/** What another rule would change: "With the median Flask would lead." */
export function wouldWords(
  decision: Pick<Decision, "options">,
  scores: Scores,
  rule: MergingRule,
  { ranks, changesOrder }: RuleOutcome,
): string {
  if (ranks === null) return mergingMessages.undefinedHere;
  if (!changesOrder) return mergingMessages.sameOrder;
  const first = firstOf(scores.map(({ optionId }, at) => ({ optionId, rank: ranks[at] ?? null })));
  const names = optionNames(decision, first);
  if (String(first) === String(firstOf(scores))) return mergingMessages.wouldReorder(names);
  return first.length > 1 ? mergingMessages.wouldTie(rule, names) : mergingMessages.wouldLead(rule, names);
}

/** What a switch has changed: "Now Flask leads; before it was Django." */
export function didWords(decision: Pick<Decision, "options">, before: Scores, now: Scores): string {
  const was = firstOf(before);
  const is = firstOf(now);
  if (was.length === 0 || is.length === 0) return mergingMessages.changed;
  const isSame = now.every(
    ({ optionId, rank }) => before.find((row) => row.optionId === optionId)?.rank === rank,
  );
  if (isSame) return mergingMessages.stayed;
  const names = optionNames(decision, is);
  if (String(was) === String(is)) return mergingMessages.reordered(names);
  return mergingMessages[is.length > 1 ? "nowLevel" : "nowLeads"](names, optionNames(decision, was));
}
