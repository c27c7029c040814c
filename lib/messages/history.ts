/** What the history and its search say. */
export const historyMessages = {
  title: "History",
  lead: "Every decision of this workspace: what was decided, why, and who took part.",
  leadGuest: "The decisions you joined.",
  start: "Start a decision",
  search: "Search questions, options, criteria, reasons and comments",
  searchLabel: "Search",
  status: "Status",
  tag: "Tag",
  anyStatus: "Any status",
  anyTag: "Any tag",
  statuses: { open: "open", decided: "decided", postponed: "postponed" },
  phases: { frame: "framing", weigh: "weighing", rate: "rating", decide: "deciding", decided: "decided" },
  show: "Show",
  clear: "Show all",
  found: (n: number, words: string) =>
    n === 1 ? `1 decision for “${words}”` : `${n} decisions for “${words}”`,
  nothingFound: "Nothing found",
  nothingFoundText:
    "Try fewer or other words, or another status. Quotes find a phrase, a minus leaves a word out.",
  empty: "No decisions yet",
  emptyText: "Here the team finds again what it decided and why. Start one, or try a sample first.",
  tryIt: "Try it with a sample",
  more: "Older decisions",
  people: (names: readonly string[], more: number) =>
    [...names, ...(more > 0 ? [`and ${more} more`] : [])].join(", "),
  reviewOn: "look again on",
  joined: "joined by invitation",
  comparison: "comparison",
  places: {
    question: "Question",
    option: "Option",
    criterion: "Criterion",
    rationale: "Reason",
    comment: "Comment",
    dissent: "Dissent",
  },
};
