"use client";

import { useKeptText } from "@/lib/browser/use-kept-text";
import { targetKey } from "@/lib/decision/decide-comments";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { cellKey } from "@/lib/decision/model";
import type { Decision } from "@/lib/decision/model";
import { ratingOn, usualScale } from "@/lib/decision/scale";
import { whatIfMessages } from "@/lib/messages/what-if";
import { Button } from "@/lib/ui/button";
import { CopyButton } from "@/lib/ui/copy-button";
import { percent } from "@/lib/ui/percent";
import { targetHash } from "../panel/panel-target";
import { useRoom } from "../room/use-room";
import { isTried, whatIfHash } from "./what-if";
import type { WhatIf } from "./what-if";

/** What is tried in a few words: "Scalability 31 %, Security for Flask 4.5". */
function inWords(decision: Decision, matrix: MergedMatrix, { weights, values }: WhatIf): string {
  const criterionOf = (criterionId: string) => decision.criteria.find(({ id }) => id === criterionId);
  const titleOf = (criterionId: string) => criterionOf(criterionId)?.title ?? "";
  const triedWeights = Object.entries(weights).map(([id, share]) =>
    whatIfMessages.triedWeight(titleOf(id), percent(share)),
  );
  const triedRatings = matrix.criterionIds.flatMap((criterionId) =>
    decision.options.flatMap((option) => {
      const value = values[cellKey(criterionId, option.id)];
      if (value === undefined) return [];
      const rating = ratingOn(criterionOf(criterionId)?.scale ?? usualScale, value);
      return [whatIfMessages.triedRating(titleOf(criterionId), option.title, rating.toFixed(1))];
    }),
  );
  return [...triedWeights, ...triedRatings].join(", ");
}

/** Hands a what-if on: as a link, or into the comment one is writing about the decision. */
export function ShareWhatIf({ whatIf, matrix }: { whatIf: WhatIf; matrix: MergedMatrix }) {
  const { decision } = useRoom();
  const [, keepDraft] = useKeptText(`comment:${decision.id}:${targetKey({ kind: "decision" })}`);
  if (!isTried(whatIf)) return null;
  const address = () => new URL(whatIfHash(whatIf), window.location.href).href;
  const toComment = () => {
    // Brackets in a title would end the link's text.
    const words = inWords(decision, matrix, whatIf).replaceAll(/[[\]]/gu, "");
    const said = whatIfMessages.inComment(words, address());
    keepDraft((now) => (now.trim() === "" ? said : `${now.trimEnd()}\n\n${said}`));
    window.location.hash = targetHash({ kind: "decision" });
  };
  return (
    <>
      <Button onPress={toComment}>{whatIfMessages.toComment}</Button>
      <CopyButton text={address()} label={whatIfMessages.copyLink} kind="quiet" />
    </>
  );
}
