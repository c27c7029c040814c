import type { Closeness } from "@/lib/decision/figures/closeness";
import { plain } from "./plain-markdown";

const words = { clear: "clear", leaning: "leaning", too_close: "too close to call" } as const;

/** How close it was, in one line: the word with its three facts. */
export function closenessLine(
  { optionIds, standing, gapsDecide, verdict, share }: Closeness,
  options: readonly { id: string; title: string }[],
): string {
  const titles = (places: readonly number[]) =>
    places
      .map((place) => plain(options.find(({ id }) => id === optionIds[place])?.title ?? ""))
      .join(" and ");
  const { first, lead, flip } = standing;
  const isLevel = first.length > 1;
  const isKnown = verdict !== null && verdict !== "needs_more_voters";
  const word = gapsDecide
    ? "open, as it depends on what nobody rated; "
    : isKnown
      ? `${words[verdict]}; `
      : "";
  const facts = [
    isLevel ? `${titles(first)} are level` : `${titles(first)} is ${lead.toFixed(1)} points ahead`,
    isLevel
      ? null
      : flip === null
        ? "no other weights would change that"
        : `${flip.points.toFixed(1)} of 100 weight points would have to move until ${titles([flip.option])} is level`,
    isKnown && share !== null ? `first in ${(100 * share).toFixed(1)} % of resampled teams` : null,
  ].filter((fact) => fact !== null);
  return `How close it was: ${word}${facts.join("; ")}.`;
}
