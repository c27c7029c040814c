import { cellKey } from "@/lib/decision/model";
import type { Command } from "@/lib/decision/command";
import type { CommandDraft } from "./command-draft";

/** A command on its way. It keeps its id until it is answered, so that sending it again changes nothing more. */
export type Waiting = {
  commandId: string;
  draft: CommandDraft;
  /** Rises from one to the next, also over tabs and reloads. */
  order: number;
  /** What the person saw when voting, not what the wire shows when it is sent at last. */
  seen: "sealed" | "revealed";
  /** The seq of the own vote it replaces; null when there is none, and for commands that replace nothing. */
  replaces: number | null;
  /** It may have reached the server: from then on it is only ever repeated, never changed. */
  sent: boolean;
};

/** The own vote a draft changes, as a key; null for everything that is not a vote. */
export function voteKey(draft: CommandDraft): string | null {
  switch (draft.type) {
    case "CastWeights":
    case "WithdrawWeights":
      return `weights:${draft.roundId}`;
    case "CastRating":
    case "WithdrawRating":
      return `${draft.roundId}:${cellKey(draft.criterionId, draft.optionId)}`;
    default:
      return null;
  }
}

function isWithdrawal(draft: CommandDraft): boolean {
  return draft.type === "WithdrawWeights" || draft.type === "WithdrawRating";
}

/** Whether the draft is about the own ballot. */
export function isBallotDraft(draft: CommandDraft): boolean {
  return voteKey(draft) !== null || draft.type === "FinishBallot";
}

/** The earlier command that the new one makes pointless: the same vote, never sent, and no *Done* said after it. */
function overtaken(queue: readonly Waiting[], draft: CommandDraft): Waiting | null {
  const key = voteKey(draft);
  const at = key === null ? -1 : queue.findLastIndex((waiting) => voteKey(waiting.draft) === key);
  const earlier = queue[at];
  if (earlier === undefined || earlier.sent) return null;
  const doneSince = queue.slice(at + 1).some((waiting) => waiting.draft.type === "FinishBallot");
  return doneSince ? null : earlier;
}

export type Queued = {
  queue: readonly Waiting[];
  /** The command that was dropped in favour of the new one. */
  dropped: Waiting | null;
  /** False when nothing is left to send: a vote that never left was taken back. */
  kept: boolean;
};

/** The queue with one more command. Of a vote that has not left yet, only the last wish is kept, at its old place. */
export function queued(queue: readonly Waiting[], fresh: Waiting): Queued {
  const key = voteKey(fresh.draft);
  const earlier = overtaken(queue, fresh.draft);
  if (earlier !== null) {
    const { order, replaces, seen } = earlier;
    // A vote first given before the reveal and moved after it was seen is a vote given after it.
    const next = { ...fresh, order, replaces, seen: fresh.seen === "sealed" ? seen : fresh.seen };
    const kept = !(isWithdrawal(fresh.draft) && replaces === null);
    const rest = queue.flatMap((waiting) =>
      waiting.commandId !== earlier.commandId ? [waiting] : kept ? [next] : [],
    );
    return { queue: rest, dropped: earlier, kept };
  }
  const before = queue.findLast((waiting) => key !== null && voteKey(waiting.draft) === key);
  const replaces = before === undefined ? fresh.replaces : before.replaces;
  const order = Math.max(fresh.order, (queue.at(-1)?.order ?? 0) + 1);
  return { queue: [...queue, { ...fresh, replaces, order }], dropped: null, kept: true };
}

/** An accepted command that what the server told does not hold yet. */
export type Landed = { waiting: Waiting; seq: number };

/** The new command as it follows what landed before it: it replaces the vote that landed last. */
export function following(landed: readonly Landed[], fresh: Waiting): Waiting {
  const key = voteKey(fresh.draft);
  const before = landed.findLast(({ waiting }) => key !== null && voteKey(waiting.draft) === key);
  if (before === undefined) return fresh;
  return { ...fresh, replaces: isWithdrawal(before.waiting.draft) ? null : before.seq };
}

/** The queue without an accepted command; what waits for the same vote now replaces what was just saved. */
export function acknowledged(queue: readonly Waiting[], accepted: Waiting, seq: number): readonly Waiting[] {
  const key = voteKey(accepted.draft);
  const saved = isWithdrawal(accepted.draft) ? null : seq;
  return queue
    .filter((waiting) => waiting.commandId !== accepted.commandId)
    .map((waiting) =>
      key !== null && voteKey(waiting.draft) === key ? { ...waiting, replaces: saved } : waiting,
    );
}

/** The command as it travels. */
export function commandOf({ draft, replaces, seen }: Waiting): Command {
  switch (draft.type) {
    case "CastWeights":
    case "CastRating":
      return { ...draft, replaces, seen };
    case "WithdrawWeights":
    case "WithdrawRating":
      return { ...draft, replaces };
    default:
      return draft;
  }
}
