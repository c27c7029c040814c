import fc from "fast-check";
import type { TeamVotes } from "@/lib/methods/team";

export type SizedVotes = { votes: TeamVotes; options: number; criteria: number };

/** A team's votes with gaps, abstentions, zero weights, ties, and teams of nobody or one. Values are steps from 0 to 4, quartered. */
export function teamOf(most: {
  voters: number;
  options: number;
  criteria: number;
}): fc.Arbitrary<SizedVotes> {
  return fc
    .record({
      voters: fc.integer({ min: 0, max: most.voters }),
      options: fc.integer({ min: 1, max: most.options }),
      criteria: fc.integer({ min: 1, max: most.criteria }),
      gaps: fc.constantFrom(0, 3, 20),
    })
    .chain(({ voters, options, criteria, gaps }) => {
      const listOf = <Entry>(entry: fc.Arbitrary<Entry>, length: number) =>
        fc.array(entry, { minLength: length, maxLength: length });
      const step = fc.integer({ min: 0, max: 4 }).map((rating) => rating / 4);
      const vote: fc.Arbitrary<number | null> = gaps === 0 ? step : fc.option(step, { freq: gaps });
      const points = listOf(fc.integer({ min: 0, max: 10 }), criteria);
      return fc.record({
        votes: fc.record({
          weights: listOf(gaps === 0 ? points : fc.option(points, { freq: gaps }), voters),
          values: listOf(listOf(listOf(vote, criteria), options), voters),
        }),
        options: fc.constant(options),
        criteria: fc.constant(criteria),
      });
    });
}
