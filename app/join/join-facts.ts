import { runtime } from "@/lib/db/runtime";
import type { DecisionFactsProps } from "./_components/decision-facts";

/** What a door tells of a decision, and whether it is made already. The caller has checked who may be told. */
export async function joinFacts(
  decisionId: string,
): Promise<{ facts: Omit<DecisionFactsProps, "eyebrow">; decided: boolean } | null> {
  const book = await runtime().decisions.current(decisionId);
  if (book === null) return null;
  const { question, context, decider, deciderName, names, phase } = book.state;
  const named = deciderName === null ? "" : (book.directory.texts[deciderName.id] ?? "");
  return {
    facts: {
      question,
      context,
      names,
      decider: decider === "team" ? { kind: "team" } : { kind: "person", name: named },
    },
    decided: phase === "decided",
  };
}
