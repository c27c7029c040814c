import { mergedScore } from "./merged-score";
import { mergeColumn, ruledColumn } from "./ruled-column";
import { shareOut } from "./share-out";
import type { Team } from "./team";
import type { TeamMerger } from "./team-merger";
import type { TeamMerging } from "./team-merging";

/**
 * A `TeamMerger` by any rule and with voting powers (methods 4.1): every weight and every cell is merged over those who
 * voted on it, merged weights are divided by their sum. `geometric` needs weights and values above zero.
 */
export function ruledMerger(team: Team, merging: TeamMerging): TeamMerger {
  const { voters, options, criteria } = team;
  const cells = options * criteria;
  const powers = Float64Array.from(merging.powers);
  const heard = [...powers.keys()].filter((voter) => powers[voter]! > 0);
  const weighed = heard.filter((voter) =>
    team.weights.subarray(voter * criteria, (voter + 1) * criteria).some((weight) => weight > 0),
  );
  const gaps = team.missing.map((own) => new Set(own));
  const weightColumns = Array.from({ length: criteria }, (_, k) =>
    ruledColumn(weighed, merging.weights, (voter) => team.weights[voter * criteria + k]!),
  );
  const valueColumns = Array.from({ length: cells }, (_, cell) =>
    ruledColumn(
      heard.filter((voter) => !gaps[voter]!.has(cell)),
      merging.values,
      (voter) => team.values[voter * cells + cell]!,
    ),
  );
  const times = new Float64Array(voters);
  const held = new Float64Array(voters);
  const weights = new Float64Array(criteria);
  const values = new Float64Array(cells);
  const scores = new Float64Array(options);

  function run(): void {
    for (let voter = 0; voter < voters; voter++) held[voter] = times[voter]! * powers[voter]!;
    weightColumns.forEach((column, k) => {
      const weight = mergeColumn(column, merging.weights, merging.trim, { times, held });
      weights[k] = Number.isNaN(weight) ? 0 : weight;
    });
    shareOut(weights);
    valueColumns.forEach((column, cell) => {
      values[cell] = mergeColumn(column, merging.values, merging.trim, { times, held });
    });
    for (let option = 0; option < options; option++) scores[option] = mergedScore(weights, values, option);
  }

  return {
    weights,
    values,
    scores,
    merge(given) {
      times.set(given);
      run();
    },
    mergeWithout(voter) {
      times[voter] = times[voter]! - 1;
      run();
      times[voter] = times[voter] + 1;
    },
  };
}
