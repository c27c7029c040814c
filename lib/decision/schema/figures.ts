import { z } from "zod";
import type { Figures } from "../figures/figures";
import { assertSame } from "./same-type";
import type { Same } from "./same-type";

const share = z.number().min(0).max(1);
const count = z.int().min(0);
const place = z.int().min(0);
const places = z.array(place);

const elections = z.strictObject({
  ballots: count,
  duels: z.array(z.array(count)),
  headToHead: place.nullable(),
  circles: z.array(places),
  paths: places,
  places,
  won: places,
  approvals: z.array(count),
  approved: places,
});

/** F8: figures as they leave the server: counts, shares and histograms, and nothing beside them. */
export const figuresSchema = z
  .strictObject({
    criterionIds: z.array(z.string()),
    optionIds: z.array(z.string()),
    voters: count,
    verdict: z.enum(["clear", "leaning", "too_close", "needs_more_voters"]).nullable(),
    shares: z.array(share).nullable(),
    exact: z.boolean(),
    withoutOne: z.array(z.strictObject({ winners: places, voters: count })),
    own: z.strictObject({
      voters: count,
      first: z.array(count),
      tied: count,
      rankOfFirst: z.array(count),
    }),
    elections: elections.nullable(),
    meanOfScores: places,
    alike: z.array(
      z.strictObject({ criteria: z.tuple([place, place]), correlation: z.number().max(1), pairs: count }),
    ),
    regret: z.strictObject({ points: z.array(z.number().min(0).max(100)), least: places }).nullable(),
    findOut: z.array(z.strictObject({ option: place, criterion: place, chance: share })),
    impact: z.array(
      z.strictObject({ criterion: place, option: place.nullable(), impact: z.number().min(0).max(1) }),
    ),
    distances: z.strictObject({ weights: z.array(count), ratings: z.array(count) }).nullable(),
  })
  .meta({ id: "Figures", description: "What is said of everybody's votes, and of nobody in particular" });

assertSame<Same<z.output<typeof figuresSchema>, Figures>>();
