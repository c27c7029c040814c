import type { Team } from "./team";

/**
 * Everybody's own scores, Σ w_vk · u_vik: voters × options, on the scale of the values, summed in criterion order. Null for
 * who did not weigh, and for an option on which they left a cell open that has weight for them; a gap without weight is none.
 */
export function personalScores(team: Team): (number | null)[][] {
  const { voters, options, criteria, weights, values, missing } = team;
  const scores: (number | null)[][] = [];
  // Plain loops: this reads every vote.
  for (let voter = 0; voter < voters; voter++) {
    const own: (number | null)[] = [];
    const first = voter * criteria;
    let row = voter * options * criteria;
    let weighed = false;
    for (let k = 0; k < criteria; k++) weighed ||= weights[first + k]! > 0;
    for (let option = 0; option < options; option++, row += criteria) {
      let sum = 0;
      for (let k = 0; k < criteria; k++) sum += weights[first + k]! * values[row + k]!;
      own.push(weighed ? sum : null);
    }
    for (const cell of missing[voter]!)
      if (weights[first + (cell % criteria)]! > 0) own[Math.floor(cell / criteria)] = null;
    scores.push(own);
  }
  return scores;
}
