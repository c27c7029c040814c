import { seededRandom } from "@/lib/methods/seeded-random";

export type Size = { voters: number; criteria: number; options: number };

/** A team's votes: always the same for one size. */
export type MadeUpTeam = {
  size: Size;
  /** Voters × criteria: slider positions from 0 to 10. */
  points: number[][];
  /** Voters × options × criteria: ratings from 1 to 5, null for "can't judge" (one in fifty). */
  ratings: (number | null)[][][];
};

/** The rating scale everything is rated on. */
export const [lowest, highest] = [1, 5];

/** Options lean to one end and voters have leanings of their own, so that means differ and some cells are split. */
export function madeUpTeam(size: Size): MadeUpTeam {
  const random = seededRandom(`bench ${size.voters} ${size.criteria} ${size.options}`);
  const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);
  const quality = times(size.options, () => times(size.criteria, () => 4 * random.unit()));
  const importance = times(size.criteria, () => 10 * random.unit());
  const clip = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));
  const points = times(size.voters, () =>
    importance.map((own) => clip(own + 6 * (random.unit() - 0.5), 1, 10)),
  );
  const ratings = times(size.voters, () =>
    quality.map((row) =>
      row.map((own) =>
        random.unit() < 0.02 ? null : clip(1 + own + 3 * (random.unit() - 0.5), lowest, highest),
      ),
    ),
  );
  return { size, points, ratings };
}
