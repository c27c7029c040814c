"use client";

import { DecideStep } from "../decide/decide-step";
import { FramePanel } from "../frame/frame-panel";
import { useRoom } from "../room/use-room";
import { RateStep } from "../rate/rate-step";
import { WeighStep } from "../weigh/weigh-step";
import { Comparison } from "./comparison";
import type { Step } from "./phase-steps";

/** What a step is for. */
export function StepContent({ look }: { look: Step }) {
  const { decision } = useRoom();
  if (decision.kind === "comparison") return <Comparison />;
  switch (look) {
    case "frame":
      return <FramePanel />;
    case "weigh":
      return <WeighStep />;
    case "rate":
      return <RateStep />;
    case "decide":
      return <DecideStep />;
  }
}
