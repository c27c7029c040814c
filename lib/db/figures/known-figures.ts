import type { Directory } from "@/lib/decision/directory";
import type { Figures } from "@/lib/decision/figures/figures";
import type { Decision } from "@/lib/decision/model";
import { log } from "@/lib/log/log";
import { runtime } from "../runtime";

/** V12: the figures of a decision, for what can be read without them; null where there are none or they fail. */
export async function knownFigures(
  state: Decision,
  directory: Pick<Directory, "voters">,
): Promise<Figures | null> {
  try {
    return (await runtime().figures?.figuresOf(state, directory)) ?? null;
  } catch (error) {
    log().error({ err: error, decisionId: state.id }, "record: figures could not be computed");
    return null;
  }
}
