import { mergedScore } from "./merged-score";
import { normalise } from "./normalise";
import { requireFinite } from "./require-finite";
import { shareOut } from "./share-out";
import type { Team } from "./team";
import { readResult } from "./team-result";
import type { TeamResult } from "./team-result";

/** A team whose votes change one by one, and its result at any time. */
export type LiveTeam = {
  /** One voter's vote on one cell; null takes it back. */
  rate(voter: number, option: number, criterion: number, value: number | null): void;
  /** One voter's weights or points; null, or nothing but zeros, takes them back. */
  weigh(voter: number, weights: readonly number[] | null): void;
  result(): TeamResult;
};

/**
 * `teamResult`, kept up to date: a changed vote costs a pass over that cell's votes, changed weights one over all weights.
 * What a change touches is computed anew from the votes in voter order, never by adding and subtracting, so that the result
 * is the same to the last bit as if everything had been.
 *
 * The team that is passed stays as it is. Changes throw a RangeError on a voter, option or criterion that does not exist and
 * on values that `packTeam` refuses.
 */
export function liveTeam(team: Team): LiveTeam {
  const { voters, options, criteria } = team;
  const cells = options * criteria;
  const ownWeights = team.weights.slice();
  const ownValues = team.values.slice();
  const voted = new Uint8Array(voters * cells).fill(1);
  team.missing.forEach((gaps, voter) => {
    for (const cell of gaps) voted[voter * cells + cell] = 0;
  });
  const weights = new Float64Array(criteria);
  const values = new Float64Array(cells);
  const scores = new Float64Array(options);

  function mergeWeights(): void {
    weights.fill(0);
    for (let own = 0; own < ownWeights.length; own += criteria)
      for (let k = 0; k < criteria; k++) weights[k] = weights[k]! + ownWeights[own + k]!;
    shareOut(weights);
    for (let option = 0; option < options; option++) score(option);
  }

  function mergeCell(cell: number): void {
    let sum = 0;
    let count = 0;
    for (let own = cell; own < ownValues.length; own += cells) {
      sum += ownValues[own]!;
      count += voted[own]!;
    }
    values[cell] = sum / count;
  }

  function score(option: number): void {
    scores[option] = mergedScore(weights, values, option);
  }

  for (let cell = 0; cell < cells; cell++) mergeCell(cell);
  mergeWeights();

  return {
    rate(voter, option, criterion, value) {
      requireIndex(voter, voters);
      requireIndex(option, options);
      requireIndex(criterion, criteria);
      if (value !== null) requireFinite([value]);
      const cell = option * criteria + criterion;
      ownValues[voter * cells + cell] = value ?? 0;
      voted[voter * cells + cell] = value === null ? 0 : 1;
      mergeCell(cell);
      score(option);
    },
    weigh(voter, given) {
      requireIndex(voter, voters);
      if (given !== null && given.length !== criteria)
        throw new RangeError(`${given.length} weights for ${criteria}`);
      const shares = given && normalise(given);
      ownWeights.set(shares ?? new Float64Array(criteria), voter * criteria);
      mergeWeights();
    },
    result: () => readResult({ weights, values, scores }, team),
  };
}

function requireIndex(index: number, length: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < length))
    throw new RangeError(`No number ${index} of ${length}`);
}
