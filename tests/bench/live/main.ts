import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { say, seconds } from "@/lib/setup/progress.mjs";
import { postmaster } from "../../support/postgres-holder";
import { copyOfTemplate, testServer } from "../../support/test-server";
import { durableFigures, figuresOf, medians } from "./figures";
import type { Figures } from "./figures";
import { readOptions, usage } from "./options";
import type { Options } from "./options";
import { plot } from "./plot";
import { figureTable, targetTable } from "./report";
import { measureDurable, measureRound } from "./rounds";
import type { Place } from "./rounds";
import { durableTargets, judge, targets } from "./targets";
import { makeWorld } from "./world";
import type { World } from "./world";

/** The whole bench: prints tables, and writes JSON and a plot into `.data/bench`. */
type Measured = { size: number; figures: Figures };

/** A database of so many people, and its name, to be copied for every round. */
async function peopled(
  place: Place,
  template: string,
  size: number,
  use: (world: World, name: string) => Promise<void>,
) {
  const { url, drop } = await copyOfTemplate(place.server, template);
  try {
    const world = await makeWorld(url, size);
    say(`\n${size} people: set up with ${Math.round(world.setUpVotes / world.setUpSeconds)} votes/s`);
    await use(world, new URL(url).pathname.slice(1));
  } finally {
    await drop();
  }
}

async function measureSizes(place: Place, template: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const size of place.options.sizes)
    await peopled(place, template, size, async (world, name) => {
      const rounds: Figures[] = [];
      for (let round = 1; round <= place.options.rounds; round += 1) {
        const began = Date.now();
        const result = await measureRound(place, world, name);
        for (const voted of Object.values(result.votes))
          for (const line of voted.wrong.slice(0, 2)) say(`  ${line}`);
        for (const reason of result.join?.reasons ?? []) say(`  a join failed: ${reason}`);
        rounds.push(figuresOf(result));
        say(`  round ${round} (${seconds(began)})`);
      }
      measured.push({ size, figures: medians(rounds) });
    });
  return measured;
}

async function measureVoters(place: Place, template: string): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const voters of place.options.durable)
    await peopled(place, template, voters, async (world, name) => {
      const rounds: Figures[] = [];
      for (let round = 0; round < place.options.rounds; round += 1)
        rounds.push(durableFigures(await measureDurable(place, world, name, voters)));
      measured.push({ size: voters, figures: medians(rounds) });
    });
  return measured;
}

function conclude(sizes: readonly Measured[], durable: readonly Measured[], options: Options): void {
  const judged = [
    ...sizes.flatMap(({ size, figures }) => judge(targets, figures, size)),
    ...durable.flatMap(({ size, figures }) => judge(durableTargets, figures, size)),
  ];
  say(`\n${figureTable(sizes, durable)}\n\n${targetTable(judged)}`);
  const folder = join(projectRoot, ".data", "bench");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? "", node: process.version };
  writeFileSync(
    join(folder, "live.json"),
    `${JSON.stringify({ at: new Date().toISOString(), machine, options, sizes, durable, judged }, null, 2)}\n`,
  );
  writeFileSync(join(folder, "live.svg"), plot(sizes));
  say("\nWritten: .data/bench/live.json, .data/bench/live.svg");
}

const options = readOptions(process.argv.slice(2));
if (options === null) say(usage);
else {
  process.env.NEXTAUTH_SECRET = "only-for-the-bench-5a1c77d09be24d688f0e7712ab94cd35";
  process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/none";
  process.env.LOG_LEVEL = "error";
  const began = Date.now();
  const server = await testServer();
  try {
    const place = {
      server: server.url,
      postmaster: postmaster(join(projectRoot, ".data-test")) ?? 0,
      options,
    };
    const durable = await measureVoters(place, server.template);
    conclude(await measureSizes(place, server.template), durable, options);
    say(`in ${seconds(began)}`);
  } finally {
    await server.stop();
  }
}
