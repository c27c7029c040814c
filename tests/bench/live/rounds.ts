import { setTimeout as pause } from "node:timers/promises";
import { startApp } from "../../support/app-server";
import { copyOfTemplate } from "../../support/test-server";
import { bundleServer, spawnServer } from "../../realtime/support/spawn-server";
import type { BareCalls } from "./bare-socket";
import type { BareJoined, BareResult } from "./bare-crowd";
import { startProgram } from "./calls";
import type { Called } from "./calls";
import type { JoinedCrowd, Plan, VotesResult } from "./crowd";
import type { DurableCalls, DurableResult } from "./durable";
import type { LoadCalls } from "./load";
import type { Options, Scenario } from "./options";
import { cpuOfFamily, usageOf } from "./usage-of";
import { withVotes } from "./world";
import type { World } from "./world";

/** CPU milliseconds. Null where the system does not tell. */
export type Cpu = { server: number | null; postgres: number | null };
export type Voted = VotesResult & { cpu: Cpu; wrong: string[] };
export type Round = {
  size: number;
  join?: JoinedCrowd & { cpu: Cpu };
  /** Bytes for each who is connected, beyond a server that a few are connected to. */
  memoryPerPerson: number | null;
  votes: Partial<Record<Exclude<Scenario, "join">, Voted>>;
  bare: { join: BareJoined; broadcast: BareResult; cpu: number | null };
};
export type DurableRound = { voters: number; lane: DurableResult; plain: DurableResult; bare: DurableResult };

/** Where everything runs. */
export type Place = { server: string; postmaster: number; options: Options };
type Server = { url: string; pid: number; stop(): Promise<void> };

const difference = (before: number | null, after: number | null) =>
  before === null || after === null ? null : after - before;

const plans = (seconds: number): Record<Exclude<Scenario, "join">, Plan> => ({
  steady20: { perSecond: 20, seconds },
  steady200: { perSecond: 200, seconds },
  burst: { everybodyWithin: 1000 },
  instant: { everybodyWithin: 0 },
  two: { perSecond: 20, seconds },
});

/** What a server compiles only once it is used shall not be measured: as long as each steady part lasts. */
const warmUp = ({ seconds }: Options): Plan => ({ perSecond: 40, seconds });

async function startServer({ options }: Place, databaseUrl: string): Promise<Server> {
  if (!options.socketOnly) {
    const app = await startApp({ databaseUrl, env: { LOG_LEVEL: "error" } });
    return { url: app.url.replace("localhost", "127.0.0.1"), pid: app.pid, stop: app.stop };
  }
  const profiling = options.profile === null ? [] : ["--cpu-prof", `--cpu-prof-dir=${options.profile}`];
  const server = await spawnServer(await bundleServer(), databaseUrl, {}, profiling);
  return { url: server.url, pid: server.pid, stop: server.end };
}

/** CPU of the servers and of PostgreSQL while something happens. */
async function timed<T>(
  { postmaster }: Place,
  servers: readonly Server[],
  work: () => Promise<T>,
): Promise<T & { cpu: Cpu }> {
  const used = () => ({
    server: servers.reduce<number | null>((sum, { pid }) => {
      const usage = usageOf(pid);
      return sum === null || usage === null ? null : sum + usage.cpu;
    }, 0),
    postgres: cpuOfFamily(postmaster),
  });
  const before = used();
  const result = await work();
  const after = used();
  const cpu = {
    server: difference(before.server, after.server),
    postgres: difference(before.postgres, after.postgres),
  };
  return { ...result, cpu };
}

type Load = Called<LoadCalls>;

async function joined(place: Place, servers: readonly Server[], world: World, load: Load) {
  const { userIds: _, setUpVotes: _votes, setUpSeconds: _seconds, ...room } = world;
  const join = await timed(place, servers, () =>
    load.call("connect", { ...room, urls: servers.map(({ url }) => url) }),
  );
  await pause(500);
  return join;
}

/** A few who come first make the server load and merge whatever it keeps for everybody. */
const firstFew = 10;

