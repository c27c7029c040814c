import { confirmed, isBehind, withFrame } from "@/lib/browser/confirmed";
import type { Confirmed } from "@/lib/browser/confirmed";
import { viewFor } from "@/lib/decision/view";
import type { Frame } from "@/lib/decision/frame";
import { cellKey } from "@/lib/decision/model";
import type { Answer, Joined, Snapshot } from "@/lib/realtime/protocol";
import type { Voter } from "./voter";

const frameText = '42["decision:frame",';
const snapshotText = '42["decision:snapshot",';

/** A screen that applies what it hears by the browser's own code, to be compared with the truth. */
export class Screen {
  private known: Confirmed | null = null;
  private snapshot: Snapshot | null = null;
  /** Frames that came before the answer to the join. */
  private early: Frame[] = [];

  constructor(voter: Voter) {
    voter.onText = (text) => this.hear(text);
  }

  private hear(text: string): void {
    if (text.startsWith("430[")) {
      const [answer] = JSON.parse(text.slice(3)) as [Answer<Joined>];
      if (!answer.ok || answer.value.kind !== "snapshot") return;
      const { viewer, self, mine } = answer.value;
      if (this.snapshot !== null) this.known = confirmed(viewFor(this.snapshot, viewer, self), mine);
      if (this.known === null) return;
      for (const frame of this.early) this.known = withFrame(this.known, frame);
    } else if (text.startsWith(snapshotText)) {
      const [, { snapshot }] = JSON.parse(text.slice(2)) as [string, { snapshot: Snapshot }];
      this.snapshot = snapshot;
    } else if (text.startsWith(frameText)) {
      const [, { frame }] = JSON.parse(text.slice(2)) as [string, { frame: Frame }];
      if (this.known === null) this.early.push(frame);
      else this.known = withFrame(this.known, frame);
    }
  }

  /** How its ratings differ from everybody's, by cell. */
  wrong(
    cells: readonly { criterionId: string; optionId: string }[],
    truth: readonly (readonly number[])[],
  ): string[] {
    if (this.known === null) return ["a screen without a state"];
    if (isBehind(this.known)) return ["a screen with a gap"];
    const shown = this.known.view.tally.ratings?.cells ?? {};
    return cells.flatMap(({ criterionId, optionId }, at) => {
      const values = truth[at] ?? [];
      const expected = [1, 2, 3, 4, 5].map((step) => values.filter((value) => value === step).length);
      const seen = shown[cellKey(criterionId, optionId)]?.histogram ?? [];
      return String(seen) === String(expected) ? [] : [`shown ${String(seen)}, voted ${String(expected)}`];
    });
  }
}
