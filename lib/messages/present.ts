import { inWords } from "./number-words";

/** The projector view. */
export const presentMessages = {
  title: "On the wall",
  joinWithName: "Join with a name",
  codeAt: (address: string) => `or type the code at ${address}`,
  noPhones: "Phones cannot open this address; Invite says why.",
  frame: "We agree on the question, the options and what matters.",
  weigh: "Each for themselves: how much does each criterion matter?",
  rate: "Each for themselves: how good is each option?",
  decide: "What do we do?",
  sealed: "Sealed until the reveal",
  ranking: "Ranking",
  weights: "What matters to us",
  weighed: (n: number, of: number) => `${inWords(n)} of ${inWords(of)} have weighed`,
  rated: (n: number, of: number) => `${inWords(n)} of ${inWords(of)} have rated`,
  joined: (n: number) => (n === 1 ? "1 person votes" : `${inWords(n)} people vote`),
  decided: "Decided",
  deadTitle: "This link shows nothing (any more)",
  deadBody: "A facilitator can open a new presenter link under Invite.",
} as const;
