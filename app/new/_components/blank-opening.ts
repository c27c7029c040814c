import { limits } from "@/lib/decision/limits";
import { newMessages } from "@/lib/messages/new";
import type { Begun } from "./start";

type Written = { question: string; options: string; criteria: string; mint: () => string };

/** A blank start from what was written: one option and one criterion per line. */
export function blankOpening({ question, options, criteria, mint }: Written): Begun {
  if (question.trim() === "") return { ok: false, problem: newMessages.questionMissing };
  const [optionTitles, criterionTitles] = [linesIn(options), linesIn(criteria)];
  const problem = lineProblem(optionTitles, limits.options) ?? lineProblem(criterionTitles, limits.criteria);
  if (problem !== null) return { ok: false, problem };
  const opening = {
    kind: "choice" as const,
    question: question.trim(),
    context: "",
    options: optionTitles.map((title) => ({ id: mint(), title, definition: "" })),
    criteria: criterionTitles.map((title) => ({
      id: mint(),
      title,
      definition: "",
      lowEnd: "",
      highEnd: "",
      use: "rated" as const,
    })),
    evidence: [],
    conflicts: [],
  };
  return { ok: true, start: { from: "opening", opening }, question: null };
}

function linesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/\p{Cc}/gu, " ").trim())
    .filter((line) => line !== "");
}

function lineProblem(lines: readonly string[], most: number): string | null {
  if (lines.length > most) return newMessages.tooManyLines(most);
  const long = lines.find((line) => line.length > limits.title);
  if (long !== undefined) return newMessages.lineTooLong(long, limits.title);
  const keys = lines.map((line) => line.toLowerCase());
  const twin = lines.find((_line, index) => keys.indexOf(keys[index] ?? "") !== index);
  return twin === undefined ? null : newMessages.lineTwice(twin);
}
