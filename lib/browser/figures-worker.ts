import { figuresInSteps } from "@/lib/decision/figures/figures";
import { personalFigures } from "@/lib/decision/figures/personal-figures";
import type { FiguresAnswer, FiguresTask } from "./figures-task";

/** The other end of a `Worker`: the same two ways to speak and to hear. */
const page = self as unknown as {
  postMessage(answer: FiguresAnswer): void;
  onmessage: ((message: MessageEvent<FiguresTask>) => void) | null;
};

/** How long it computes before it listens whether something newer came (ms). */
const slice = 25;

let newest = 0;

page.onmessage = ({ data }) => {
  newest = data.number;
  void compute(data);
};

async function compute({ number, team, standing, decisionId }: FiguresTask): Promise<void> {
  const steps = figuresInSteps(team, standing, decisionId);
  while (number === newest) {
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done !== true) continue;
      page.postMessage({ number, figures: step.value, personal: personalFigures(team, standing) });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
}
