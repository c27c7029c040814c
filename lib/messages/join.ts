/** Coming into a decision: by link, by code, as a member, and back again. */
export const joinMessages = {
  title: "Join",
  eyebrow: "You are invited to decide together",
  memberEyebrow: "A decision of your workspace",
  decides: "Who decides",
  decidesTeam: "The team",
  decidesPerson: (name: string) => name,
  decidesUnnamed: "A person who is not named yet",
  names: "Names",
  namesShown: "After the reveal everybody sees who gave which vote, with names.",
  namesHidden:
    "After the reveal everybody sees the votes, but not whose they are. This is not full anonymity: in a small group somebody may guess.",
  namesSealed: "Until the reveal nobody sees your votes, not even the facilitator.",

  name: "Your name",
  nameHint: "What the others see.",
  nameHintGuest: "What the others see. No account needed.",
  vote: "Vote",
  observe: "Read and comment",
  voteHint: "You weigh and rate with the others. You can switch until your first vote.",
  observeOnly: "This invitation is for reading and commenting; it does not vote.",
  voteOnly: "Joining takes one tap. You stay who you are when you come back with this browser.",
  memberViewer: "As a viewer of this workspace you can read and comment.",
  decidedNow: "This decision is made. You can read how it came about, and comment.",
  asGuest: "The same browser is the same guest when you return.",
  asAccount: (name: string) => `You are signed in as ${name}.`,
  haveAccount: "Have an account?",
  signIn: "Sign in first",

  nameMissing: "Give a name, so that the others know who you are.",
  nameTooLong: (most: number) => `Make it at most ${most} characters.`,
  nameUnreadable: "Use letters and digits only; this holds something that cannot be shown.",
  tooMany: "Too many people are joining from here at once. Wait a minute, then try again.",

  closed: {
    unknown: "This invitation does not exist. Check the address, or ask whoever sent it for a new one.",
    expired: "This invitation has expired. Ask whoever sent it for a new one.",
    revoked: "This invitation was taken back. Ask whoever sent it for a new one.",
    used_up: "Everybody this invitation was for has come in. Ask whoever sent it for another place.",
    removed: "A facilitator has taken you out of this decision. Ask them, if that was a mistake.",
    not_offered: "This invitation does not offer that. Choose what it does offer.",
    full: "This decision has as many people as it can hold. Ask whoever invited you to show it to you.",
    busy: "Very many people are coming in right now. Wait a moment, then press again.",
    refused: "Joining did not work. Load the page again; if it happens again, ask whoever invited you.",
  },
  closedTitle: "You cannot join by this link",
  closedStays: "Whoever joined by it before keeps what they have: open the decision itself.",

  codeTitle: "Join by code",
  codeLabel: "Code",
  codeHint: "Six letters and digits, from the screen or the invitation.",
  codePlaceholder: "KT4-9WM",
  codeGo: "Go on",
  codeUnknown: "No invitation has this code. Check each character: there is no 0, O, 1 or I in any.",

  /** How a code is written: in two halves. */
  code: (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`,

  unencrypted:
    "This connection is not encrypted. On a network you do not trust, others on it could read along.",

  returnTitle: (name: string) => `Come back as ${name}`,
  returnBody: (name: string) =>
    `This link works once. It makes this browser ${name} in this decision, with all votes and comments; the browser that was ${name} before is signed out of it.`,
  returnGo: "Come back",
  returnDead:
    "This link does not work any more. Each works once, for a day; ask a facilitator for a new one.",
  returnDeadTitle: "This link has been used",
  returnAlready: (name: string) =>
    `You take part in this decision already, with your account. Open the link in another browser to come back as ${name}.`,

  takeOverTitle: "You were taken out of this decision",
  takeOverBody:
    "The workspace is yours, so that you can come back whenever you like, as a facilitator. The timeline says so.",
  takeOver: "Come back and facilitate",
} as const;
