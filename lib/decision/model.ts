import type { Fact, Measure } from "./measure";
import { usualMerging } from "./merging";
import type { Merging } from "./merging";
import type { CriterionUse, Source, Stance } from "./opening";
import type { Scale } from "./scale";
import type { Weighing } from "./weighing";

/** Where the room looks. Moving it opens and closes nothing (R). */
export type Phase = "frame" | "weigh" | "rate" | "decide" | "decided";
export const phases: readonly Phase[] = ["frame", "weigh", "rate", "decide", "decided"];

/** What a round asks for. */
export type Focus = "weights" | "ratings";

/** Sealed, then revealed, then closed; never back (R). */
export type RoundStatus = "sealed" | "revealed" | "closed";

/**
 * How somebody takes part. Only `votes` counts towards "of V"; `observes` reads and comments;
 * `facilitates` is a facilitator who said "I only facilitate"; `not_voting` was marked so by a facilitator.
 */
export type Participation = "votes" | "observes" | "facilitates" | "not_voting";

/** A text about people, kept in a side table so that it can be erased: the log holds its id and a salted hash. */
export type TextRef = { id: string; hash: string };

export type Option = { id: string; title: string; definition: string; retired: boolean };

export type Criterion = {
  id: string;
  title: string;
  definition: string;
  lowEnd: string;
  highEnd: string;
  use: CriterionUse;
  /** The group it stands in; null at the top. */
  parentId: string | null;
  /** What it is rated on. */
  scale: Scale;
  /** How it is measured; kept when its use changes. */
  measure: Measure | null;
  retired: boolean;
};

export type Evidence = {
  id: string;
  criterionId: string;
  optionId: string;
  claim: string;
  stance: Stance;
  source: Source | null;
};

export type Conflict = { id: string; evidenceIds: readonly string[]; note: string };

/** What a facilitator found about a must-have. Only `fails` knocks an option out. */
export type Mark = {
  criterionId: string;
  optionId: string;
  mark: "meets" | "fails" | "unknown";
  reason: string;
};

export type Participant = {
  id: string;
  facilitator: boolean;
  participation: Participation;
  removed: boolean;
  /** The seq at which they joined: after a reveal they vote before they see the tally. */
  joinedSeq: number;
  /** A marked sample colleague of a *try it* copy. */
  sample: boolean;
  /** Voting power: how many votes theirs counts, 0–10 in tenths. */
  power: number;
};

/** One person's whole weighing, with the seq at which it was cast. */
export type WeightVote = Weighing & { seq: number };

/** One person's rating of one cell: a step of the criterion's scale, or an abstention ("can't judge"). */
export type RatingValue = number | "abstain";
export type RatingVote = { value: RatingValue; seq: number };

/** Joined after the reveal, or sealed when sent and landed after it. */
export type Late = "joined_after_reveal" | "landed_after_reveal";

/** The votes of a ballot without its history. Ratings are by cell key. */
export type Votes = {
  weights: WeightVote | null;
  ratings: Readonly<Record<string, RatingVote>>;
};

export type Ballot = Votes & {
  /** *Done* was pressed; finished = done and complete (B). */
  done: boolean;
  /** What it held at the reveal, or when a late voter finished; null before that. */
  first: Votes | null;
  late: Late | null;
};

export type Round = {
  id: string;
  number: number;
  focus: Focus;
  status: RoundStatus;
  start: "continue" | "afresh";
  /** The round of the same focus before this one; it counts until this one is revealed. */
  previousRoundId: string | null;
  openedAt: string;
  revealedAt: string | null;
  closedAt: string | null;
  /** The seq of the reveal (or of the opening, for a round that started revealed). */
  revealedSeq: number | null;
  /** Digest of the weights at the moment revealed ratings closed them. */
  weightsHash: string | null;
  /** By voter id. In a view of somebody it holds nothing. */
  ballots: Readonly<Record<string, Ballot>>;
};

/** What a comment is about. */
export type Target =
  | { kind: "decision" }
  | { kind: "criterion"; criterionId: string }
  | { kind: "option"; optionId: string }
  | { kind: "cell"; criterionId: string; optionId: string };

export type Comment = {
  id: string;
  authorId: string;
  target: Target;
  parentId: string | null;
  text: TextRef;
  at: string;
  editedAt: string | null;
  deleted: boolean;
  hidden: boolean;
  resolved: boolean;
  /** Written after the outcome: stands apart under "After the decision". */
  afterOutcome: boolean;
};

export type OutcomeKind = "one" | "several" | "none" | "postponed";

export type Outcome = {
  id: string;
  kind: OutcomeKind;
  optionIds: readonly string[];
  /** The outcome in one sentence. */
  summary: string;
  reason: string;
  /** Why it differs from the score; null when it does not. */
  differsBecause: string | null;
  counterArgument: string;
  dissent: TextRef | null;
  /** Until when or what, for a postponed decision: a date, a condition, or both. */
  postponedUntil: { date: string | null; condition: string } | null;
  /** ISO date (yyyy-mm-dd) on which to look again. */
  reviewOn: string | null;
  recordedAt: string;
  recordedBy: string;
  recordedSeq: number;
  /** Reopened since: it stays in the book, but no longer stands. */
  reopened: { at: string; reason: string } | null;
};

/** One decision, whole. A persistent value: every change makes a new one that shares what stayed. */
export type Decision = {
  id: string;
  seq: number;
  kind: "choice" | "comparison";
  question: string;
  context: string;
  decider: "team" | "person";
  /** The named person who decides, when it is not the team. */
  deciderName: TextRef | null;
  names: "shown" | "hidden";
  tags: readonly string[];
  merging: Merging;
  phase: Phase;
  openedAt: string;
  /** In the order on screen. */
  options: readonly Option[];
  criteria: readonly Criterion[];
  evidence: Readonly<Record<string, Evidence>>;
  conflicts: Readonly<Record<string, Conflict>>;
  /** By cell key. */
  marks: Readonly<Record<string, Mark>>;
  /** What is known of options on measured criteria, by cell key. */
  facts: Readonly<Record<string, Fact>>;
  participants: Readonly<Record<string, Participant>>;
  rounds: readonly Round[];
  comments: Readonly<Record<string, Comment>>;
  /** The last one stands unless it was reopened. */
  outcomes: readonly Outcome[];
};

/** A decision nobody has opened yet: what the log is folded onto. */
export function blankDecision(id: string): Decision {
  return {
    id,
    seq: 0,
    kind: "choice",
    question: "",
    context: "",
    decider: "team",
    deciderName: null,
    names: "shown",
    tags: [],
    merging: usualMerging,
    phase: "frame",
    openedAt: "",
    options: [],
    criteria: [],
    evidence: {},
    conflicts: {},
    marks: {},
    facts: {},
    participants: {},
    rounds: [],
    comments: {},
    outcomes: [],
  };
}

/** The key of a cell of the matrix. */
export function cellKey(criterionId: string, optionId: string): string {
  return `${criterionId}:${optionId}`;
}
