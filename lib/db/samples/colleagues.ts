import type { CriterionKey } from "@/lib/templates/web-framework/criteria";
import type { OptionKey } from "@/lib/templates/web-framework/options";

/** The criteria that the template offers to rate. */
export type RatedKey = Extract<
  CriterionKey,
  "built-in" | "scalability" | "learning" | "flexibility" | "security" | "performance" | "community"
>;

/** A sample colleague: points from 0 to 10 for each criterion, ratings from 1 to 5 for each option. */
export type Colleague = {
  name: string;
  weights: Readonly<Record<RatedKey, number>>;
  ratings: Readonly<Record<RatedKey, Readonly<Record<OptionKey, number>>>>;
};

const votes = (django: number, flask: number) => ({ django, flask });

/**
 * Six colleagues who disagree as colleagues do: close in the sum, so that one slider can turn the ranking, and in two
 * camps about whether Flask scales.
 */
export const colleagues: readonly Colleague[] = [
  {
    name: "Ada (sample)",
    weights: {
      "built-in": 9,
      scalability: 6,
      learning: 3,
      flexibility: 2,
      security: 8,
      performance: 4,
      community: 6,
    },
    ratings: {
      "built-in": votes(5, 2),
      scalability: votes(4, 1),
      learning: votes(2, 4),
      flexibility: votes(2, 5),
      security: votes(5, 3),
      performance: votes(3, 4),
      community: votes(5, 4),
    },
  },
  {
    name: "Bo (sample)",
    weights: {
      "built-in": 4,
      scalability: 7,
      learning: 7,
      flexibility: 8,
      security: 5,
      performance: 6,
      community: 4,
    },
    ratings: {
      "built-in": votes(4, 2),
      scalability: votes(4, 5),
      learning: votes(2, 5),
      flexibility: votes(2, 5),
      security: votes(4, 3),
      performance: votes(3, 4),
      community: votes(4, 4),
    },
  },
  {
    name: "Chen (sample)",
    weights: {
      "built-in": 7,
      scalability: 8,
      learning: 5,
      flexibility: 4,
      security: 7,
      performance: 7,
      community: 3,
    },
    ratings: {
      "built-in": votes(5, 2),
      scalability: votes(5, 1),
      learning: votes(3, 4),
      flexibility: votes(3, 4),
      security: votes(5, 2),
      performance: votes(4, 4),
      community: votes(5, 3),
    },
  },
  {
    name: "Dara (sample)",
    weights: {
      "built-in": 3,
      scalability: 5,
      learning: 9,
      flexibility: 7,
      security: 4,
      performance: 6,
      community: 5,
    },
    ratings: {
      "built-in": votes(4, 3),
      scalability: votes(3, 5),
      learning: votes(2, 5),
      flexibility: votes(2, 5),
      security: votes(4, 3),
      performance: votes(3, 4),
      community: votes(4, 4),
    },
  },
  {
    name: "Emil (sample)",
    weights: {
      "built-in": 6,
      scalability: 4,
      learning: 6,
      flexibility: 6,
      security: 6,
      performance: 3,
      community: 7,
    },
    ratings: {
      "built-in": votes(5, 1),
      scalability: votes(4, 2),
      learning: votes(3, 5),
      flexibility: votes(2, 4),
      security: votes(4, 2),
      performance: votes(3, 4),
      community: votes(5, 4),
    },
  },
  {
    name: "Farah (sample)",
    weights: {
      "built-in": 5,
      scalability: 9,
      learning: 6,
      flexibility: 7,
      security: 3,
      performance: 8,
      community: 2,
    },
    ratings: {
      "built-in": votes(4, 2),
      scalability: votes(3, 5),
      learning: votes(2, 5),
      flexibility: votes(2, 5),
      security: votes(4, 3),
      performance: votes(3, 4),
      community: votes(4, 3),
    },
  },
];
