import type { Standing } from "@/lib/decision/figures/standing";
import type { Verdict } from "@/lib/methods/verdict";
import { figuresMessages } from "@/lib/messages/figures";
import { shareText } from "./share-text";

/** How sure the result is. Options by their place in the merged matrix. */
export type Sure = {
  standing: Standing;
  /** Whether it depends on what nobody rated who comes first: then there is no word for a lead. */
  gapsDecide: boolean;
  /** Null until it is computed. */
  verdict: Verdict | null;
  /** In what share of resampled teams the first comes first, 0–1. */
  share: number | null;
  /** "Django", or "Django and Flask". */
  nameOf: (options: readonly number[]) => string;
};

/** "Leaning Django"; null while there is no such word. */
export function verdictWord({ standing, gapsDecide, verdict, nameOf }: Sure): string | null {
  if (gapsDecide) return figuresMessages.gapsDecide;
  const names = nameOf(standing.first);
  switch (verdict) {
    case "clear":
      return figuresMessages.clear(names);
    case "leaning":
      return figuresMessages.leaning(names);
    case "too_close":
      return figuresMessages.tooClose;
    case "needs_more_voters":
    case null:
      return null;
  }
}

/** The first of the three facts. */
export function leadWords({ standing: { first, lead }, nameOf }: Sure): string {
  const names = nameOf(first);
  return first.length > 1 ? figuresMessages.level(names) : figuresMessages.ahead(names, lead.toFixed(1));
}

/** The other two: what it takes to flip the result, and how often resampled teams have the same. */
export function doubtWords(sure: Sure): string {
  const facts = [flipWords(sure), shareWords(sure)].filter((words) => words !== null).join("; ");
  const few = sure.verdict === "needs_more_voters" ? figuresMessages.needsVoters : null;
  return [facts && `${facts}.`, few].filter(Boolean).join(" ");
}

function flipWords({ standing: { first, flip }, nameOf }: Sure): string | null {
  if (first.length > 1) return null;
  if (flip === null) return figuresMessages.noFlip;
  return figuresMessages.flip(pointsText(flip.points), nameOf([flip.option]));
}

function shareWords({ standing, verdict, share, nameOf }: Sure): string | null {
  const [first = 0] = standing.first;
  return share === null || verdict === "needs_more_voters"
    ? null
    : figuresMessages.share(nameOf([first]), shareText(share));
}

/** "11", or "less than 1". */
export function pointsText(points: number): string {
  return points < 0.5 ? figuresMessages.lessThanOne : String(Math.round(points));
}

/** For the wall: "Leaning Django · 11 points would flip it". */
export function shortVerdict(sure: Sure): string | null {
  const { first, flip } = sure.standing;
  const word = verdictWord(sure);
  if (word === null) return null;
  const turn =
    sure.gapsDecide || first.length > 1 || flip === null
      ? null
      : figuresMessages.shortFlip(pointsText(flip.points));
  return [word, turn].filter((words) => words !== null).join(" · ");
}
