import { standingOf } from "@/lib/decision/figures/standing";
import { teamMatrix, wholeTeam } from "@/lib/decision/figures/team-matrix";
import type { TeamMatrix } from "@/lib/decision/figures/team-matrix";
import type { RatingValue } from "@/lib/decision/model";
import { tallyOf } from "@/lib/decision/tally";
import { viewOf } from "@/lib/decision/view";
import { worldAfter } from "../../support/given";
import type { Said } from "../../support/given";
import type { World } from "../../support/given-world";
import { join, open, openRound, rate, reveal, weigh } from "../../support/given-matrix";

/** What one person gives: points per criterion, and per option the ratings on the criteria; null leaves it out. */
export type Given = {
  weights: readonly number[] | null;
  ratings: readonly (readonly (RatingValue | null)[])[];
};

const idOf = (kind: string, place: number) => `${kind}${place + 1}`;

/** Commands after which these people's votes are revealed; "ann" leads, and is one of them. */
export function votesOf(
  people: Readonly<Record<string, Given>>,
  names: "shown" | "hidden" = "shown",
): Said[] {
  const { weights, ratings } = Object.values(people).find((each) => each.weights !== null)!;
  const criteria = weights!.map((_, place) => idOf("k", place));
  const options = ratings.map((_, place) => idOf("o", place));
  const opened = open(
    {
      options: options.map((id) => ({ id, title: `Option ${id}`, definition: "" })),
      criteria: criteria.map((id) => ({
        id,
        title: `Criterion ${id}`,
        definition: "",
        lowEnd: "",
        highEnd: "",
        use: "rated",
      })),
      evidence: [],
    },
    names,
  );
  const said = Object.entries(people).flatMap(([name, given]): Said[] => [
    ...(given.weights === null
      ? []
      : [weigh(name, "w", Object.fromEntries(criteria.map((id, k) => [id, given.weights![k]!])))]),
    ...given.ratings.flatMap((row, option) =>
      row.flatMap((value, k) =>
        value === null ? [] : [rate(name, "r", [idOf("k", k), idOf("o", option)], value)],
      ),
    ),
  ]);
  const joined = Object.keys(people).filter((name) => name !== "ann");
  return [
    opened,
    ...joined.map((name) => join(name)),
    openRound("w", "weights"),
    openRound("r", "ratings"),
    ...said,
    reveal("w"),
    reveal("r"),
  ];
}

/** The team of a world as the server has it, its standing, and what they are made of; throws when there is nothing to compare. */
export function teamIn({ state, directory }: World) {
  const team = wholeTeam(state, directory);
  const tally = tallyOf(state, directory.voters);
  const standing = team && standingOf(team, tally);
  if (team === null || standing === null) throw new Error("There is nothing to compare");
  return { team, standing, state, tally };
}

export function teamOf(people: Readonly<Record<string, Given>>, names: "shown" | "hidden" = "shown") {
  return teamIn(worldAfter(...votesOf(people, names)));
}

/** The team as one participant's browser makes it of their view; null where it cannot. */
export function teamSeenBy(participantId: string, { state, directory }: World): TeamMatrix | null {
  const view = viewOf(state, directory, { participantId, workspaceRole: null, link: null });
  return view && teamMatrix(view.decision, view.tally, view.ballots);
}

/** Five people about three options on two criteria: two camps about the second criterion. */
export const five: Readonly<Record<string, Given>> = {
  ann: {
    weights: [6, 2],
    ratings: [
      [5, 2],
      [2, 4],
      [3, 3],
    ],
  },
  bob: {
    weights: [4, 4],
    ratings: [
      [5, 1],
      [3, 5],
      [3, 3],
    ],
  },
  cat: {
    weights: [2, 6],
    ratings: [
      [4, 1],
      [2, 5],
      [2, 3],
    ],
  },
  dan: {
    weights: [5, 3],
    ratings: [
      [5, 4],
      [1, 2],
      [3, 2],
    ],
  },
  eve: {
    weights: [7, 1],
    ratings: [
      [4, 5],
      [2, 1],
      ["abstain", 3],
    ],
  },
};
