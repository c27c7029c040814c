/** Whether more of a fact is better (a benefit) or less of it (a cost). */
export const directions = ["benefit", "cost"] as const;
export type Direction = (typeof directions)[number];
