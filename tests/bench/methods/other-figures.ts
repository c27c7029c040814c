import { figuresOf } from "@/lib/decision/figures/figures";
import { standingOf } from "@/lib/decision/figures/standing";
import { wholeTeam } from "@/lib/decision/figures/team-matrix";
import { tallyOf } from "@/lib/decision/tally";
import { TallyMemory } from "@/lib/decision/tally-memory";
import { alikeCriteria } from "@/lib/methods/alike-criteria";
import { finish } from "@/lib/methods/finish";
import { flipChances } from "@/lib/methods/flip-chances";
import { leastRegret } from "@/lib/methods/least-regret";
import { leaveOneOut } from "@/lib/methods/leave-one-out";
import { liveTeam } from "@/lib/methods/live-team";
import { normalise } from "@/lib/methods/normalise";
import { ratingValue } from "@/lib/methods/rating-value";
import { smaa } from "@/lib/methods/smaa";
import { packTeam } from "@/lib/methods/team";
import { teamBootstrap } from "@/lib/methods/team-bootstrap";
import { teamResult } from "@/lib/methods/team-result";
import type { Figure } from "./figures";
import { madeUpDecision, withOneVoteMoved } from "./made-up-decision";
import { highest, lowest } from "./made-up-team";
import type { MadeUpTeam } from "./made-up-team";

/** One changed vote, section 8, and what leans on it. */
export function otherFigures(team: MadeUpTeam): { oneVote: Figure[]; chance: Figure[]; inTheApp: Figure[] } {
  const { size, points, ratings } = team;
  const values = ratings.map((rows) =>
    rows.map((row) => row.map((own) => own && ratingValue(own, lowest, highest))),
  );
  const weights = points.map((own) => normalise(own)!);
  const packed = packTeam({ weights, values }, size.options, size.criteria);
  const merged = teamResult(packed);
  const mergedValues = merged.values.map((row) => row.map((value) => value!));
  const byCell = mergedValues.map((row, i) => row.map((_, k) => values.flatMap((rows) => rows[i]![k] ?? [])));
  const live = liveTeam(packed);
  const { state, directory } = madeUpDecision(team);
  const states = [state, withOneVoteMoved(state)];
  const memory = new TallyMemory();
  let turn = 0;
  return {
    oneVote: [
      {
        sections: "4–5",
        name: "one rating changes: scores and ranks",
        run: () => {
          turn += 1;
          live.rate(turn % size.voters, turn % size.options, turn % size.criteria, (turn % 5) / 4);
          return live.result();
        },
      },
      {
        sections: "4–5",
        name: "one voter's weights change: scores and ranks",
        run: () => {
          turn += 1;
          live.weigh(turn % size.voters, weights[(turn * 7) % size.voters]!);
          return live.result();
        },
      },
    ],
    chance: [
      { sections: "8.1", name: "SMAA over all weights, drawn", run: () => smaa(mergedValues) },
      {
        sections: "8.2",
        name: "bootstrap, 2,000 teams",
        run: () => finish(teamBootstrap(packed, { seed: "bench" })),
      },
      { sections: "8", name: "without each voter", run: () => finish(leaveOneOut(packed)) },
      {
        sections: "8",
        name: "least regret over everybody's weights",
        run: () => leastRegret(mergedValues, weights),
      },
      {
        sections: "8",
        name: "what to find out next",
        run: () => flipChances(mergedValues, merged.weights!, byCell),
      },
      { sections: "8", name: "double counting", run: () => alikeCriteria(values.flat()) },
    ],
    inTheApp: [
      {
        sections: "app",
        name: "tally after one vote, with the one before in mind",
        run: () => {
          turn += 1;
          // A copy: a state that was merged before is known, and live there is a new one after every vote.
          return tallyOf({ ...states[turn % 2]! }, directory.voters, memory);
        },
      },
      { sections: "app", name: "tally of the decision", run: () => tallyOf(state, directory.voters) },
      {
        sections: "app",
        name: "tally and every figure of the panel",
        run: () => {
          const matrix = wholeTeam(state, directory)!;
          return figuresOf(matrix, standingOf(matrix, tallyOf(state, directory.voters))!, "bench");
        },
      },
    ],
  };
}
