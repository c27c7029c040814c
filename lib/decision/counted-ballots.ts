import { countedParticipants } from "./asked";
import type { Ballot, Decision, Round } from "./model";

/** A ballot that counts, with its voter's power, and what every tally asks of it. */
export type CountedBallot = {
  voterId: string;
  ballot: Ballot;
  power: number;
  /** At least one rating or abstention. */
  hasRated: boolean;
  /** How many ratings differ from the first judgement. */
  moved: number;
  isLate: boolean;
};

type Participants = Decision["participants"];
type Voters = Readonly<Record<string, string>>;
type Kept = {
  participants: Participants;
  ballots: Round["ballots"];
  /** Everybody who voted, in id order, whether they count or not. */
  voterIds: readonly string[];
  /** In the same order. */
  places: readonly (CountedBallot | null)[];
  counted: readonly CountedBallot[];
};

function movedRatings({ first, ratings }: Ballot): number {
  if (first === null || first.ratings === ratings) return 0;
  const keys = new Set([...Object.keys(first.ratings), ...Object.keys(ratings)]);
  return [...keys].filter((key) => first.ratings[key]?.value !== ratings[key]?.value).length;
}

function countedBallot(voterId: string, ballot: Ballot, power: number): CountedBallot {
  const hasRated = Object.keys(ballot.ratings).length > 0;
  return { voterId, ballot, power, hasRated, moved: movedRatings(ballot), isLate: ballot.late !== null };
}

/** What was counted last of each round, by the voters of its decision. */
const kept = new WeakMap<Voters, Map<string, Kept>>();

/**
 * The ballots of a round that count, in voter id order. What was counted last is a start: as long as the same people voted,
 * only their ballots are looked at, and the entry of whoever did not vote since is the same object as before.
 */
export function countedBallots(
  { participants }: Pick<Decision, "participants">,
  { id, ballots }: Pick<Round, "id" | "ballots">,
  voters: Voters,
): readonly CountedBallot[] {
  const rounds = kept.get(voters) ?? new Map<string, Kept>();
  kept.set(voters, rounds);
  const known = rounds.get(id);
  const next = known?.participants === participants ? renewed(known, ballots) : null;
  const counted = next ?? countAfresh(participants, ballots, voters);
  rounds.set(id, counted);
  return counted.counted;
}

/** With the ballots as they are now; null when others voted. */
function renewed(known: Kept, ballots: Round["ballots"]): Kept | null {
  if (known.ballots === ballots) return known;
  const { voterIds, places } = known;
  if (Object.keys(ballots).length !== voterIds.length) return null;
  let moved: (CountedBallot | null)[] | null = null;
  for (const [at, voterId] of voterIds.entries()) {
    const ballot = ballots[voterId];
    if (ballot === undefined) return null;
    const place = places[at] ?? null;
    if (place === null || place.ballot === ballot) continue;
    moved ??= [...places];
    moved[at] = countedBallot(voterId, ballot, place.power);
  }
  return moved === null
    ? { ...known, ballots }
    : { ...known, ballots, places: moved, counted: moved.filter((place) => place !== null) };
}

function countAfresh(participants: Participants, ballots: Round["ballots"], voters: Voters): Kept {
  const counting = new Set(countedParticipants({ participants }));
  const voterIds = Object.keys(ballots).sort();
  const places = voterIds.map((voterId): CountedBallot | null => {
    const ballot = ballots[voterId];
    const participantId = voters[voterId];
    const counts = ballot !== undefined && participantId !== undefined && counting.has(participantId);
    return counts ? countedBallot(voterId, ballot, participants[participantId]!.power) : null;
  });
  return { participants, ballots, voterIds, places, counted: places.filter((place) => place !== null) };
}
