import type { Directory } from "@/lib/decision/directory";
import { blankDecision, cellKey } from "@/lib/decision/model";
import type { Ballot, Decision, Participant, Round } from "@/lib/decision/model";
import { usualScale } from "@/lib/decision/scale";
import type { MadeUpTeam } from "./made-up-team";

const named = (kind: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${kind}${String(place).padStart(4, "0")}`);

/** A decision in which both rounds are revealed and everybody of the team has voted and said *Done*. */
export function madeUpDecision({ size, points, ratings }: MadeUpTeam): {
  state: Decision;
  directory: Directory;
} {
  const criteria = named("k", size.criteria);
  const options = named("o", size.options);
  const people = named("p", size.voters);
  const voterOf = (person: string) => `v${person}`;
  const round = (
    focus: Round["focus"],
    number: number,
    votes: (voter: number) => Partial<Ballot>,
  ): Round => ({
    id: focus,
    number,
    focus,
    status: "revealed",
    start: "afresh",
    previousRoundId: null,
    openedAt: "2026-01-01T00:00:00.000Z",
    revealedAt: "2026-01-01T00:01:00.000Z",
    closedAt: null,
    revealedSeq: 1,
    weightsHash: null,
    ballots: Object.fromEntries(
      people.map((person, voter) => {
        const cast = { weights: null, ratings: {}, ...votes(voter) };
        return [voterOf(person), { ...cast, done: true, first: cast, late: null }];
      }),
    ),
  });
  const weights = (voter: number): Partial<Ballot> => ({
    weights: {
      method: "sliders",
      judgements: Object.fromEntries(criteria.map((id, k) => [id, points[voter]![k]!])),
      seq: 1,
    },
  });
  const rated = (voter: number): Partial<Ballot> => ({
    ratings: Object.fromEntries(
      criteria.flatMap((id, k) =>
        options.map((option, i) => [
          cellKey(id, option),
          { value: ratings[voter]![i]![k] ?? ("abstain" as const), seq: 1 },
        ]),
      ),
    ),
  });
  const participant = (id: string): Participant => ({
    id,
    facilitator: id === people[0],
    participation: "votes",
    removed: false,
    joinedSeq: 1,
    sample: false,
    power: 1,
  });
  const state: Decision = {
    ...blankDecision("bench"),
    seq: 1,
    options: options.map((id) => ({ id, title: id, definition: "", retired: false })),
    criteria: criteria.map((id) => ({
      id,
      title: id,
      definition: "",
      lowEnd: "",
      highEnd: "",
      use: "rated",
      scale: usualScale,
      measure: null,
      parentId: null,
      retired: false,
    })),
    participants: Object.fromEntries(people.map((id) => [id, participant(id)])),
    rounds: [round("weights", 1, weights), round("ratings", 2, rated)],
  };
  const directory: Directory = {
    names: {},
    voters: Object.fromEntries(people.map((person) => [voterOf(person), person])),
    texts: {},
  };
  return { state, directory };
}

/** The same decision after its first voter has rated one cell otherwise. */
export function withOneVoteMoved(state: Decision): Decision {
  const rounds = state.rounds.map((round): Round => {
    const [voterId, ballot] = Object.entries(round.ballots)[0]!;
    const [key, vote] = Object.entries(ballot.ratings)[0] ?? [];
    if (key === undefined || vote === undefined) return round;
    const moved = { ...vote, value: vote.value === 1 ? 5 : 1, seq: vote.seq + 1 };
    const ratings = { ...ballot.ratings, [key]: moved };
    return { ...round, ballots: { ...round.ballots, [voterId]: { ...ballot, ratings } } };
  });
  return { ...state, rounds };
}
