type Timer = { at: number; order: number; run: () => void };

/** Time that passes only when told to. */
export function virtualTime() {
  let now = Date.UTC(2026, 0, 1, 12);
  let order = 0;
  let timers: Timer[] = [];
  return {
    now: () => new Date(now),
    later(run: () => void, milliseconds: number): () => void {
      const timer = { at: now + milliseconds, order: (order += 1), run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    /** Lets so many milliseconds pass and runs what falls due in them. */
    pass(milliseconds: number): void {
      now += milliseconds;
      const due = timers.filter((timer) => timer.at <= now).sort((a, b) => a.at - b.at || a.order - b.order);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
    },
  };
}

/** Lets all promises settle that need no time. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
