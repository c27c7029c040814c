import type { Decision } from "@/lib/decision/model";
import { optionNames } from "../what-if/option-names";
import type { Findings } from "./figures-context";
import type { Sure } from "./verdict-words";

/** What findings say about how sure the result is. */
export function sureOf(decision: Pick<Decision, "options">, { matrix, standing, figures }: Findings): Sure {
  return {
    standing,
    verdict: figures?.verdict ?? null,
    share: figures?.shares?.[standing.first[0] ?? 0] ?? null,
    nameOf: (options) =>
      optionNames(
        decision,
        options.map((option) => matrix.optionIds[option] ?? ""),
      ),
  };
}
