/** The first page. */
export const homeMessages = {
  title: "Weighhouse: decide together, live",
  headline: "Put it on one scale, together.",
  lead: "Your team lists its options, weighs what matters, rates each option, and sees at once where it agrees, what leads, and by how much. The record keeps why.",
  tryIt: "Try it",
  tryItHint: "A sample decision of your own, no account needed. It is gone after a day.",
  start: "Start a decision",
  signIn: "Sign in",
  history: "History",
  howTitle: "How it goes",
  how: [
    { title: "Frame", text: "Question, options, criteria, and the evidence with its sources." },
    {
      title: "Weigh and rate, sealed",
      text: "Everybody votes for themselves. Nobody sees a value before the reveal.",
    },
    {
      title: "Reveal and adjust",
      text: "Votes open at once. Talk where they differ; the ranking moves as people change their mind.",
    },
    {
      title: "Record",
      text: "What was decided and why, who dissented, how close it was. Found again in a year.",
    },
  ],
  exampleTitle: "An example",
  exampleQuestion: "Django or Flask for the booking service?",
  exampleCaption: "Seven people, three of their criteria, after the reveal.",
  exampleCell: (criterion: string, option: string) => `${criterion}, ${option}`,
} as const;
