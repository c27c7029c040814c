const grouped = new Intl.NumberFormat("en");

/** A whole number as people read it: 1,000. */
export function inWords(n: number): string {
  return grouped.format(n);
}
