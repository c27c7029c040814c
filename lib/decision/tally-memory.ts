import type { MergingRule } from "@/lib/methods/merge-votes";
import type { CountedBallot } from "./counted-ballots";
import type { Directory } from "./directory";
import type { Decision, RatingVote, Round } from "./model";
import type { Tally } from "./tally";
import type { CellTally } from "./tally-ratings";
import type { WeightsTally } from "./tally-weights";

const nothing: Readonly<Record<string, RatingVote>> = {};

/**
 * What was merged last, for whoever merges the same decision again and again: only the cells that somebody touched since
 * are merged anew, each from all its votes. States are persistent values, so what is the same object did not change.
 */
export class TallyMemory {
  private frame: readonly unknown[] = [];
  private ballots: readonly CountedBallot[] = [];
  private readonly cells = new Map<string, CellTally>();
  private readonly whole = new WeakMap<Decision, { voters: Directory["voters"]; tally: Tally }>();
  private weighed: { of: readonly unknown[]; tally: WeightsTally } | null = null;

  /** The tally of a state, merged once: it is asked for as what came after a frame, and again as what was before the next. */
  tally(state: Decision, voters: Directory["voters"], merge: () => Tally): Tally {
    const known = this.whole.get(state);
    if (known?.voters === voters) return known.tally;
    const tally = merge();
    this.whole.set(state, { voters, tally });
    return tally;
  }

  /** The merged weights, the same as long as what they are made `of` is. */
  weights(of: readonly unknown[], merge: () => WeightsTally): WeightsTally {
    if (this.weighed === null || this.weighed.of.some((part, at) => part !== of[at]))
      this.weighed = { of, tally: merge() };
    return this.weighed.tally;
  }

  /** Forgets the cells that are not merged from the same votes, by the same rule, any more. */
  look(
    { criteria, options, merging }: Decision,
    rule: MergingRule,
    round: Round,
    voters: readonly CountedBallot[],
  ): void {
    const frame = [criteria, options, merging, rule, round.id];
    if (frame.some((part, at) => part !== this.frame[at])) {
      this.cells.clear();
      this.ballots = [];
    }
    this.frame = frame;
    this.compare(this.ballots, voters);
    this.ballots = voters;
  }

  /** Both in voter id order. */
  private compare(before: readonly CountedBallot[], after: readonly CountedBallot[]): void {
    let at = 0;
    for (const voter of after) {
      for (; (before[at]?.voterId ?? voter.voterId) < voter.voterId; at += 1)
        this.forgetTouched(before[at], undefined);
      const known = before[at]?.voterId === voter.voterId ? before[at] : undefined;
      if (known !== voter) this.forgetTouched(known, voter);
      if (known !== undefined) at += 1;
    }
    for (; at < before.length; at += 1) this.forgetTouched(before[at], undefined);
  }

  private forgetTouched(before: CountedBallot | undefined, after: CountedBallot | undefined): void {
    if (before !== undefined && after !== undefined && before.power !== after.power) {
      // Another power moves every cell they voted on.
      this.forgetTouched(before, undefined);
      this.forgetTouched(undefined, after);
      return;
    }
    const [was, is] = [before?.ballot, after?.ballot];
    if (was === is) return;
    this.forgetChanged(was?.ratings ?? nothing, is?.ratings ?? nothing);
    this.forgetChanged(was?.first?.ratings ?? nothing, is?.first?.ratings ?? nothing);
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
