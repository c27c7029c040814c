"use client";

import { useMemo } from "react";
import type { ReactNode } from "react";
import { useFigures } from "@/lib/browser/use-figures";
import { standingOf } from "@/lib/decision/figures/standing";
import { teamMatrix } from "@/lib/decision/figures/team-matrix";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import { useRoom } from "../room/use-room";
import { FiguresContext } from "./figures-context";
import type { Findings } from "./figures-context";

/** Computes the figures of this decision once for everything below. */
export function FiguresProvider({ children }: { children: ReactNode }) {
  const { view, decision, shown } = useRoom();
  const { id, criteria, options, facts, merging, participants } = decision;
  const { tally, ballots } = view;
  const known = useMemo(() => {
    const framed = { criteria, options, facts, merging, participants };
    const matrix = mergedMatrix(framed, tally);
    const standing = matrix && standingOf(matrix, tally);
    if (matrix === null || standing === null) return null;
    const team = teamMatrix(framed, tally, ballots);
    return { matrix, standing, input: team && { decisionId: id, team, standing } };
  }, [id, criteria, options, facts, merging, participants, tally, ballots]);
  const computed = useFigures(known?.input ?? null);
  const findings = useMemo((): Findings | null => {
    if (known === null) return null;
    const { matrix, standing, input } = known;
    // Without ballots to compute from, the server sends them.
    const figures = input === null ? shown.figures : (computed?.figures ?? null);
    const fits = figures !== null && isAbout(matrix, figures);
    return {
      matrix,
      standing,
      figures: fits ? figures : null,
      personal: fits ? (computed?.personal ?? null) : null,
    };
  }, [known, computed, shown.figures]);
  return <FiguresContext value={findings}>{children}</FiguresContext>;
}

type Ids = { criterionIds: readonly string[]; optionIds: readonly string[] };

/** Options or criteria may have come or gone since. */
function isAbout(matrix: Ids, figures: Ids): boolean {
  return (
    String(figures.optionIds) === String(matrix.optionIds) &&
    String(figures.criterionIds) === String(matrix.criterionIds)
  );
}
