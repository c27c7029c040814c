/** Options are told apart by letter, colour and hatch; colours repeat after eight, letters after twenty-six. */
export const OPTION_COLOURS = 8;

/** The letter of the option at `index` (0-based) in the decision's order: A…Z, then A2, B2, … */
export function optionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  const turn = Math.floor(index / 26);
  return turn === 0 ? letter : `${letter}${turn + 1}`;
}

/** The value for `data-option`, which puts `--option`, `--option-ink` and `--option-hatch` in force. */
export function optionColour(index: number): number {
  return index % OPTION_COLOURS;
}
