/** What the log leaves out so that people can be forgotten: names, whose ballot is whose, and texts about people. */
export type Directory = {
  /** By participant id. */
  names: Readonly<Record<string, string>>;
  /** Participant id by voter id. It leaves the server only where the decision shows names, after the reveal. */
  voters: Readonly<Record<string, string>>;
  /** By text id. An erased text is missing. */
  texts: Readonly<Record<string, string>>;
};

export const emptyDirectory: Directory = { names: {}, voters: {}, texts: {} };
