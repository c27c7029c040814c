import type { Directory } from "@/lib/decision/directory";
import type { Fact } from "@/lib/decision/measure";
import type { Criterion, Decision, Mark, Outcome, Round } from "@/lib/decision/model";
import { cellKey } from "@/lib/decision/model";
import { askedOptions, countedParticipants, weighedCriteria } from "@/lib/decision/asked";
import { groupTotals } from "@/lib/decision/criteria-tree";
import { countedBallots } from "@/lib/decision/counted-ballots";
import { ruleOf } from "@/lib/decision/merging";
import { closenessOf } from "@/lib/decision/figures/closeness";
import type { Closeness } from "@/lib/decision/figures/closeness";
import type { Figures } from "@/lib/decision/figures/figures";
import { mergedBy } from "@/lib/decision/merged-by";
import type { MergedBy } from "@/lib/decision/merged-by";
import { tallyOf } from "@/lib/decision/tally";
import type { OptionScore } from "@/lib/decision/option-scores";
import type { Tally } from "@/lib/decision/tally";
import { tallyRatings } from "@/lib/decision/tally-ratings";
import type { RatingsTally } from "@/lib/decision/tally-ratings";
import { tallyWeights } from "@/lib/decision/tally-weights";
import type { WeightsTally } from "@/lib/decision/tally-weights";

/** A round that was revealed, with its first and final judgements merged. */
export type RecordedRound = Omit<Round, "ballots"> & {
  weights: WeightsTally | null;
  ratings: RatingsTally | null;
};

/** What somebody reads who was not there. Made of the state and the side tables; nothing in it was ever sealed. */
export type DecisionRecord = {
  id: string;
  question: string;
  context: string;
  tags: readonly string[];
  openedAt: string;
  /** The outcome that stands, with its texts; null while there is none. */
  outcome:
    | (Outcome & { dissentText: string | null; recordedByName: string | null; options: readonly string[] })
    | null;
  decider: { kind: "team" | "person"; name: string | null };
  names: "shown" | "hidden";
  /** Everybody who took part, with how; sorted by when they joined. */
  people: readonly {
    name: string;
    counted: boolean;
    voted: boolean;
    facilitator: boolean;
    sample: boolean;
    /** How many times their votes count. */
    power: number;
  }[];
  /** How many of those who count voted in the rounds that counted. */
  voted: number;
  of: number;
  options: readonly { id: string; title: string; definition: string }[];
  /** What is weighed: rated on a scale, or measured. */
  criteria: readonly Omit<Criterion, "retired" | "parentId">[];
  /** What is known of the options on measured criteria, row by row. */
  facts: readonly Fact[];
  /** Groups of criteria, each with the merged weight (0–1) of what stands below it; null without merged weights. */
  groups: readonly { id: string; title: string; total: number | null }[];
  mustHaves: readonly { id: string; title: string; marks: readonly Mark[] }[];
  tally: Tally;
  mergedBy: MergedBy;
  /** How close it was; null with fewer than two ranked options. */
  closeness: Closeness | null;
  /** Ranked options, best first; those without a rank last, in the order on screen. */
  ranking: readonly (OptionScore & { title: string })[];
  /** Points between the first and the second; null with fewer than two ranked options. */
  lead: number | null;
  rounds: readonly RecordedRound[];
};

function recordedRounds(state: Decision, directory: Directory, tally: Tally): RecordedRound[] {
  const rule = ruleOf[tally.rule];
  const of = countedParticipants(state).length;
  return state.rounds
    .filter((round) => round.revealedSeq !== null)
    .map(({ ballots, ...round }) => {
      const counted = countedBallots(state, { ...round, ballots }, directory.voters);
      const isWeights = round.focus === "weights";
      return {
        ...round,
        weights: isWeights ? tallyWeights(state, { ...round, ballots }, counted, of, rule) : null,
        ratings: isWeights ? null : tallyRatings(state, { ...round, ballots }, counted, of, rule),
      };
    });
}

function factsOf(state: Decision): Fact[] {
  return weighedCriteria(state)
    .filter((criterion) => criterion.use === "measured")
    .flatMap(({ id }) => askedOptions(state).flatMap((option) => state.facts[cellKey(id, option.id)] ?? []));
}

