import type { Measure } from "@/lib/decision/measure";
import { cellKey } from "@/lib/decision/model";
import { sameScale, usualScale } from "@/lib/decision/scale";
import type { Scale } from "@/lib/decision/scale";
import type { DecisionRecord } from "./decision-record";
import { closenessLine } from "./markdown-closeness";
import { mergedByLine, noticeLines } from "./markdown-merging";
import { plain } from "./plain-markdown";

/** One decimal, as on screen; a gap is a dash. */
function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : value.toFixed(1);
}

const percent = (share: number | undefined) => `${((share ?? 0) * 100).toFixed(0)} %`;

const day = (iso: string) => iso.slice(0, 10);

function statusOf({ outcome }: DecisionRecord): string {
  if (outcome === null) return "proposed";
  if (outcome.kind === "postponed") return "proposed";
  return outcome.kind === "none" ? "rejected" : "accepted";
}

function chosen({ outcome }: DecisionRecord): string {
  if (outcome === null) return "Not decided yet.";
  const options = outcome.options.map((title) => `"${plain(title)}"`).join(" and ");
  switch (outcome.kind) {
    case "one":
    case "several":
      return `Chosen option: ${options}, because ${plain(outcome.reason)}`;
    case "none":
      return `None of the options, because ${plain(outcome.reason)}`;
    case "postponed":
      return `Postponed until ${plain(untilOf(outcome.postponedUntil))}, because ${plain(outcome.reason)}`;
  }
}

function untilOf(until: { date: string | null; condition: string } | null): string {
  return [until?.date ?? "", until?.condition ?? ""].filter((part) => part !== "").join(", or ");
}

/** A line "- Label: text" for everything that was said. */
function said(lines: readonly (readonly [string, string | null | undefined])[]): string[] {
  return lines.flatMap(([label, text]) => (text ? [`- ${label}: ${plain(text)}`] : []));
}

function drivers(record: DecisionRecord): string[] {
  const { weights } = record.tally;
  const criteria = record.criteria.map(({ id, title, lowEnd, highEnd }) => {
    const weight = weights === null ? "" : ` (${percent(weights.merged[id])})`;
    const ends = lowEnd === "" && highEnd === "" ? "" : `: ${plain(lowEnd)} → ${plain(highEnd)}`;
    return `- ${plain(title)}${weight}${ends}`;
  });
  const groups = record.groups.map(({ title, total }) => {
    const weight = total === null ? "" : `: ${percent(total)} together`;
    return `- ${plain(title)}, a group${weight}`;
  });
  const methods = Object.entries(weights?.methods ?? {}).map(([method, n]) => `${method} (${n})`);
  const weighed = methods.length === 0 ? [] : ["", `Weighed by ${methods.join(", ")}.`];
  return [...criteria, ...groups, ...weighed];
}

function scoreLines(record: DecisionRecord): string[] {
  return record.ranking.map((row) => {
    const first = row.firstScore === null ? "" : `, first judgements ${figure(row.firstScore)}`;
    const out = row.out ? ", fails a must-have" : "";
    const shown =
      row.score === null ? `between ${figure(row.low)} and ${figure(row.high)}` : figure(row.score);
    return `- ${plain(row.title)}: ${shown}${row.rank === null ? "" : ` (rank ${row.rank})`}${first}${out}`;
  });
}

/** What a criterion is rated on, where it is not 1 to 5. */
function scaleOf({ lo, hi, labels }: Scale): string {
  if (labels !== null) return ` (${labels.map((label, at) => `${at + 1} ${plain(label)}`).join(", ")})`;
  return sameScale({ lo, hi, labels }, usualScale) ? "" : ` (${lo} to ${hi})`;
}

