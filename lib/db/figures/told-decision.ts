import type { Figures } from "@/lib/decision/figures/figures";
import { roomFiguresInSteps } from "@/lib/decision/figures/room-figures";
import type { Ballot, Round } from "@/lib/decision/model";
import { TallyMemory } from "@/lib/decision/tally-memory";
import type { ChangedBallots, FiguredParts } from "./thread-messages";

/** A decision as it was told so far. What was not told again stays the same object, so that little is merged anew. */
export class ToldDecision {
  private parts: Partial<FiguredParts> = {};
  private readonly ballots = new Map<string, Map<string, Ballot>>();
  private readonly rounds = new Map<string, Round>();
  private readonly memory = new TallyMemory();

  takeBallots(roundId: string, changed: ChangedBallots): void {
    const ballots = this.ballots.get(roundId) ?? new Map<string, Ballot>();
    for (const [voterId, ballot] of Object.entries(changed)) {
      if (ballot === null) ballots.delete(voterId);
      else ballots.set(voterId, ballot);
    }
    this.ballots.set(roundId, ballots);
  }

  /** The round as of now: ballots that come later do not change it. */
  takeRound(round: Round): void {
    const ballots = this.ballots.get(round.id) ?? new Map<string, Ballot>();
    this.rounds.set(round.id, { ...round, ballots: Object.fromEntries(ballots) });
  }

  /** The figures of what was told by now, with what changed besides votes. */
  figures(
    changed: Partial<FiguredParts>,
    roundIds: readonly string[],
  ): Generator<unknown, Figures | null, void> {
    this.parts = { ...this.parts, ...changed };
    // Of rounds that count no more nothing is kept.
    for (const roundId of this.ballots.keys()) {
      if (roundIds.includes(roundId)) continue;
      this.ballots.delete(roundId);
      this.rounds.delete(roundId);
    }
    const { voters, ...decision } = this.parts as FiguredParts;
    const rounds = roundIds.map((id) => this.rounds.get(id)!);
    return roomFiguresInSteps({ ...decision, rounds }, { voters }, this.memory);
  }
}