function groupsOf(state: Decision, { weights }: Tally): DecisionRecord["groups"] {
  const totals = weights === null ? null : groupTotals(state.criteria, weights.merged);
  return state.criteria
    .filter((criterion) => criterion.use === "group" && !criterion.retired)
    .map(({ id, title }) => ({ id, title, total: totals?.[id] ?? null }));
}

/** The voters whose ballots hold something in the rounds that count. */
function votersIn(state: Decision, directory: Directory, tally: Tally): Set<string> {
  const roundIds = new Set([tally.weights?.roundId, tally.ratings?.roundId]);
  const voted = new Set<string>();
  for (const round of state.rounds)
    if (roundIds.has(round.id))
      for (const { voterId, ballot } of countedBallots(state, round, directory.voters))
        if (ballot.weights !== null || Object.keys(ballot.ratings).length > 0)
          voted.add(directory.voters[voterId] ?? "");
  return voted;
}

function ranked(state: Decision, tally: Tally): DecisionRecord["ranking"] {
  const titled = tally.scores.map((row) => ({
    ...row,
    title: state.options.find((option) => option.id === row.optionId)?.title ?? "",
  }));
  return titled.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

function leadOf(ranking: DecisionRecord["ranking"]): number | null {
  const [first, second] = ranking.flatMap((row) =>
    row.rank === null || row.score === null ? [] : [row.score],
  );
  return first === undefined || second === undefined ? null : first - second;
}

function peopleOf(
  state: Decision,
  directory: Directory,
  voted: ReadonlySet<string>,
): DecisionRecord["people"] {
  const counted = new Set(countedParticipants(state));
  return Object.values(state.participants)
    .filter((participant) => !participant.removed)
    .toSorted((a, b) => a.joinedSeq - b.joinedSeq)
    .map(({ id, facilitator, sample, power }) => ({
      name: directory.names[id] ?? "",
      counted: counted.has(id),
      voted: voted.has(id),
      facilitator,
      sample,
      power,
    }));
}

function standingOutcome(state: Decision, directory: Directory): DecisionRecord["outcome"] {
  const outcome = state.outcomes.at(-1);
  if (outcome === undefined || outcome.reopened !== null) return null;
  return {
    ...outcome,
    dissentText: outcome.dissent === null ? null : (directory.texts[outcome.dissent.id] ?? null),
    recordedByName: directory.names[outcome.recordedBy] ?? null,
    options: outcome.optionIds.map((id) => state.options.find((option) => option.id === id)?.title ?? ""),
  };
}

/**
 * The record of a decision. The caller has checked that the reader may see it (policy: `record`); sealed rounds
 * are left out here, so that a record never says more than the room was shown. `figures` are of this state, where there are
 * any.
 */
export function decisionRecord(
  state: Decision,
  directory: Directory,
  figures: Figures | null,
): DecisionRecord {
  const tally = tallyOf(state, directory.voters);
  const voted = votersIn(state, directory, tally);
  const ranking = ranked(state, tally);
  const criteria = weighedCriteria(state);
  return {
    id: state.id,
    question: state.question,
    context: state.context,
    tags: state.tags,
    openedAt: state.openedAt,
    outcome: standingOutcome(state, directory),
    decider: {
      kind: state.decider,
      name: state.deciderName === null ? null : (directory.texts[state.deciderName.id] ?? null),
    },
    names: state.names,
    people: peopleOf(state, directory, voted),
    voted: voted.size,
    of: countedParticipants(state).length,
    options: state.options.filter((option) => !option.retired),
    criteria,
    facts: factsOf(state),
    groups: groupsOf(state, tally),
    mustHaves: state.criteria
      .filter((criterion) => criterion.use === "must_have" && !criterion.retired)
      .map(({ id, title }) => ({
        id,
        title,
        marks: state.options.flatMap((option) => state.marks[cellKey(id, option.id)] ?? []),
      })),
    tally,
    mergedBy: mergedBy(state, tally),
    closeness: closenessOf(state, tally, figures),
    ranking,
    lead: leadOf(ranking),
    rounds: recordedRounds(state, directory, tally),
  };
}
