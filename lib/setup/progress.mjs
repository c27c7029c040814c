let said = process.stdout;

/** Lets all that is said go to standard error from now on: standard output then holds nothing but a command's answer. */
export function sayApart() {
  said = process.stderr;
}

/** Prints one line for a person. */
export function say(/** @type {string} */ line) {
  said.write(`${line}\n`);
}

/**
 * Runs one long step and says what it does and how long it took. The work may report how far it is.
 * @template T
 * @param {string} what
 * @param {(report: (howFar: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const began = Date.now();
  say(`${what} …`);
  const result = await work((howFar) => say(`  ${howFar} (${seconds(began)})`));
  say(`  done in ${seconds(began)}`);
  return result;
}

/** The time since `began` (milliseconds) as "12.3 s". */
export function seconds(/** @type {number} */ began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
