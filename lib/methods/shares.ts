import { sum } from "./sum";

/** Parts of one whole: each divided by their sum, which is above 0 and finite. For points that people give: `normalise`. */
export function shares(parts: readonly number[]): number[] {
  const total = sum(parts);
  return parts.map((part) => part / total);
}
