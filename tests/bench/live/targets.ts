import type { Figures } from "./figures";

/** What is to be reached, by how many people; `limit` may lean on the bare figures of the same run. */
export type Target = {
  what: string;
  sizes: readonly number[];
  figure: string;
  unit: string;
  limit: (figures: Figures, size: number) => number;
  /** At least so much, instead of at most. */
  atLeast?: true;
};
export type Judged = {
  what: string;
  size: number;
  value: number;
  limit: number;
  unit: string;
  atLeast: boolean;
  met: boolean;
};

const bySize = (limits: Readonly<Record<number, number>>) => (_figures: Figures, size: number) =>
  limits[size] ?? NaN;
const always = (limit: number) => () => limit;

/** Milliseconds between two frames of a room in which nothing else happens. */
const pacing = 50;

export const targets: readonly Target[] = [
  {
    what: "20 votes/s, vote to every other screen, p95",
    sizes: [100, 400, 1000],
    figure: "steady20.screenP95",
    unit: "ms",
    limit: (figures) => pacing + 1.5 * (figures["bare.screenP95"] ?? NaN),
  },
  {
    what: "all vote in one instant, until all have seen all",
    sizes: [200, 1000, 2000],
    figure: "instant.untilAllSeen",
    unit: "ms",
    limit: bySize({ 200: 150, 1000: 500, 2000: 1000 }),
  },
  {
    what: "all vote within a second, last vote to last screen",
    sizes: [400, 1000, 2000],
    figure: "burst.untilAllSeen",
    unit: "ms",
    limit: bySize({ 400: 250, 1000: 500, 2000: 1000 }),
  },
  {
    what: "200 votes/s, acknowledged after the commit, p95",
    sizes: [1000],
    figure: "steady200.ackP95",
    unit: "ms",
    limit: always(50),
  },
  {
    what: "server CPU per frame delivered, to bare ws",
    sizes: [400, 1000, 2000],
    figure: "steady20.cpuPerFrameRatio",
    unit: "×",
    limit: always(1.4),
  },
  {
    what: "all join at once, first state, p95",
    sizes: [400, 2000],
    figure: "join.firstStateP95",
    unit: "ms",
    limit: bySize({ 400: 1000, 2000: 5000 }),
  },
  {
    what: "failed joins",
    sizes: [25, 100, 200, 400, 1000, 2000],
    figure: "join.failed",
    unit: "",
    limit: always(0),
  },
  {
    what: "memory per participant",
    sizes: [400, 1000, 2000],
    figure: "join.memoryKiB",
    unit: "KiB",
    limit: always(50),
  },
];

export const durableTargets: readonly Target[] = [
  {
    what: "durable votes/s, to a plain transaction each",
    sizes: [200, 2000],
    figure: "durable.toPlain",
    unit: "×",
    limit: bySize({ 200: 8, 2000: 20 }),
    atLeast: true,
  },
  {
    what: "durable votes/s, to a bare batched insert",
    sizes: [200, 2000],
    figure: "durable.toBare",
    unit: "×",
    limit: always(0.5),
    atLeast: true,
  },
];

/** Every vote reached every screen, none was refused, and what the screens show is what was voted. */
function wholeness(figures: Figures, size: number): Judged[] {
  const names = [...new Set(Object.keys(figures).filter((key) => key.endsWith(".delivered")))];
  return names.map((key) => {
    const name = key.split(".")[0] ?? "";
    const flawless = figures[`${name}.refused`] === 0 && figures[`${name}.wrong`] === 0;
    const value = 100 * (figures[key] ?? 0);
    return {
      what: `${name}: delivered, screens right`,
      size,
      value,
      limit: 100,
      unit: "%",
      atLeast: true,
      met: value === 100 && flawless,
    };
  });
}

/** How the figures of so many people stand to the targets that were measured. */
export function judge(list: readonly Target[], figures: Figures, size: number): Judged[] {
  const judged = list.flatMap(({ what, sizes, figure, unit, limit, atLeast = false }) => {
    const value = figures[figure];
    if (value === undefined || Number.isNaN(value) || !sizes.includes(size)) return [];
    const bound = limit(figures, size);
    return [
      { what, size, value, limit: bound, unit, atLeast, met: atLeast ? value >= bound : value <= bound },
    ];
  });
  return [...judged, ...wholeness(figures, size)];
}
