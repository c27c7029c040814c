import { askedOptions } from "@/lib/decision/asked";
import { cellValues } from "@/lib/decision/cell-values";
import { cellKey } from "@/lib/decision/model";
import type { Criterion, Decision } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";
import { measureMessages } from "@/lib/messages/measure";

/** What going from the worst to the best known fact is asked as; null with fewer than two facts that differ. */
export function swingOfFacts(
  decision: Pick<Decision, "criteria" | "options" | "facts">,
  criterion: Criterion,
): string | null {
  if (criterion.use !== "measured") return null;
  const values = cellValues(decision, null, () => null);
  const known = askedOptions(decision)
    .flatMap((option) => {
      const key = cellKey(criterion.id, option.id);
      const fact = decision.facts[key];
      const value = values[key] ?? null;
      return fact === undefined || value === null ? [] : [{ fact: fact.value, value, title: option.title }];
    })
    .toSorted((a, b) => a.value - b.value);
  const [worst, best] = [known[0], known.at(-1)];
  if (worst === undefined || best === undefined || worst.value === best.value) return null;
  const unit = criterion.measure?.unit ?? "";
  const said = ({ fact, title }: typeof worst) =>
    measureMessages.factOf(commonMessages.fact(fact, unit), title);
  return measureMessages.swingBetween(said(worst), said(best));
}
