import { cellKey } from "@/lib/decision/model";
import { mergedBy } from "@/lib/decision/merged-by";
import { reversalsOf } from "@/lib/decision/figures/reversals";
import { ratingOn, usualScale } from "@/lib/decision/scale";
import { figuresMessages } from "@/lib/messages/figures";
import { listed } from "@/lib/messages/listed";
import { voteMessages } from "@/lib/messages/vote";
import type { PanelTarget } from "../panel/panel-target";
import { called } from "../room/called";
import type { Room } from "../room/room";
import { optionNames } from "../what-if/option-names";
import type { Findings } from "./figures-context";
import { pointsText } from "./verdict-words";

type Said = { words: string; target: PanelTarget };

/** What of a room its words are about. */
type Seen = Pick<Room, "decision" | "view" | "me">;

function titles({ decision }: Seen, { matrix }: Findings) {
  return {
    options: (places: readonly number[]) =>
      optionNames(
        decision,
        places.map((place) => matrix.optionIds[place] ?? ""),
      ),
    criterion: (place: number) =>
      decision.criteria.find(({ id }) => id === matrix.criterionIds[place])?.title ?? "",
  };
}

/** The least weight to move, in a sentence, and where to try it; null when no weights would do, or nobody leads. */
export function weightMove(room: Seen, findings: Findings): Said | null {
  const { matrix, standing } = findings;
  const { flip, first } = standing;
  if (flip === null || first.length > 1) return null;
  const named = titles(room, findings);
  const changes = matrix.weights.map((weight, k) => (flip.weights[k] ?? 0) - weight);
  const moved = [...changes.keys()].filter((k) => Math.abs(changes[k] ?? 0) > 1e-9);
  const from = moved.filter((k) => (changes[k] ?? 0) < 0);
  const to = moved.filter((k) => (changes[k] ?? 0) > 0);
  const words = figuresMessages.moveFrom(
    pointsText(flip.points),
    listed(from.map(named.criterion)),
    listed(to.map(named.criterion)),
    named.options([flip.option]),
  );
  const weights = Object.fromEntries(moved.map((k) => [matrix.criterionIds[k] ?? "", flip.weights[k] ?? 0]));
  return { words, target: { kind: "what_if", whatIf: { weights, values: {} } } };
}

/** The one merged rating that has to change least, and whether one vote could do it; null when none can change the result. */
export function oneRating(room: Seen, findings: Findings): (Said & { oneVote: string }) | null {
  const { matrix, standing } = findings;
  const change = standing.ratingChange;
  if (change === null) return null;
  const named = titles(room, findings);
  const criterionId = matrix.criterionIds[change.criterion] ?? "";
  const optionId = matrix.optionIds[change.option] ?? "";
  const now = matrix.values[change.option]?.[change.criterion] ?? 0;
  const scale = room.decision.criteria.find(({ id }) => id === criterionId)?.scale ?? usualScale;
  const rating = (value: number) => ratingOn(scale, value).toFixed(1);
  const { rule, hasPowers } = mergedBy(room.decision, room.view.tally);
  const isPlain = rule === "mean-1" && !hasPowers;
  const words = figuresMessages.ratingChange(
    voteMessages.cellLabel(named.criterion(change.criterion), named.options([change.option])),
    rating(now),
    rating(now + change.change),
    named.options([change.challenger]),
  );
  const oneVote = isPlain
    ? change.oneVote
      ? figuresMessages.oneVoteDoes
      : ""
    : figuresMessages.oneVoteUnknown;
  return { words, target: { kind: "cell", criterionId, optionId }, oneVote };
}

/** Without whom others would come first: by name where names are shown, counted elsewhere; null until it is computed. */
export function oneVoterWords(room: Seen, findings: Findings): string | null {
  const { figures, personal } = findings;
  if (figures === null || figures.voters < 2) return null;
  const named = titles(room, findings);
  const said = (who: string, winners: readonly number[]) =>
    (winners.length > 1 ? figuresMessages.withoutLevel : figuresMessages.without)(
      who,
      named.options(winners),
    );
  if (personal === null && figures.own.voters === 0) return null;
  if (figures.withoutOne.length === 0) return figuresMessages.nobodyAlone;
  if (personal === null)
    return figures.withoutOne
      .map(({ winners, voters }) => said(figuresMessages.withoutOneOf(voters), winners))
      .join(" ");
  return figures.withoutOne
    .map(({ winners }) => {
      const who = personal.participantIds.filter(
        (_, voter) => String(personal.voters[voter]?.without) === String(winners),
      );
      const names = who.map((id) => called(room, id));
      return said(listed(names, "disjunction"), winners);
    })
    .join(" ");
}

/** The rank-reversal guard: whether taking a losing option off the list would change who comes first. */
export function oneOptionWords(room: Seen, findings: Findings): string[] {
  if (findings.matrix.optionIds.length < 3) return [];
  const named = titles(room, findings);
  const found = reversalsOf(room.decision, room.view.tally, findings.matrix);
  if (found.length === 0) return [figuresMessages.removingNothing];
  return found.map(({ removed, winners }) =>
    figuresMessages.removed(named.options([removed]), named.options(winners)),
  );
}

/** Options that are nowhere better than another. */
export function dominatedWords(room: Seen, findings: Findings): string[] {
  const named = titles(room, findings);
  const worse = [...new Set(findings.standing.dominates.map(([, other]) => other))];
  return worse.map((option) => {
    const better = findings.standing.dominates.flatMap(([one, other]) => (other === option ? [one] : []));
    return figuresMessages.dominated(named.options([option]), named.options(better));
  });
}

/** A cell by its title and address. */
export function cellOf(
  room: Seen,
  findings: Findings,
  place: { option: number; criterion: number },
): Said & { key: string } {
  const named = titles(room, findings);
  const criterionId = findings.matrix.criterionIds[place.criterion] ?? "";
  const optionId = findings.matrix.optionIds[place.option] ?? "";
  return {
    key: cellKey(criterionId, optionId),
    words: voteMessages.cellLabel(named.criterion(place.criterion), named.options([place.option])),
    target: { kind: "cell", criterionId, optionId },
  };
}
