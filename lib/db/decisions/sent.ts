/**
 * Statements that are sent over one connection without waiting for the answers: PostgreSQL runs them in their order, each
 * after the one before, and the way there and back is gone once for all of them.
 */
export class Sent {
  private readonly answers: Promise<unknown>[] = [];

  /** Takes statements that were just sent. */
  add(...answers: readonly Promise<unknown>[]): void {
    // Whoever waits for all of them hears of it.
    for (const answer of answers) answer.catch(() => {});
    this.answers.push(...answers);
  }

  /** Resolves when all are answered; rejects as the first that failed: those behind it only say that it did. */
  async answered(): Promise<void> {
    for (const answer of this.answers) await answer;
  }
}
