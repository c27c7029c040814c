import type { Comment, Decision, Target } from "@/lib/decision/model";

/** What the side panel shows: a thing people talk about, or the people themselves. */
export type PanelTarget = Target | { kind: "people" };

/** The address of a panel on this page. */
export function targetHash(target: PanelTarget): string {
  switch (target.kind) {
    case "people":
    case "decision":
      return `#${target.kind}`;
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
  return [{ kind: "decision" }, { kind: "people" }, ...criteria, ...options, ...cells];
}

/** What an address on this page leads to; null when it leads nowhere (any more). */
export function readHash(
  decision: Decision,
  hash: string,
): { target: PanelTarget; commentId: string | null } | null {
  const comment = Object.values(decision.comments).find((each) => commentHash(each) === hash);
  if (comment !== undefined) return { target: comment.target, commentId: comment.id };
  const target = knownTargets(decision).find((each) => targetHash(each) === hash);
  return target === undefined ? null : { target, commentId: null };
}
