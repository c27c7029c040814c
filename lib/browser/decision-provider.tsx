"use client";

import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import { DecisionContext } from "./decision-context";
import { createDecisionStore } from "./decision-store";
import { keptCommands } from "./kept-commands";
import { newId } from "./new-id";
import { connectSocket } from "./transport";

type Props = {
  decisionId: string;
  /** What the server rendered: shown at once, brought up to date after the first paint. */
  view: View;
  mine: Mine;
  /** The token of a presenter link or a read-only link; null for participants and members. */
  link: string | null;
  /** Nothing changes any more: no connection is opened. */
  isStill?: boolean;
  children: ReactNode;
};

/** Keeps the decision of this page live. Somebody who has just joined gets a store of their own. */
export function DecisionProvider(props: Props) {
  const { decisionId, view, link } = props;
  return <LiveDecision key={`${decisionId} ${view.viewer.participantId} ${link}`} {...props} />;
}

function LiveDecision({ decisionId, view, mine, link, isStill = false, children }: Props) {
  const [store] = useState(() =>
    createDecisionStore({
      decisionId,
      view,
      mine,
      link,
      kept: keptCommands(decisionId, view.viewer.participantId),
      connect: (ears) => connectSocket(decisionId, ears),
      newId,
      now: () => new Date(),
      random: Math.random,
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => (isStill ? undefined : store.start()), [store, isStill]);
  useEffect(() => store.offer(view, mine), [store, view, mine]);
  return <DecisionContext value={store}>{children}</DecisionContext>;
}
