/** One thing the `weighhouse` command can do. `run` gets the words after its name and answers with the exit code. */
export type Command = {
  name: string;
  usage: string;
  about: string;
  /** Whether the runtime must be up: `runtime()` then works. */
  needsDatabase: boolean;
  run(args: readonly string[]): Promise<number>;
};
