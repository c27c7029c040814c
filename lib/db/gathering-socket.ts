import { Socket } from "node:net";

/**
 * A connection whose words of one turn of the event loop leave together. A batch of commands is some ten statements: each by
 * itself would be a call into the system, and would wake PostgreSQL for one statement.
 */
export class GatheringSocket extends Socket {
  private isGathering = false;

  override cork(): void {
    super.cork();
    if (this.isGathering) return;
    this.isGathering = true;
    super.cork();
    process.nextTick(() => {
      this.isGathering = false;
      this.uncork();
    });
  }
}
