/** A number as people write it: "1 200", "1,5", "-3"; null when it is none. A comma is a decimal point. */
export function readNumber(text: string): number | null {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/gu, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(plain) ? Number(plain) : null;
}

/** A number without noise of the last bits. */
export function writeNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
