import { limits } from "@/lib/decision/limits";
import type { TableTitle } from "./table-titles";

/** What is wrong with a title. */
export const titleReasons = ["no_title", "title_too_long", "duplicate_title"] as const;
export type TitleProblem = TableTitle & { reason: (typeof titleReasons)[number] };

/** S: titles are there, fit, and are unique ignoring case; of two equal ones the later is named. */
export function titleProblems(titles: readonly TableTitle[]): TitleProblem[] {
  const seen = new Set<string>();
  return titles.flatMap((title): TitleProblem[] => {
    const key = title.title.toLowerCase();
    const twin = seen.has(key);
    seen.add(key);
    if (title.title === "") return [{ ...title, reason: "no_title" }];
    if (title.title.length > limits.title) return [{ ...title, reason: "title_too_long" }];
    return twin ? [{ ...title, reason: "duplicate_title" }] : [];
  });
}
