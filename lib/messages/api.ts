/** The texts of the interface for programs: what its description says, and the refusals of its own. */
export const apiMessages = {
  title: "Weighhouse",
  about:
    "Everything people do in the browser, for programs. Send a personal access token (made on the account page) or a guest token (from joining) as Authorization: Bearer. Refusals are RFC 9457 problems; compare their code, not their title. Ids are UUIDs that clients mint, so that a request sent twice changes nothing twice. For live frames see lib/realtime/PROTOCOL.md.",
  tags: {
    decisions: "Decisions",
    waysIn: "Ways in",
    reading: "Reading",
    mathematics: "Mathematics",
  },
  unknownTemplate: "There is no template with this id; see GET /templates.",
  atMost: (requests: number) => `At most ${requests} requests travel together.`,
  exactlyOne: "Give exactly one of invite, code and decisionId.",
} as const;
