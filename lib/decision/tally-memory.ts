import type { Ballot, Decision, RatingVote, Round } from "./model";
import type { CellTally } from "./tally-ratings";
import type { WeightsTally } from "./tally-weights";

type Voter = { voterId: string; ballot: Ballot };

const nothing: Readonly<Record<string, RatingVote>> = {};

/**
 * What was merged last, for whoever merges the same decision again and again: only the cells that somebody touched since
 * are merged anew, each from all its votes. States are persistent values, so what is the same object did not change.
 */
export class TallyMemory {
  private frame: Pick<Decision, "criteria" | "options"> | null = null;
  private roundId: string | null = null;
  private ballots = new Map<string, Ballot>();
  private readonly cells = new Map<string, CellTally>();
  private weighed: { of: readonly unknown[]; tally: WeightsTally } | null = null;

  /** The merged weights, the same as long as what they are made `of` is. */
  weights(of: readonly unknown[], merge: () => WeightsTally): WeightsTally {
    if (this.weighed === null || this.weighed.of.some((part, at) => part !== of[at]))
      this.weighed = { of, tally: merge() };
    return this.weighed.tally;
  }

  /** Forgets the cells that are not merged from the same votes any more. */
  look({ criteria, options }: Decision, round: Round, voters: readonly Voter[]): void {
    if (this.frame?.criteria !== criteria || this.frame.options !== options || this.roundId !== round.id) {
      this.cells.clear();
      this.ballots.clear();
    }
    this.frame = { criteria, options };
    this.roundId = round.id;
    const counted = new Map(voters.map(({ voterId, ballot }) => [voterId, ballot]));
    for (const [voterId, ballot] of counted) this.forgetTouched(this.ballots.get(voterId), ballot);
    for (const [voterId, ballot] of this.ballots)
      if (!counted.has(voterId)) this.forgetTouched(ballot, undefined);
    this.ballots = counted;
  }

  private forgetTouched(before: Ballot | undefined, after: Ballot | undefined): void {
    if (before === after) return;
    this.forgetChanged(before?.ratings ?? nothing, after?.ratings ?? nothing);
    this.forgetChanged(before?.first?.ratings ?? nothing, after?.first?.ratings ?? nothing);
  }

  private forgetChanged(before: typeof nothing, after: typeof nothing): void {
    if (before === after) return;
    for (const key of Object.keys(after)) if (before[key] !== after[key]) this.cells.delete(key);
    for (const key of Object.keys(before)) if (after[key] === undefined) this.cells.delete(key);
  }

  /** A cell as it was merged last, or merged now. */
  cell(key: string, merge: () => CellTally): CellTally {
    const known = this.cells.get(key) ?? merge();
    this.cells.set(key, known);
    return known;
  }
}
