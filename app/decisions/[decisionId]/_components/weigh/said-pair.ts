import { weighingMessages } from "@/lib/messages/weighing";
import type { Pair } from "./pairs";

/** "Security is 3 × Community". `ratio` says how many times as important the first is; below 1 the second leads. */
export function saidPair([a, b]: Pair, ratio: number, titleOf: (id: string) => string): string {
  const [more, less, times] = ratio >= 1 ? [a, b, ratio] : [b, a, 1 / ratio];
  return weighingMessages.pairSaid(titleOf(more), Math.round(times * 10) / 10, titleOf(less));
}
