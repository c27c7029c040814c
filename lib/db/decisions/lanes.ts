import type { Pool } from "pg";
import { Lane } from "./lane";
import type { LaneWorld } from "./lane";

/** Decisions kept warm in one process; beyond it the one used longest ago goes, unless it is at work. */
export const warmLanes = 500;

/** One lane per decision, made when first needed, with a bounded cache. */
export class Lanes {
  private readonly byDecision = new Map<string, Lane>();

  constructor(
    private readonly pool: Pool,
    private readonly world: LaneWorld,
  ) {}

  /** The lane of a decision; asking for it makes it the most recently used. */
  lane(decisionId: string): Lane {
    const lane = this.byDecision.get(decisionId) ?? new Lane(this.pool, decisionId, this.world);
    this.byDecision.delete(decisionId);
    this.byDecision.set(decisionId, lane);
    if (this.byDecision.size > warmLanes) this.forgetOldest();
    return lane;
  }

  private forgetOldest() {
    for (const [decisionId, lane] of this.byDecision)
      if (lane.isIdle) {
        this.byDecision.delete(decisionId);
        return;
      }
  }
}