/** What a connection costs in memory, without what the next clean-up takes away. The socket server alone can be asked that. */
async function measureMemory(databaseUrl: string, world: World): Promise<number | null> {
  const { userIds: _, setUpVotes: _votes, setUpSeconds: _seconds, ...room } = world;
  if (room.people.length < 10 * firstFew) return null;
  const server = await spawnServer(await bundleServer(), databaseUrl, {}, ["--expose-gc"]);
  const loads = [startProgram<LoadCalls>("load"), startProgram<LoadCalls>("load")] as const;
  try {
    const come = (load: Load, people: World["people"]) =>
      load.call("connect", { ...room, people, urls: [server.url] });
    await come(loads[0], room.people.slice(0, firstFew));
    await pause(1500);
    const before = await server.memory();
    const { failed } = await come(loads[1], room.people.slice(firstFew));
    await pause(1500);
    const grown = (await server.memory()) - before;
    return grown / (room.people.length - firstFew - failed);
  } finally {
    for (const load of loads) await load.stop();
    await server.end();
  }
}

async function voted(place: Place, servers: readonly Server[], load: Load, plan: Plan): Promise<Voted> {
  const result = await timed(place, servers, () => load.call("votes", plan));
  return { ...result, wrong: await load.call("check", undefined) };
}

/** Everything that is measured with so many people, once: first the product, then the bare broadcast of what it sent. */
export async function measureRound(place: Place, world: World, template: string): Promise<Round> {
  const { options } = place;
  const copy = await copyOfTemplate(place.server, template);
  const load = startProgram<LoadCalls>("load");
  const votes: Round["votes"] = {};
  let join: Round["join"];
  const at = plans(options.seconds);
  try {
    for (const group of [["steady20", "steady200", "burst", "instant"], ["two"]] as const) {
      const chosen = group.filter((name) => options.scenarios.includes(name));
      if (chosen.length === 0 && !(group[0] === "steady20" && options.scenarios.includes("join"))) continue;
      const count = group[0] === "two" ? 2 : 1;
      const servers: Server[] = [];
      for (let index = 0; index < count; index += 1) servers.push(await startServer(place, copy.url));
      try {
        const came = await joined(place, servers, await withVotes(world, copy.url), load);
        if (count === 1) join = came;
        if (chosen.length > 0) await load.call("votes", warmUp(options));
        for (const name of chosen) votes[name] = await voted(place, servers, load, at[name]);
        await load.call("leave", undefined);
      } finally {
        for (const server of servers) await server.stop();
      }
    }
    const steady = votes.steady20;
    const bare = await measureBare(load, world.people.length, {
      frameBytes: Math.round(frameBytes(steady)),
      firstBytes: join?.firstBytes ?? 10_000,
      perSecond: Math.max(1, Math.round(steady === undefined ? 10 : steady.framesPerScreen / steady.seconds)),
      seconds: options.seconds,
    });
    const memoryPerPerson = options.scenarios.includes("join") ? await measureMemory(copy.url, world) : null;
    return { size: world.people.length, ...(join !== undefined && { join }), memoryPerPerson, votes, bare };
  } finally {
    await load.stop();
    await copy.drop();
  }
}

/** Bytes of the average frame: what a screen hears at a steady rate is frames and little else. */
function frameBytes(steady: VotesResult | undefined): number {
  if (steady === undefined || steady.framesPerScreen === 0) return 10_000;
  return (steady.bytesPerScreenPerSecond * steady.seconds) / steady.framesPerScreen;
}

async function measureBare(
  load: Load,
  people: number,
  what: { frameBytes: number; firstBytes: number; perSecond: number; seconds: number },
): Promise<Round["bare"]> {
  const server = startProgram<BareCalls>("bare-socket");
  try {
    const url = await server.call("listen", what);
    const join = await load.call("connectBare", { url, people });
    await pause(500);
    const before = usageOf(server.pid);
    const broadcast = await load.call("broadcasts", what);
    const cpu = difference(before?.cpu ?? null, usageOf(server.pid)?.cpu ?? null);
    await load.call("leaveBare", undefined);
    return { join, broadcast, cpu };
  } finally {
    await server.stop();
  }
}

/** Durable votes, three ways in turn. */
export async function measureDurable(
  place: Place,
  world: World,
  template: string,
  voters: number,
): Promise<DurableRound> {
  const copy = await copyOfTemplate(place.server, template);
  const program = startProgram<DurableCalls>("durable", { LOG_LEVEL: "silent" });
  const job = {
    url: copy.url,
    world: await withVotes(world, copy.url),
    voters,
    seconds: Math.min(5, place.options.seconds),
  };
  try {
    const lane = await program.call("lane", job);
    const plain = await program.call("plain", job);
    return { voters, lane, plain, bare: await program.call("bare", job) };
  } finally {
    await program.stop();
    await copy.drop();
  }
}
