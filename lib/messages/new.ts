/** Starting a decision. */
export const newMessages = {
  title: "Start a decision",
  lead: "Begin with what you have. Everything can be changed afterwards, until people vote.",
  ways: "How to begin",
  way: {
    template: "From a template",
    paste: "Paste a table",
    copy: "Copy a past one",
    blank: "Blank",
  },
  guestNotice:
    "You can frame a decision without an account. It waits for you in this browser for seven days; inviting others asks you to register, and keeps it.",
  register: "Register first",
  viewerTitle: "You read in this workspace",
  viewerBody:
    "Starting decisions here takes the role of a member. Ask an owner of the workspace, or switch to a workspace of your own.",
  toWorkspaces: "To your workspaces",

  question: "Question",
  questionHint: "What is to be decided, in one sentence.",
  questionMissing: "Write the question that is to be decided.",
  template: "Template",

  paste: "The table",
  pasteHint:
    "Markdown, cells from a spreadsheet, or CSV. The first row names the options, the first column the criteria.",
  pasteSource: "Where is this table from?",
  pasteSourceHint: "A title or an address. It stands as the source beside every note.",
  swap: "Swap rows and columns",
  preview: "What becomes of it",
  previewCounts: (criteria: number, background: number, options: number, notes: number) =>
    `${options} options, ${criteria} criteria${background > 0 ? `, ${background} as background` : ""}, ${notes} notes. Nothing is saved before “Create”.`,
  row: "Row",
  becomes: "Becomes",
  becomesOf: (row: string) => `What row “${row}” becomes`,
  roles: { criterion: "Criterion", background: "Background", skip: "Skip" },
  rowsNotRead: (n: number) => (n === 1 ? "One row was not understood:" : `${n} rows were not understood:`),
  problemsMore: (n: number) => `and ${n} more`,
  rowsHidden: (n: number) => `${n} more rows are not shown here; they become criteria too.`,
  emptyCell: "empty",
  formulaKept: "formula kept as text",

  copy: "Past decision",
  copyHint: "Its question, options, criteria and evidence are copied. Votes, people and comments are not.",
  copyNone: "There is no decision yet that you could copy.",
  copyMissing: "Choose the decision to copy.",
  copyOpened: (date: string) => `opened ${date}`,

  options: "Options",
  optionsHint: "One per line, at least two to vote on. You can add them later too.",
  criteria: "Criteria",
  criteriaHint: "One per line: what matters in the choice. You can add them later too.",
  tooManyLines: (most: number) => `At most ${most} of these. Take some away.`,
  lineTooLong: (line: string, most: number) => `“${line.slice(0, 40)}…” is longer than ${most} characters.`,
  lineTwice: (line: string) => `“${line}” is there twice. Names must differ.`,

  promises: "Before the first vote",
  names: "After the reveal, votes are shown",
  participation: "You",
  participations: {
    votes: { title: "I vote too", hint: "You facilitate and are counted like everybody else." },
    facilitates: { title: "I only facilitate", hint: "You lead and are not counted." },
  },
  name: "Your name",
  nameHint: "The others see it.",
  nameMissing: "Say what you are called, so that the others know who framed this.",
  create: "Create",
  failed: "The server could not be reached. Nothing is lost: try again.",
};
