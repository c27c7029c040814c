import type { Notice } from "@/lib/decision/tally-notices";
import type { DecisionRecord } from "./decision-record";
import { plain } from "./plain-markdown";

/** The rule with its version, and everything that goes with it. */
export function mergedByLine({ mergedBy, people }: DecisionRecord): string {
  const { rule, trim, pairwise, hasPowers } = mergedBy;
  const cut = trim === null ? "" : `, ${trim * 100} % cut off at each end`;
  const joint = pairwise === "aij" ? " Comparisons in pairs were merged before they became weights." : "";
  const powers = people
    .filter(({ counted }) => counted)
    .map(({ name, power }) => `${plain(name)} ${power}`)
    .join(", ");
  return `Votes merged by rule ${rule}${cut}.${joint}${hasPowers ? ` Voting power: ${powers}.` : ""}`;
}

/** What the scores must not be read without, one line each. */
export function noticeLines({ tally, criteria, options }: DecisionRecord): string[] {
  const titles = new Map([...criteria, ...options].map(({ id, title }) => [id, plain(title)]));
  const titleOf = (id: string) => titles.get(id) ?? "";
  const said = (notice: Notice): string => {
    switch (notice.code) {
      case "local_curve":
        return `The values of ${titleOf(notice.criterionId)} depend on the list of options.`;
      case "geometric_unavailable":
        return "The geometric mean was asked for, but there are zero weights or lowest ratings: merged by the mean.";
      case "aij_unavailable":
        return "Not everybody compared every pair: comparisons were merged as weights.";
      case "gaps_decide": {
        const cells = notice.cells.map((cell) => `${titleOf(cell.criterionId)} of ${titleOf(cell.optionId)}`);
        return `Who comes first depends on what nobody rated: ${cells.join("; ")}.`;
      }
      case "personal_verdict":
        return `The mean of everybody's own scores names ${notice.optionIds.map(titleOf).join(" and ")} instead.`;
    }
  };
  const lines = tally.notices.map((notice) => `- Note: ${said(notice)}`);
  return lines.length === 0 ? [] : ["", ...lines];
}
