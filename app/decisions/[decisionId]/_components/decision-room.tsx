"use client";

import { DecisionProvider } from "@/lib/browser/decision-provider";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import { Workshop } from "./workshop";

type Props = { decisionId: string; view: View; mine: Mine };

/** The workshop with its live decision around it. */
export function DecisionRoom({ decisionId, view, mine }: Props) {
  return (
    <DecisionProvider decisionId={decisionId} view={view} mine={mine} link={null}>
      <Workshop decisionId={decisionId} />
    </DecisionProvider>
  );
}
