/** Names in a sentence: "Django, Flask, and Rails", or with "or". */
export function listed(
  names: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  return new Intl.ListFormat("en", { type }).format(names);
}
