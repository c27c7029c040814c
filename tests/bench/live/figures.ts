import { middle } from "./percentiles";
import type { DurableRound, Round, Voted } from "./rounds";

/** Every figure of a round by its name. Times in milliseconds, memory in KiB, CPU in microseconds. */
export type Figures = Readonly<Record<string, number>>;

/** CPU milliseconds shared out, in microseconds. */
const each = (cpu: number | null, count: number) => (cpu === null ? NaN : (cpu * 1000) / count);

function ofVotes(name: string, size: number, voted: Voted, bare: Round["bare"]): Figures {
  const { acknowledged, screens, cpu, votes, seconds } = voted;
  const refused = Object.values(voted.refused).reduce((sum, count) => sum + count, 0);
  const frames = voted.framesPerScreen * size;
  const bareCpu = each(bare.cpu, bare.broadcast.deliveries);
  const figures: Record<string, number> = {
    votesPerSecond: votes / seconds,
    ackP50: acknowledged.p50,
    ackP95: acknowledged.p95,
    ackP99: acknowledged.p99,
    screenP50: screens.p50,
    screenP95: screens.p95,
    screenP99: screens.p99,
    screenP95Ratio: screens.p95 / bare.broadcast.screens.p95,
    untilAllSeen: voted.untilAllSeen,
    delivered: voted.deliveredShare,
    refused,
    wrong: voted.wrong.length,
    serverCpuPerVote: each(cpu.server, votes),
    postgresCpuPerVote: each(cpu.postgres, votes),
    serverCpuPerFrame: each(cpu.server, frames),
    cpuPerFrameRatio: each(cpu.server, frames) / bareCpu,
    framesPerSecond: voted.framesPerScreen / seconds,
    bytesPerScreenPerSecond: voted.bytesPerScreenPerSecond,
  };
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}.${key}`, value]));
}

/** All figures of one round. */
export function figuresOf({ size, join, memoryPerPerson, votes, bare }: Round): Figures {
  const joined: Figures =
    join === undefined
      ? {}
      : {
          "join.firstStateP50": join.firstState.p50,
          "join.firstStateP95": join.firstState.p95,
          "join.firstStateMax": join.firstState.max,
          "join.firstStateRatio": join.firstState.p95 / bare.join.firstState.p95,
          "join.failed": join.failed,
          "join.firstKiB": join.firstBytes / 1024,
          ...(memoryPerPerson !== null && { "join.memoryKiB": memoryPerPerson / 1024 }),
          "join.serverCpuPerPerson": each(join.cpu.server, size),
          "join.postgresCpuPerPerson": each(join.cpu.postgres, size),
        };
  return {
    ...joined,
    ...Object.fromEntries(
      Object.entries(votes).flatMap(([name, voted]) => Object.entries(ofVotes(name, size, voted, bare))),
    ),
    "bare.screenP50": bare.broadcast.screens.p50,
    "bare.screenP95": bare.broadcast.screens.p95,
    "bare.screenP99": bare.broadcast.screens.p99,
    "bare.cpuPerFrame": each(bare.cpu, bare.broadcast.deliveries),
    "bare.firstStateP95": bare.join.firstState.p95,
  };
}

/** The figures of the part without sockets. */
export function durableFigures({ lane, plain, bare }: DurableRound): Figures {
  return {
    "durable.perSecond": lane.perSecond,
    "durable.plainPerSecond": plain.perSecond,
    "durable.barePerSecond": bare.perSecond,
    "durable.toPlain": lane.perSecond / plain.perSecond,
    "durable.toBare": lane.perSecond / bare.perSecond,
    "durable.ackP50": lane.answered.p50,
    "durable.ackP95": lane.answered.p95,
    "durable.ackP99": lane.answered.p99,
    "durable.serverCpuPerVote": lane.cpuPerVote * 1000,
  };
}

/** Figure by figure, the median of some rounds. */
export function medians(rounds: readonly Figures[]): Figures {
  const names = new Set(rounds.flatMap((figures) => Object.keys(figures)));
  return Object.fromEntries(
    [...names].map((name) => [name, middle(rounds.flatMap((figures) => figures[name] ?? []))]),
  );
}
