import { parseArgs } from "node:util";

/** What people do in one decision. */
export const scenarios = ["join", "steady20", "steady200", "burst", "instant", "two"] as const;
export type Scenario = (typeof scenarios)[number];

export type Options = {
  sizes: readonly number[];
  scenarios: readonly Scenario[];
  /** Every figure is the median of so many rounds. */
  rounds: number;
  /** How long each steady part is measured. */
  seconds: number;
  /** Voters of the part that measures durable votes; empty leaves it out. */
  durable: readonly number[];
  /** Only the socket server instead of the whole app: nothing has to be built. */
  socketOnly: boolean;
  /** The folder for CPU profiles of the socket server; null makes none. */
  profile: string | null;
};

export const usage = `npm run bench -- [options]
  Without options it takes some 25 minutes on two quiet cores, and at most an hour.
  --quick                 under two minutes: 100 and 1000 people, one round of 2 s
  --sizes 25,100,400      how many people take part
  --scenarios a,b         of ${scenarios.join(", ")}
  --durable 200,2000      voters of the part without sockets; "none" leaves it out
  --rounds 3              the figures are medians of so many rounds
  --seconds 10            how long each steady part lasts
  --socket-only           the socket server alone, without pages: nothing has to be built
  --profile FOLDER        with --socket-only: writes CPU profiles of the server there`;

const numbers = (text: string) => text.split(",").map(Number);

function positive(name: string, values: readonly number[]): readonly number[] {
  if (values.every((value) => Number.isInteger(value) && value > 0)) return values;
  throw new Error(`--${name} takes whole numbers above zero\n\n${usage}`);
}

/** Reads the command line. Null when only help was asked for; throws an error with the usage in it. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      sizes: { type: "string" },
      scenarios: { type: "string" },
      durable: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      "socket-only": { type: "boolean", default: false },
      profile: { type: "string" },
    },
  });
  if (values.help) return null;
  const { quick } = values;
  const chosen = values.scenarios?.split(",") ?? scenarios;
  const unknown = chosen.filter((name) => !scenarios.includes(name as Scenario));
  if (unknown.length > 0) throw new Error(`No such scenario: ${unknown.join(", ")}\n\n${usage}`);
  const sizes = numbers(values.sizes ?? (quick ? "100,1000" : "25,100,200,400,1000,2000"));
  const durable = values.durable === "none" ? [] : numbers(values.durable ?? (quick ? "200" : "200,2000"));
  return {
    sizes: positive("sizes", sizes),
    scenarios: chosen as Scenario[],
    rounds: positive("rounds", [Number(values.rounds ?? (quick ? 1 : 3))])[0] ?? 1,
    seconds: positive("seconds", [Number(values.seconds ?? (quick ? 2 : 10))])[0] ?? 1,
    durable: positive("durable", durable),
    socketOnly: values["socket-only"],
    profile: values.profile ?? null,
  };
}
