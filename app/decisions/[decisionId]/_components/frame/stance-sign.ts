import type { Stance } from "@/lib/decision/opening";

/** The sign that stands before a note, always beside words that say the same. */
export const stanceSign: Readonly<Record<Stance, string>> = { for: "+", against: "−", neutral: "·" };
