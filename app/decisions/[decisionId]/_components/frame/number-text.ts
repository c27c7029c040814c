/**
 * A number as people write it: "1 200", "1,5", "-3"; null when it is none. A comma is a decimal point, but "1,200" is a
 * thousand and more to some and little more than one to others: nobody guesses which.
 */
export function readNumber(text: string): number | null {
  const close = text.replaceAll(/[\s\u00a0\u202f]/gu, "").replace("−", "-");
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/u.test(close)) return null;
  const plain = close.replace(",", ".");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(plain) ? Number(plain) : null;
}

/** A number without noise of the last bits. */
export function writeNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
