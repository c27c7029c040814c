import { workshopMessages } from "./workshop";

/** Trying the product on a sample decision. */
export const tryMessages = {
  title: "Try it",
  lead: "You get a sample decision of your own: Django or Flask, seven criteria, six sample colleagues who have voted already. You lead it. Nobody else sees it, and it is gone after a day.",
  start: "Make my copy",
  finished: "See a finished example",
  visitor: "Visitor",
  busy: "Many copies were made from here just now. Wait a few minutes and try again.",
  failed: "The copy could not be made. Try again in a moment.",

  guide: "Three steps",
  steps: {
    weigh: {
      title: "Weigh",
      text: "Set a weight for each criterion and press Done. Your six sample colleagues have theirs in, sealed.",
    },
    reveal: {
      title: "Reveal",
      text: "Reveal the weights. Everybody's dots appear, and with them a ranking: your colleagues have rated already.",
    },
    move: {
      title: "Move a slider",
      text: `Open “${workshopMessages.myVotes}”, change one weight and watch the ranking here. The scores are close: one slider can turn it.`,
    },
  },
  ranking: "Ranking now",
  stepDone: "done",
  stepNow: "now",
  allDone: "That is the heart of it. Rate the cells too, talk where people differ, or record an outcome.",
  ownDecision: "Start a decision of your own",
  hide: "Hide the steps",
};
