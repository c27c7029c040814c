"use client";

import { DecisionProvider } from "@/lib/browser/decision-provider";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import { Disagreement } from "../../_components/disagreement/disagreement";
import { FiguresContext } from "../../_components/figures/figures-context";
import type { Findings } from "../../_components/figures/figures-context";
import { HowSure } from "../../_components/figures/how-sure";
import { HasPanel } from "../../_components/panel/has-panel";

type Props = { decisionId: string; view: View; mine: Mine; findings: Findings | null };

/** How sure the result was and where opinions differed, from the frozen votes, as the room saw it at the end. */
export function RecordFigures({ decisionId, view, mine, findings }: Props) {
  return (
    <DecisionProvider decisionId={decisionId} view={view} mine={mine} link={null} isStill>
      <HasPanel value={false}>
        <FiguresContext value={findings}>
          <HowSure />
          <Disagreement />
        </FiguresContext>
      </HasPanel>
    </DecisionProvider>
  );
}
