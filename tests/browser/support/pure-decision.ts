import type { Command, Envelope } from "@/lib/decision/command";
import { decide } from "@/lib/decision/decide";
import { emptyDirectory } from "@/lib/decision/directory";
import type { Directory } from "@/lib/decision/directory";
import type { RecordedEvent } from "@/lib/decision/event";
import { evolve } from "@/lib/decision/evolve";
import type { Span } from "@/lib/decision/frame";
import { mineOf } from "@/lib/decision/mine";
import type { Mine } from "@/lib/decision/mine";
import { blankDecision } from "@/lib/decision/model";
import type { Decision } from "@/lib/decision/model";
import { viewOf } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";
import type { Accepted, Answer } from "@/lib/realtime/protocol";

export const decisionId = "decision";

/** A decision kept in memory by the real rules: the log, and every state it ever had. */
export type PureDecision = ReturnType<typeof createPureDecision>;

export function createPureDecision() {
  const log: RecordedEvent[] = [];
  const states: Decision[] = [blankDecision(decisionId)];
  let directory: Directory = emptyDirectory;

  const current = () => states[states.length - 1]!;
  const voterOf = (participantId: string) => `voter-${participantId}`;
  const viewerOf = (participantId: string): Viewer => ({ participantId, workspaceRole: null, link: null });

  function execute(participantId: string, { commandId, command }: Envelope): Answer<Accepted> {
    const voterId = voterOf(participantId);
    const known = log.find((recorded) => recorded.commandId === commandId);
    if (known !== undefined) return { ok: true, value: { seq: known.seq, mine: mineOf(current(), voterId) } };
    const state = current();
    const isJoining = command.type === "JoinDecision" || command.type === "OpenDecision";
    const decided = decide(state, command, {
      actor: { participantId, voterId, workspaceRole: null, admitted: isJoining ? "person" : false },
      voters: directory.voters,
      reference: (text) => ({ id: `text-${commandId}`, hash: `hash of ${text.length}` }),
      digest: (text) => `digest of ${text.length}`,
    });
    if (!decided.ok) return decided;
    const seq = state.seq + 1;
    const { event, texts } = decided.value;
    const isBallot = "voterId" in event;
    const at = new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString();
    const recorded = { seq, at, actorId: isBallot ? null : participantId, commandId, event };
    log.push(recorded);
    states.push(evolve(state, recorded));
    directory = {
      names: isJoining
        ? { ...directory.names, [participantId]: `Name of ${participantId}` }
        : directory.names,
      voters: isBallot ? { ...directory.voters, [voterId]: participantId } : directory.voters,
      texts: { ...directory.texts, ...Object.fromEntries(texts.map((text) => [text.id, text.body])) },
    };
    return { ok: true, value: { seq, mine: mineOf(current(), voterId) } };
  }

  let set = 0;
  return {
    viewerOf,
    execute,
    /** Runs a command that must be accepted. */
    run(participantId: string, command: Command): void {
      const answer = execute(participantId, { commandId: `set-up-${(set += 1)}`, command });
      if (!answer.ok) throw new Error(`${command.type}: ${answer.rejection.code}`);
    },
    seq: () => current().seq,
    log: () => log,
    view(participantId: string): View {
      const view = viewOf(current(), directory, viewerOf(participantId));
      if (view === null) throw new Error(`${participantId} sees nothing`);
      return view;
    },
    mine: (participantId: string): Mine => mineOf(current(), voterOf(participantId)),
    span: (after: number): Span => ({
      before: states[after] ?? null,
      after: current(),
      events: log.slice(after),
      directory,
    }),
  };
}

/** A choice of two options on two criteria, led by `ada`; `ben` and `cleo` have joined. */
export function openedDecision(): PureDecision {
  const decision = createPureDecision();
  const criterion = (id: string, title: string) =>
    ({ id, title, definition: "", lowEnd: "bad", highEnd: "good", use: "rated" }) as const;
  decision.run("ada", {
    type: "OpenDecision",
    names: "shown",
    participation: "votes",
    opening: {
      kind: "choice",
      question: "Which framework?",
      context: "",
      options: [
        { id: "django", title: "Django", definition: "" },
        { id: "flask", title: "Flask", definition: "" },
      ],
      criteria: [criterion("speed", "Speed"), criterion("safety", "Safety")],
      evidence: [],
      conflicts: [],
    },
  });
  for (const name of ["ben", "cleo"]) decision.run(name, { type: "JoinDecision", participation: "votes" });
  return decision;
}
