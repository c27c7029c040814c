import type { Decision } from "@/lib/decision/model";
import type { Tally } from "@/lib/decision/tally";
import { gapsDecide } from "@/lib/decision/tally-notices";
import { optionNames } from "../what-if/option-names";
import type { Findings } from "./figures-context";
import type { Sure } from "./verdict-words";

/** What findings say about how sure the result is. */
export function sureOf(
  { decision, tally }: { decision: Pick<Decision, "options">; tally: Pick<Tally, "notices"> },
  { matrix, standing, figures }: Findings,
): Sure {
  return {
    standing,
    gapsDecide: gapsDecide(tally),
    verdict: figures?.verdict ?? null,
    share: figures?.shares?.[standing.first[0] ?? 0] ?? null,
    nameOf: (options) =>
      optionNames(
        decision,
        options.map((option) => matrix.optionIds[option] ?? ""),
      ),
  };
}
