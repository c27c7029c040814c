import { recordMessages } from "@/lib/messages/record";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { doubtWords, leadWords, verdictWord } from "../../_components/figures/verdict-words";
import { optionNames } from "../../_components/what-if/option-names";
import { Tag } from "@/lib/ui/tag";
import { Time } from "@/lib/ui/time";
import styles from "./record.module.css";

type Outcome = NonNullable<DecisionRecord["outcome"]>;

/** Fixed scores in words: "Django 70.3, Flask 58.7; 11.6 points apart". */
function scoresInWords({ ranking, lead, tally }: DecisionRecord): string {
  const scored = ranking.filter((row) => row.score !== null);
  if (tally.weights === null || scored.length === 0) return recordMessages.noScores;
  const scores = scored.map((row) => recordMessages.score(row.title, row.score?.toFixed(1) ?? ""));
  const firsts = scored.map((row) => recordMessages.score(row.title, row.firstScore?.toFixed(1) ?? "–"));
  const apart =
    lead === null ? null : lead < 1e-9 ? recordMessages.tie : recordMessages.lead(lead.toFixed(1));
  return [scores.join(", "), apart, recordMessages.firstScores(firsts.join(", "))].filter(Boolean).join("; ");
}

/** The verdict with its facts, and the scores it is about. */
function HowClose({ record }: { record: DecisionRecord }) {
  const { closeness, options } = record;
  const sure = closeness && {
    ...closeness,
    nameOf: (places: readonly number[]) =>
      optionNames(
        { options },
        places.map((place) => closeness.optionIds[place] ?? ""),
      ),
  };
  const word = sure && verdictWord(sure);
  return (
    <>
      {sure && (
        <p>
          {word !== null && <strong>{word}. </strong>}
          {leadWords(sure)} {doubtWords(sure)}
        </p>
      )}
      <p>{scoresInWords(record)}</p>
    </>
  );
}

function DecidedBy({ record, outcome }: { record: DecisionRecord; outcome: Outcome }) {
  const counted = record.people.filter((person) => person.counted).length;
  const name = record.decider.name;
  const who =
    record.decider.kind === "person"
      ? recordMessages.person(name ?? recordMessages.erased)
      : recordMessages.theTeam(counted);
  return (
    <>
      {who}, <Time at={outcome.recordedAt} shape="date" />; {recordMessages.voted(record.voted, record.of)}
      {outcome.recordedByName && <>; {recordMessages.recordedBy(outcome.recordedByName)}</>}
    </>
  );
}

function Until({ until }: { until: Outcome["postponedUntil"] }) {
  return (
    <>
      {until?.date && <Time at={until.date} shape="date" />}
      {until?.date && until.condition && ", "}
      {until?.condition}
    </>
  );
}

/** What a stranger asks first: what, why, the best argument against, dissent, who, how close, when to look again. */
export function RecordHead({ record, outcome }: { record: DecisionRecord; outcome: Outcome }) {
  const dissent =
    outcome.dissent === null ? recordMessages.noDissent : (outcome.dissentText ?? recordMessages.erased);
  const rows = [
    [recordMessages.question, record.question],
    [recordMessages.chosen, outcome.options.join(", ") || null],
    [recordMessages.until, outcome.postponedUntil && <Until until={outcome.postponedUntil} />],
    [recordMessages.differsBecause, outcome.differsBecause],
    [recordMessages.counterArgument, outcome.counterArgument || recordMessages.noCounterArgument],
    [recordMessages.dissent, dissent],
    [recordMessages.decidedBy, <DecidedBy key="by" record={record} outcome={outcome} />],
    [recordMessages.howClose, <HowClose key="close" record={record} />],
    [
      recordMessages.lookAgain,
      outcome.reviewOn === null ? (
        recordMessages.noReview
      ) : (
        <Time key="on" at={outcome.reviewOn} shape="date" />
      ),
    ],
    [recordMessages.context, record.context || null],
    [recordMessages.tags, record.tags.join(", ") || null],
  ] as const;
  return (
    <header className={styles.head}>
      <h1 className={styles.summary}>
        {outcome.summary} <Tag>{recordMessages.status(outcome.kind)}</Tag>
      </h1>
      <p className={styles.reason}>{outcome.reason}</p>
      <dl className={styles.facts}>
        {rows.map(
          ([term, text]) =>
            text && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </header>
  );
}
