import { whatIfMessages } from "@/lib/messages/what-if";
import { percent } from "@/lib/ui/percent";
import type { Flip, Flips } from "./flips";

/** "Above 31 % Flask would lead. None of you is above it (highest 27 %)." `shares` are everybody's own, 0–1. */
export function flipSentence(
  criterion: string,
  flips: Flips,
  shares: readonly number[],
  nameOf: (optionIds: readonly string[]) => string,
): string {
  const { below, above } = flips;
  if (below === null && above === null) return whatIfMessages.noFlip(criterion);
  return [...upwards(above, shares, nameOf), ...downwards(below, shares, nameOf)].join(" ");
}

type Named = (optionIds: readonly string[]) => string;

function upwards(flip: Flip | null, shares: readonly number[], nameOf: Named): string[] {
  if (flip === null) return [];
  const said = whatIfMessages.above(percent(flip.at), nameOf(flip.leaders));
  if (shares.length === 0) return [said];
  const beyond = shares.filter((share) => share > flip.at).length;
  if (beyond > 0) return [said, whatIfMessages.someAbove(beyond, shares.length)];
  return [said, whatIfMessages.noneAbove(percent(Math.max(...shares)))];
}

function downwards(flip: Flip | null, shares: readonly number[], nameOf: Named): string[] {
  if (flip === null) return [];
  const said = whatIfMessages.below(percent(flip.at), nameOf(flip.leaders));
  if (shares.length === 0) return [said];
  const beyond = shares.filter((share) => share < flip.at).length;
  if (beyond > 0) return [said, whatIfMessages.someBelow(beyond, shares.length)];
  return [said, whatIfMessages.noneBelow(percent(Math.min(...shares)))];
}
