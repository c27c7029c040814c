/** Runs a computation that could pause through to its end. */
export function finish<Outcome>(steps: Generator<unknown, Outcome, void>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
