import { figuresInSteps } from "@/lib/decision/figures/figures";
import { personalFigures } from "@/lib/decision/figures/personal-figures";
import type { FiguresAnswer, FiguresTask } from "./figures-task";

/** How long it computes before it listens whether something newer came (ms). */
const slice = 25;

let newest = 0;

self.addEventListener("message", ({ data }: MessageEvent<FiguresTask>) => {
  newest = data.number;
  void compute(data);
});

async function compute({ number, team, standing, decisionId }: FiguresTask): Promise<void> {
  const steps = figuresInSteps(team, standing, decisionId);
  while (number === newest) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done !== true) continue;
      const personal = personalFigures(team, standing);
      self.postMessage({ number, figures: step.value, personal } satisfies FiguresAnswer);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