function ratingsMatrix(record: DecisionRecord): string[] {
  const { ratings, weights } = record.tally;
  const rated = record.criteria.filter(({ use }) => use === "rated");
  if (ratings === null || rated.length === 0) return [];
  const head = ["Criterion", "Weight", ...record.options.map((option) => plain(option.title))];
  const rows = rated.map((criterion) => [
    `${plain(criterion.title)}${scaleOf(criterion.scale)}`,
    weights === null ? "–" : percent(weights.merged[criterion.id]),
    ...record.options.map((option) => {
      const cell = ratings.cells[cellKey(criterion.id, option.id)];
      return `${figure(cell?.merged)} (${cell?.n ?? 0} of ${ratings.of})`;
    }),
  ]);
  return [
    "",
    "## Ratings, 1 to 5",
    "",
    ...[head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`),
  ];
}

/** How facts become values, in words. */
function curveOf({ unit, curve, limit }: Measure): string {
  const must = limit === null ? "" : `; must be ${limit.op} ${limit.limit}`;
  switch (curve.kind) {
    case "linear":
      return `${plain(unit)}, worst ${curve.worst}, best ${curve.best}${must}`;
    case "piecewise":
      return `${plain(unit)}, value ${curve.points.map(([x, value]) => `${value} at ${x}`).join(", ")}${must}`;
    case "local":
      return `${plain(unit)}, ${curve.direction === "benefit" ? "more" : "less"} is better; depends on the list of options${must}`;
  }
}

function facts(record: DecisionRecord): string[] {
  const measured = record.criteria.flatMap(({ id, title, measure, use }) =>
    use === "measured" && measure !== null ? [{ id, title, measure }] : [],
  );
  if (measured.length === 0) return [];
  const lines = measured.flatMap(({ id, title, measure }) => [
    `- ${plain(title)} (${curveOf(measure)})`,
    ...record.facts
      .filter((fact) => fact.criterionId === id)
      .map((fact) => {
        const option = record.options.find((each) => each.id === fact.optionId);
        const source = fact.source === null ? "" : `, ${plain(fact.source.title)}`;
        const until = fact.expiresOn === null ? "" : `, holds until ${fact.expiresOn}`;
        return `  - ${plain(option?.title ?? "")}: ${fact.value} (${fact.statedOn}${source}${until})`;
      }),
  ]);
  return ["", "## Facts", "", ...lines];
}

/** The record as one Markdown file in the shape of a MADR (Markdown any decision record), front matter first. */
export function recordAsMarkdown(record: DecisionRecord): string {
  const { outcome } = record;
  const makers =
    record.decider.kind === "person"
      ? [record.decider.name ?? ""]
      : record.people.filter((p) => p.counted).map((p) => p.name);
  const lines = [
    "---",
    `status: ${statusOf(record)}`,
    `date: ${day(outcome?.recordedAt ?? record.openedAt)}`,
    `decision-makers: ${JSON.stringify(makers)}`,
    "---",
    "",
    `# ${plain(outcome?.summary ?? record.question)}`,
    "",
    "## Context and Problem Statement",
    "",
    plain(record.question),
    ...(record.context === "" ? [] : ["", plain(record.context)]),
    "",
    "## Decision Drivers",
    "",
    ...drivers(record),
    "",
    "## Considered Options",
    "",
    ...record.options.map((option) => `- ${plain(option.title)}`),
    "",
    "## Decision Outcome",
    "",
    chosen(record),
    "",
    ...said([
      ["Why it differs from the score", outcome?.differsBecause],
      ["Strongest counter-argument", outcome?.counterArgument],
      ["Dissent", outcome?.dissentText],
      ["Votes", `${record.voted} of ${record.of}`],
    ]),
    "",
    "## Scores",
    "",
    ...(record.closeness === null ? [] : [closenessLine(record.closeness, record.options), ""]),
    ...scoreLines(record),
    "",
    `Score: sum of merged weight times merged value, 0 to 100. ${mergedByLine(record)}`,
    ...noticeLines(record),
    ...ratingsMatrix(record),
    ...facts(record),
    "",
    "## More Information",
    "",
    outcome?.reviewOn
      ? `To be looked at again on ${outcome.reviewOn}.`
      : "No date was set for looking at it again.",
    "",
  ];
  return lines.join("\n");
}
