import type { MergingRule } from "@/lib/methods/merge-votes";
import { changedVotes } from "./changed-votes";
import type { CountedBallot } from "./counted-ballots";
import type { Directory } from "./directory";
import type { Ballot, Decision, Round } from "./model";
import type { Tally } from "./tally";
import type { CellTally } from "./tally-ratings";
import type { WeightsTally } from "./tally-weights";

const nothing: Ballot["ratings"] = {};

/**
 * What was merged last, for whoever merges the same decision again and again: only the cells that somebody touched since
 * are merged anew, each from all its votes. States are persistent values, so what is the same object did not change.
 */
export class TallyMemory {
  private frame: readonly unknown[] = [];
  private ballots: readonly CountedBallot[] = [];
  private readonly cells = new Map<string, CellTally>();
  /** The first judgements of the cells, merged: they stand still while votes move. */
  private readonly firsts = new Map<string, number | null>();
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
      this.firsts.clear();
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
    for (const key of changedVotes(was?.ratings ?? nothing, is?.ratings ?? nothing)) this.cells.delete(key);
    for (const key of changedVotes(was?.first?.ratings ?? nothing, is?.first?.ratings ?? nothing)) {
      this.firsts.delete(key);
      this.cells.delete(key);
    }
  }

  /** The first judgements of a cell as they were merged last, or merged now. */
  first(key: string, merge: () => number | null): number | null {
    let known = this.firsts.get(key);
    if (known === undefined) this.firsts.set(key, (known = merge()));
    return known;
  }

  /** A cell as it was merged last, or merged now. */
  cell(key: string, merge: () => CellTally): CellTally {
    const known = this.cells.get(key) ?? merge();
    this.cells.set(key, known);
    return known;
  }
}
