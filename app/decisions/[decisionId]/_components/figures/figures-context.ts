"use client";

import { createContext, useContext } from "react";
import type { Figures } from "@/lib/decision/figures/figures";
import type { PersonalFigures } from "@/lib/decision/figures/personal-figures";
import type { Standing } from "@/lib/decision/figures/standing";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";

/** What can be said about the result beside the scores. Numbers of options and criteria are places in the matrix. */
export type Findings = {
  matrix: MergedMatrix;
  standing: Standing;
  /** Null until they are computed. */
  figures: Figures | null;
  /** Null until they are computed, and where ballots are not shown by person. */
  personal: PersonalFigures | null;
};

export const FiguresContext = createContext<Findings | null>(null);

/** Null while there are no two scores to compare, or they are withheld. */
export function useFindings(): Findings | null {
  return useContext(FiguresContext);
}
