/** What the `weighhouse` command says. */
export const cliMessages = {
  overview: (commands: readonly { usage: string; about: string }[]) =>
    [
      "Usage: npx weighhouse <command>",
      "",
      ...commands.map(({ usage, about }) => `  ${usage.padEnd(28)}  ${about}`),
    ].join("\n"),
  computeAbout: "Put the mathematics to work: one JSON request a line, one answer a line",
  computeTakesNothing: "compute reads its requests from standard input and takes no words of its own.",
  configurationAbout: "Show every setting; --write brings README.md and .env.example up to date",
  wrote: (file: string) => `${file} is up to date.`,
  noMarkers: (file: string) => `${file} has no place for the table: it needs the two configuration comments.`,
  configurationHead: ["Variable", "What it does", "When not set"] as const,
  exampleHead:
    "# Every setting of Weighhouse. All are optional. Copy this file to .env and remove the # before those you change.\n" +
    "# Secrets may be given as NAME_FILE, the path of a file that holds the secret.",
};
