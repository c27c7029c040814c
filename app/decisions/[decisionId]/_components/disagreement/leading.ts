import type { OwnWinners } from "@/lib/decision/figures/own-winners";
import type { Standing } from "@/lib/decision/figures/standing";

/** Everybody who comes first for the team, with the number of voters for whom they alone come first. */
export function leading(
  options: readonly { title: string }[],
  { first }: Pick<Standing, "first">,
  own: Pick<OwnWinners, "first">,
): { title: string; count: number }[] {
  return first.map((place) => ({ title: options[place]?.title ?? "", count: own.first[place] ?? 0 }));
}
