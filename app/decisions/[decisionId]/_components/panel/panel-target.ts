import { askedCells, weighedCriteria } from "@/lib/decision/asked";
import type { Comment, Decision, Target } from "@/lib/decision/model";
import { readWhatIf, whatIfHash } from "../what-if/what-if";
import type { WhatIf } from "../what-if/what-if";

/** What the side panel shows: a thing people talk about, the people themselves, how votes are merged, or something tried out. */
export type PanelTarget =
  Target | { kind: "people" } | { kind: "merging" } | { kind: "what_if"; whatIf: WhatIf };

/** The address of a panel on this page. */
export function targetHash(target: PanelTarget): string {
  switch (target.kind) {
    case "people":
    case "merging":
    case "decision":
      return `#${target.kind}`;
    case "what_if":
      return whatIfHash(target.whatIf);
    case "criterion":
      return `#criterion-${target.criterionId}`;
    case "option":
      return `#option-${target.optionId}`;
    case "cell":
      return `#cell-${target.criterionId}-${target.optionId}`;
  }
}

export function commentHash(comment: Pick<Comment, "id">): string {
  return `#comment-${comment.id}`;
}

function knownTargets(decision: Decision): PanelTarget[] {
  const criteria = decision.criteria.map(({ id }): Target => ({ kind: "criterion", criterionId: id }));
  const options = decision.options.map(({ id }): Target => ({ kind: "option", optionId: id }));
  const cells = decision.criteria.flatMap((criterion) =>
    decision.options.map((option): Target => ({
      kind: "cell",
      criterionId: criterion.id,
      optionId: option.id,
    })),
  );
  return [{ kind: "decision" }, { kind: "people" }, { kind: "merging" }, ...criteria, ...options, ...cells];
}

/** What an address on this page leads to; null when it leads nowhere (any more). */
export function readHash(
  decision: Decision,
  hash: string,
): { target: PanelTarget; commentId: string | null } | null {
  const comment = Object.values(decision.comments).find((each) => commentHash(each) === hash);
  if (comment !== undefined) return { target: comment.target, commentId: comment.id };
  const whatIf = readWhatIf(hash, {
    criterionIds: weighedCriteria(decision).map(({ id }) => id),
    cells: askedCells(decision),
  });
  if (whatIf !== null) return { target: { kind: "what_if", whatIf }, commentId: null };
  const target = knownTargets(decision).find((each) => targetHash(each) === hash);
  return target === undefined ? null : { target, commentId: null };
}
