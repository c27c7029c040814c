import { createHash, randomBytes } from "node:crypto";
import type { Context } from "@/lib/decision/context";
import { decide } from "@/lib/decision/decide";
import { isBallotEvent } from "@/lib/decision/event";
import type { RecordedEvent } from "@/lib/decision/event";
import { copyOnce } from "@/lib/decision/copy-once";
import { Fold } from "@/lib/decision/evolve";
import { mineOf } from "@/lib/decision/mine";
import type { WorkspaceRole } from "@/lib/decision/policy";
import { actorOf, personFor } from "./actors";
import { withPersons, withTexts } from "./book";
import type { Book, Person } from "./book";
import type { Executed, Job } from "./job";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A text about people on its way to the side table; erasing the row erases the salt, and the hash says nothing any more. */
type SaltedText = { id: string; body: string; salt: string };

/**
 * A batch at work on a draft of the book: published after the commit, thrown away on any error.
 * `earlier` holds the events that commands of this batch already made.
 */
export class Draft {
  readonly events: RecordedEvent[] = [];
  readonly people: Person[] = [];
  readonly texts: SaltedText[] = [];
  private readonly fold: Fold;
  private readonly copy = copyOnce();

  constructor(
    public book: Book,
    private readonly roles: ReadonlyMap<string, WorkspaceRole>,
    private readonly earlier: Map<string, RecordedEvent>,
  ) {
    this.fold = new Fold(book.state);
  }

  /** Runs one command against the draft. */
  run(job: Job): Executed {
    const { commandId } = job.envelope;
    const { person, isNew } = personFor(this.book, job.session);
    const known = this.earlier.get(commandId);
    if (known !== undefined) return this.answerAgain(known, person);
    let salt = "";
    const context: Context = {
      actor: actorOf(job.session, person, this.roles),
      voters: this.book.directory.voters,
      // One command carries at most one text: its id serves the text too.
      reference: (body) => {
        salt = randomBytes(16).toString("hex");
        return { id: commandId, hash: sha256(salt + body) };
      },
      digest: sha256,
    };
    const decided = decide(this.book.state, job.envelope.command, context);
    if (!decided.ok) return decided;
    const { event, texts } = decided.value;
    const recorded: RecordedEvent = {
      seq: this.book.state.seq + 1,
      at: new Date().toISOString(),
      actorId: isBallotEvent(event) ? null : (person?.participantId ?? null),
      commandId,
      event,
    };
    this.record(
      recorded,
      isNew && person !== null ? [person] : [],
      texts.map((text) => ({ ...text, salt })),
    );
    return this.answer(recorded, person);
  }

  private record(recorded: RecordedEvent, people: readonly Person[], texts: readonly SaltedText[]) {
    this.events.push(recorded);
    this.people.push(...people);
    this.texts.push(...texts);
    this.earlier.set(recorded.commandId, recorded);
    this.fold.add(recorded);
    const peopled = withTexts(withPersons(this.book, people, this.copy), texts);
    this.book = { ...peopled, state: this.fold.state };
  }

  /** L4: a retry by the same actor gets the event it already made; another actor's guess gets a refusal. */
  private answerAgain(recorded: RecordedEvent, person: Person | null): Executed {
    const { event, actorId } = recorded;
    const owner = isBallotEvent(event) ? event.voterId : actorId;
    const self = isBallotEvent(event) ? person?.voterId : person?.participantId;
    if (self === undefined || owner !== self) return { ok: false, rejection: { code: "command_id_taken" } };
    return this.answer(recorded, person);
  }

  private answer(recorded: RecordedEvent, person: Person | null): Executed {
    const mine = mineOf(this.book.state, person?.voterId ?? null);
    return { ok: true, seq: recorded.seq, recorded, mine };
  }
}
