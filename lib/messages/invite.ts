/** Inviting others: links, codes, the presenter view, and the way back for somebody who got lost. */
export const inviteMessages = {
  invite: "Invite",
  title: "Invite people",
  loading: "Looking for the invitations…",

  join: "Open this address or scan the code to join. No account is needed.",
  link: "Link",
  copyLink: "Copy link",
  code: "Code",
  codeAt: (address: string) => `or type this code at ${address}`,
  uses: (n: number, of: number) => `${n} of ${of} places taken`,
  full: "All places are taken: it lets nobody in any more.",
  until: "Lets people in until",
  stays: "Whoever has joined stays, also after that.",
  participation: {
    choose: "People choose: vote, or read and comment",
    votes: "People vote",
    observes: "People read and comment",
  },
  revoke: "Revoke",
  revokeTitle: "Revoke this invitation?",
  revokeBody: "Its link and code stop letting people in. Whoever has joined stays.",

  none: "Nobody can join by a link yet.",
  made: "The invitation is made.",
  make: "Make an invitation",
  makeAnother: "Make another invitation",
  settings: "Who, how long, how many",
  who: "Newcomers may",
  whoChoose: "choose for themselves",
  whoVotes: "vote",
  whoObserves: "read and comment",
  life: "For how long?",
  days: (n: number) => (n === 1 ? "1 day" : `${n} days`),
  cap: "For how many people?",
  people: (n: number) => (n === 1 ? "1 person" : `${n} people`),

  accountTitle: "Register to invite others",
  accountBody:
    "So that people know who invites them, inviting needs an account. Your draft stays yours and moves into your workspace.",
  register: "Register",

  phones: {
    no_network:
      "This machine is in no network, so that phones cannot open this link. Connect it, then open this dialog again.",
    listens_here_only:
      "The app is open to this machine only (see HOST and APP_URL), so that phones cannot open this link.",
  },

  shares: {
    presenter: {
      title: "Presenter view",
      about:
        "For the projector: question, code, progress and, after the reveal, the ranking. Read-only, without names on votes.",
      none: "Nobody can join by a link yet.",
      made: "The invitation is made.",
      make: "Make a presenter link",
      open: "Open the presenter view",
      revokeBody: "Screens that show it lose it. You can make a new one with another address.",
    },
    record: {
      title: "Read-only link to the record",
      about: "Whoever has the link reads the record without signing in, and nothing else.",
      none: "Nobody can join by a link yet.",
      made: "The invitation is made.",
      make: "Make a read-only link",
      open: "Open it",
      revokeBody: "Nobody can read the record by it any more. You can make a new one with another address.",
    },
  },
  revokeLinkTitle: "Revoke this link?",

  returnLink: "Return link",
  returnAbout: (name: string) =>
    `Give this link to ${name}, and to nobody else: whoever opens it is ${name} in this decision. It works once, for a day.`,
  makeReturn: "Make a return link",

  problem: {
    not_found: "This decision is not open to you any more. Load the page again.",
    forbidden: "Only facilitators of this decision can do this.",
    account_needed: "This needs an account. Register first; your draft stays yours.",
    too_many: "There are 20 open invitations already. Revoke one first.",
    too_many_requests: "That was a lot at once. Wait a few minutes, then try again.",
    unknown_participant: "There is nobody behind this place who could come back.",
    removed: "This person was taken out of the decision. Restore them first.",
    conflict: "This person has an account and signs in again instead.",
    unauthenticated: "You are signed out. Sign in, then try again.",
    offline: "The server cannot be reached. Check the connection, then try again.",
    other: "This did not work. Try again; if it happens again, load the page anew.",
  },
} as const;

/** The sentence for a refusal by its code. */
export function inviteProblem(code: string): string {
  const known: Readonly<Record<string, string>> = inviteMessages.problem;
  return Object.hasOwn(known, code)
    ? (known[code] ?? inviteMessages.problem.other)
    : inviteMessages.problem.other;
}
