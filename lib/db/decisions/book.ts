import type { Decision } from "@/lib/decision/model";
import type { Directory } from "@/lib/decision/directory";

/** Who somebody is in one decision: from the side table. */
export type Person = { participantId: string; voterId: string; userId: string | null; name: string };

/** A decision as one process knows it: its state, its side tables, and who is who. A persistent value. */
export type Book = {
  state: Decision;
  directory: Directory;
  workspaceId: string | null;
  /** By user id; sample colleagues have none. */
  persons: ReadonlyMap<string, Person>;
};

/** The book with these people in it. */
export function withPersons(book: Book, people: readonly Person[]): Book {
  if (people.length === 0) return book;
  const persons = new Map(book.persons);
  const names = { ...book.directory.names };
  const voters = { ...book.directory.voters };
  for (const person of people) {
    if (person.userId !== null) persons.set(person.userId, person);
    names[person.participantId] = person.name;
    voters[person.voterId] = person.participantId;
  }
  return { ...book, persons, directory: { ...book.directory, names, voters } };
}

/** The book with who these users are by now; whoever is not in `persons` any more is nobody here. */
export function withStandings(
  book: Book,
  userIds: Iterable<string>,
  { workspaceId, persons }: Pick<Book, "workspaceId" | "persons">,
): Book {
  const known = new Map(book.persons);
  for (const userId of userIds) {
    const person = persons.get(userId);
    if (person === undefined) known.delete(userId);
    else known.set(userId, person);
  }
  return { ...book, workspaceId, persons: known };
}

/** The book with these texts in it. */
export function withTexts(book: Book, texts: readonly { id: string; body: string }[]): Book {
  if (texts.length === 0) return book;
  const added = { ...book.directory.texts };
  for (const { id, body } of texts) added[id] = body;
  return { ...book, directory: { ...book.directory, texts: added } };
}
