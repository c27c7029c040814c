import type { Fact, Measure } from "./measure";
import type { Scale } from "./scale";

/**
 * How a criterion takes part: weighed and rated, weighed with facts in place of ratings, a hard limit, shown only, kept for
 * later ("More criteria"), or a group that others stand in and that is neither weighed nor rated itself.
 */
export type CriterionUse = "rated" | "measured" | "must_have" | "background" | "waiting" | "group";

/** What a note says about an option on a criterion. */
export type Stance = "for" | "against" | "neutral";

/** Where a claim comes from. `url` is an http(s) address or null when the source has none. */
export type Source = { title: string; url: string | null };

/** A criterion as it is added. What is left out is the default: at the top, rated from 1 to 5, without a measure. */
export type NewCriterion = {
  title: string;
  definition: string;
  /** Worded ends: `highEnd` is always the better one. */
  lowEnd: string;
  highEnd: string;
  use: CriterionUse;
  /** The group it stands in. */
  parentId?: string | null | undefined;
  scale?: Scale | undefined;
  /** What is measured needs one. */
  measure?: Measure | null | undefined;
};

/** What a decision starts with: from a template, a pasted table, a copy, or blank. All ids are unique within it. */
export type Opening = {
  /** A comparison is not a choice: it has framing and comments only. */
  kind: "choice" | "comparison";
  question: string;
  /** Why now, constraints. Empty when nobody wrote any. */
  context: string;
  options: readonly { id: string; title: string; definition: string }[];
  criteria: readonly ({ id: string } & NewCriterion)[];
  evidence: readonly {
    id: string;
    criterionId: string;
    optionId: string;
    claim: string;
    stance: Stance;
    source: Source | null;
  }[];
  /** Notes that contradict each other; at least two. */
  conflicts: readonly { id: string; evidenceIds: readonly string[]; note: string }[];
  /** What is known of options on measured criteria. */
  facts?: readonly Fact[] | undefined;
};

/** The same opening under new ids; `mint` is called once per thing. References follow. */
export function withFreshIds(opening: Opening, mint: () => string): Opening {
  const fresh = new Map<string, string>();
  const idFor = (kind: string, id: string) => {
    const key = `${kind}:${id}`;
    const known = fresh.get(key);
    if (known !== undefined) return known;
    const minted = mint();
    fresh.set(key, minted);
    return minted;
  };
  return {
    ...opening,
    options: opening.options.map((option) => ({ ...option, id: idFor("option", option.id) })),
    criteria: opening.criteria.map(({ id, parentId, ...criterion }) => ({
      id: idFor("criterion", id),
      ...criterion,
      ...(parentId && { parentId: idFor("criterion", parentId) }),
    })),
    evidence: opening.evidence.map((note) => ({
      ...note,
      id: idFor("evidence", note.id),
      criterionId: idFor("criterion", note.criterionId),
      optionId: idFor("option", note.optionId),
    })),
    conflicts: opening.conflicts.map((conflict) => ({
      ...conflict,
      id: idFor("conflict", conflict.id),
      evidenceIds: conflict.evidenceIds.map((id) => idFor("evidence", id)),
    })),
    ...(opening.facts && {
      facts: opening.facts.map((fact) => ({
        ...fact,
        criterionId: idFor("criterion", fact.criterionId),
        optionId: idFor("option", fact.optionId),
      })),
    }),
  };
}
