"use client";

import { FiguresProvider } from "@/app/decisions/[decisionId]/_components/figures/figures-provider";
import { DecisionProvider } from "@/lib/browser/decision-provider";
import { nothingMine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import { PresenterScreen } from "./presenter-screen";
import type { WayIn } from "./presenter-screen";

type Props = { decisionId: string; view: View; token: string; way: WayIn | null };

/** The projector with its live decision. */
export function PresenterRoom({ decisionId, view, token, way }: Props) {
  return (
    <DecisionProvider decisionId={decisionId} view={view} mine={nothingMine} link={token}>
      <FiguresProvider>
        <PresenterScreen way={way} />
      </FiguresProvider>
    </DecisionProvider>
  );
}
