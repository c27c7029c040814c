import { measureRefused } from "./measure";
import type { Criterion, Decision } from "./model";
import { ok, reject } from "./rejection";
import type { Rejection, Result } from "./rejection";
import { scaleRefused } from "./scale";
import { judgedCriteria } from "./weighing";

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** S: titles are unique in a decision, ignoring case. Returns the refusal, or null. */
export function titleTaken(
  items: readonly { id: string; title: string }[],
  id: string,
  title: string,
): { ok: false; rejection: Rejection } | null {
  const twin = items.find((item) => item.id !== id && same(item.title, title));
  return twin === undefined ? null : reject("title_taken", { title: twin.title, id: twin.id });
}

/** S17, S18: why a criterion cannot be rated or measured as it says; null when it can. */
export function criterionRefused({
  use,
  scale,
  measure,
}: Pick<Criterion, "use" | "scale" | "measure">): { ok: false; rejection: Rejection } | null {
  if (use === "measured" && measure === null) return reject("measure_needed");
  return scaleRefused(scale) ?? (measure === null ? null : measureRefused(measure));
}

/** Whether any ballot of any round holds a vote. */
export function hasVotes(state: Decision, about?: { criterionId?: string; optionId?: string }): boolean {
  return state.rounds.some((round) =>
    Object.values(round.ballots).some((ballot) => {
      const cells = Object.keys(ballot.ratings).map((key) => key.split(":"));
      const judged = ballot.weights === null ? [] : judgedCriteria(ballot.weights);
      if (about === undefined) return cells.length > 0 || judged.length > 0;
      if (about.criterionId !== undefined)
        return (
          judged.includes(about.criterionId) ||
          cells.some(([criterionId]) => criterionId === about.criterionId)
        );
      return cells.some(([, optionId]) => optionId === about.optionId);
    }),
  );
}

/** S: what is voted on stands still while a round is open. */
export function frozen(state: Decision): { ok: false; rejection: Rejection } | null {
  const open = state.rounds.find((round) => round.status !== "closed");
  return open === undefined ? null : reject("round_open", { roundId: open.id });
}

/** The item with this id, or the refusal that names it. */
export function find<T extends { id: string }>(
  items: readonly T[],
  id: string,
  code: "unknown_option" | "unknown_criterion",
): Result<T> {
  const item = items.find((candidate) => candidate.id === id);
  return item === undefined ? reject(code, { id }) : ok(item);
}
