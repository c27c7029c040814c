import { askedOptions, ratedCriteria, weighedCriteria } from "@/lib/decision/asked";
import type { Decision } from "@/lib/decision/model";

/** Above this many answers a person is advised to trim. */
export const mostAnswers = 30;
const secondsPerAnswer = 15;

/** What voting asks of one person: a weight per criterion and a rating per cell, at 15 seconds an answer. */
export function loadOf(decision: Pick<Decision, "options" | "criteria">): {
  criteria: number;
  options: number;
  answers: number;
  minutes: number;
} {
  const criteria = weighedCriteria(decision).length;
  const rated = ratedCriteria(decision).length;
  const options = askedOptions(decision).length;
  const answers = criteria + rated * options;
  return { criteria, options, answers, minutes: Math.max(1, Math.round((answers * secondsPerAnswer) / 60)) };
}
