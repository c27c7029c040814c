import type { PoolClient } from "pg";
import { Fold } from "@/lib/decision/evolve";
import type { RecordedEvent } from "@/lib/decision/event";
import { withPersons, withTexts } from "./book";
import type { Book } from "./book";
import { loadPersons, loadTexts } from "./load";
import { readEvents } from "./log";

/** The texts that an event refers to. */
function textIdsOf({ event }: RecordedEvent): string[] {
  switch (event.type) {
    case "CommentPosted":
    case "CommentEdited":
      return [event.text.id];
    case "OutcomeRecorded":
      return event.dissent === null ? [] : [event.dissent.id];
    case "FrameChanged":
      return event.change.deciderName ? [event.change.deciderName.id] : [];
    default:
      return [];
  }
}

/** The book brought up to `seq` by folding the events it lacks: another server may have written them. */
export async function caughtUp(client: Pick<PoolClient, "query">, book: Book, seq: number): Promise<Book> {
  if (book.state.seq >= seq) return book;
  const events = await readEvents(client, book.state.id, book.state.seq, seq);
  const joined = events.some(
    ({ event }) => event.type === "ParticipantJoined" || event.type === "DecisionOpened",
  );
  const people = joined ? await loadPersons(client, book.state.id) : [];
  const textIds = events.flatMap(textIdsOf);
  const texts = textIds.length === 0 ? [] : await loadTexts(client, book.state.id, textIds);
  const fold = new Fold(book.state);
  for (const recorded of events) fold.add(recorded);
  return withTexts(withPersons({ ...book, state: fold.state }, people), texts);
}
