import { joinMessages } from "@/lib/messages/join";
import styles from "./decision-facts.module.css";

/** What everybody is told before they come in, and so before their first vote. */
export type DecisionFactsProps = {
  question: string;
  context: string;
  /** "team", or the named person who decides ("" while nobody is named). */
  decider: { kind: "team" } | { kind: "person"; name: string };
  names: "shown" | "hidden";
  /** Said above the question: how one got here. */
  eyebrow: string;
};

/** The question, why now, who decides, and what becomes of names: as the door shows them. */
export function DecisionFacts({ question, context, decider, names, eyebrow }: DecisionFactsProps) {
  return (
    <section className={styles.facts}>
      <p className={styles.eyebrow}>{eyebrow}</p>
      <h1>{question}</h1>
      {context.trim() !== "" && <p className={styles.context}>{context}</p>}
      <dl className={styles.terms}>
        <dt>{joinMessages.decides}</dt>
        <dd>{deciderText(decider)}</dd>
        <dt>{joinMessages.names}</dt>
        <dd>
          {joinMessages.namesSealed} {names === "shown" ? joinMessages.namesShown : joinMessages.namesHidden}
        </dd>
      </dl>
    </section>
  );
}

function deciderText(decider: DecisionFactsProps["decider"]): string {
  if (decider.kind === "team") return joinMessages.decidesTeam;
  return decider.name === "" ? joinMessages.decidesUnnamed : joinMessages.decidesPerson(decider.name);
}
