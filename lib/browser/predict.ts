import type { CommandType } from "@/lib/decision/command";
import { decide } from "@/lib/decision/decide";
import { evolve } from "@/lib/decision/evolve";
import type { Mine } from "@/lib/decision/mine";
import type { Ballot, Decision } from "@/lib/decision/model";
import type { View } from "@/lib/decision/view";
import type { CommandDraft } from "./command-draft";
import { commandOf } from "./outbox";
import type { Waiting } from "./outbox";

/** Which commands show at once. All others wait for the server: what they do depends on what it alone knows. */
const foreseen: ReadonlySet<CommandType> = new Set<CommandType>([
  "CastWeights",
  "WithdrawWeights",
  "CastRating",
  "WithdrawRating",
  "FinishBallot",
  "PostComment",
  "EditComment",
  "DeleteComment",
  "ChangeFrame",
  "EditOption",
  "EditCriterion",
  "AddEvidence",
  "EditEvidence",
]);

function isForeseen(draft: CommandDraft): boolean {
  // Names and who decides lock at the first vote, which only the server knows of.
  if (draft.type === "ChangeFrame")
    return draft.change.names === undefined && draft.change.decider === undefined;
  return foreseen.has(draft.type);
}

/** The key under which `Shown.unsaved` marks what a draft changes. */
export function unsavedKey(draft: CommandDraft): string {
  switch (draft.type) {
    case "CastRating":
    case "WithdrawRating":
      return `${draft.criterionId}:${draft.optionId}`;
    case "CastWeights":
    case "WithdrawWeights":
      return `weights:${draft.roundId}`;
    case "FinishBallot":
      return `done:${draft.roundId}`;
    case "PostComment":
    case "EditComment":
    case "DeleteComment":
      return draft.commentId;
    case "EditOption":
      return draft.optionId;
    case "EditCriterion":
      return draft.criterionId;
    case "AddEvidence":
    case "EditEvidence":
      return draft.evidenceId;
    default:
      return "frame";
  }
}

/** Whose ballot it is inside a prediction; the real voter id never leaves the server. */
const self = "self";

function withOwnBallots(decision: Decision, mine: Mine): Decision {
  const rounds = decision.rounds.map((round) => {
    const own = mine.ballots[round.id];
    const ballots: Record<string, Ballot> = own === undefined ? {} : { [self]: own };
    return { ...round, ballots };
  });
  return { ...decision, rounds };
}

/** The seq of the own vote that a draft changes, as far as the ballots know. */
export function replacedSeq(mine: Mine, draft: CommandDraft): number | null {
  switch (draft.type) {
    case "CastWeights":
    case "WithdrawWeights":
      return mine.ballots[draft.roundId]?.weights?.seq ?? null;
    case "CastRating":
    case "WithdrawRating":
      return mine.ballots[draft.roundId]?.ratings[`${draft.criterionId}:${draft.optionId}`]?.seq ?? null;
    default:
      return null;
  }
}

type Guess = { view: View; mine: Mine; unsaved: ReadonlySet<string> };

function ownBallots(decision: Decision): Record<string, Ballot> {
  return Object.fromEntries(
    decision.rounds.flatMap((round) => {
      const own = round.ballots[self];
      return own === undefined ? [] : [[round.id, own] as const];
    }),
  );
}

function guessed(guess: Guess, waiting: Waiting, at: string): Guess {
  const { view, mine } = guess;
  const { draft, commandId } = waiting;
  const { participantId, workspaceRole } = view.viewer;
  if (participantId === null || !isForeseen(draft)) return guess;
  const state = withOwnBallots(view.decision, mine);
  // A newer vote from elsewhere is for the server to refuse: until then the last wish shows.
  const command = commandOf({ ...waiting, replaces: replacedSeq(mine, draft) });
  const decided = decide(state, command, {
    actor: { participantId, voterId: self, workspaceRole, admitted: false },
    voters: { [self]: participantId },
    reference: () => ({ id: `unsaved:${commandId}`, hash: "" }),
    digest: () => "",
  });
  if (!decided.ok) return guess;
  const { event, texts } = decided.value;
  const seq = view.decision.seq + 1;
  const next = evolve(state, { seq, at, actorId: participantId, commandId, event });
  const rounds = next.rounds.map((round) => ({ ...round, ballots: {} }));
  const bodies = Object.fromEntries(texts.map((text) => [text.id, text.body]));
  return {
    view: {
      ...view,
      decision: { ...next, rounds, seq: view.decision.seq },
      texts: texts.length === 0 ? view.texts : { ...view.texts, ...bodies },
    },
    mine: { seq: mine.seq, ballots: ownBallots(next) },
    unsaved: new Set([...guess.unsaved, unsavedKey(draft)]),
  };
}

/**
 * What the person will see once their waiting commands are saved, as far as it can be foreseen, by the same rules that
 * the server follows. `at` is an ISO time for comments that have none yet. Tallies are never predicted.
 */
export function predict(view: View, mine: Mine, waiting: readonly Waiting[], at: string): Guess {
  const start: Guess = { view, mine, unsaved: new Set() };
  return waiting.reduce((guess, each) => guessed(guess, each, at), start);
}
