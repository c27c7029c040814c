/**
 * The cells of one line of a Markdown table, trimmed, without the outer pipes. `\|` is a pipe inside a cell; every other
 * escape stays as it is. A line without a pipe is one cell.
 */
export function splitPipes(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    if (character === "\\" && next !== "") {
      cell += next === "|" ? "|" : character + next;
      at += 1;
    } else if (character === "|") {
      cells.push(cell.trim());
      cell = "";
    } else {
      cell += character;
    }
  }
  if (cells.length === 0) return [cell.trim()];
  if (cell.trim() !== "") cells.push(cell.trim());
  return line.trimStart().startsWith("|") ? cells.slice(1) : cells;
}
