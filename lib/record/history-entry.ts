/** Where a decision stands, as the history says it. */
export type Status = "open" | "decided" | "postponed";

/** One line of the history. */
export type HistoryEntry = {
  id: string;
  question: string;
  kind: "choice" | "comparison";
  phase: string;
  status: Status;
  tags: string[];
  /** ISO times. */
  openedAt: string;
  movedAt: string;
  /** Of the outcome that stands; null while open. */
  outcome: { summary: string; kind: string; recordedAt: string; reviewOn: string | null } | null;
  /** Names of those who take part and were not removed, first joined first. */
  people: string[];
  /** In the workspace of the list, or only joined from outside. */
  isOwn: boolean;
};

/** Where in a decision the words stand. */
export type Place = "question" | "option" | "criterion" | "rationale" | "comment" | "dissent";

/** A piece of text around the words; `hit` parts are the words themselves. */
export type Snippet = { place: Place; parts: { text: string; hit: boolean }[] };

export type SearchHit = HistoryEntry & { snippets: Snippet[] };
