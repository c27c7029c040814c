import { copyAlways, copyOnce } from "@/lib/decision/copy-once";
import type { Copy } from "@/lib/decision/copy-once";
import type { Decision } from "@/lib/decision/model";
import type { Directory } from "@/lib/decision/directory";
import type { WorkspaceRole } from "@/lib/decision/policy";

/** Who somebody is in one decision: from the side table. */
export type Person = { participantId: string; voterId: string; userId: string | null; name: string };

/** What the rows say of some users at this moment. */
export type Standings = {
  workspaceId: string | null;
  /** Who they are in the decision, by user id; whoever has not joined is missing. */
  persons: ReadonlyMap<string, Person>;
  /** Their roles in its workspace, by user id. */
  roles: ReadonlyMap<string, WorkspaceRole>;
};

/** A decision as one process knows it: its state, its side tables, and who is who. A persistent value. */
export type Book = {
  state: Decision;
  directory: Directory;
  workspaceId: string | null;
  /** By user id; sample colleagues have none. */
  persons: Readonly<Record<string, Person>>;
};

/** The book with these people in it. */
export function withPersons(book: Book, people: readonly Person[], copy: Copy = copyAlways): Book {
  if (people.length === 0) return book;
  const persons = copy(book.persons);
  const names = copy(book.directory.names);
  const voters = copy(book.directory.voters);
  for (const person of people) {
    if (person.userId !== null) persons[person.userId] = person;
    names[person.participantId] = person.name;
    voters[person.voterId] = person.participantId;
  }
  return { ...book, persons, directory: { ...book.directory, names, voters } };
}

/** The book with who these users are by now; whoever is not in `persons` any more is nobody here. */
export function withStandings(
  book: Book,
  userIds: Iterable<string>,
  { workspaceId, persons }: Standings,
): Book {
  const copy = copyOnce();
  let known = book.persons;
  for (const userId of userIds) {
    const person = persons.get(userId);
    if (isSamePerson(person, known[userId])) continue;
    const changing = copy(known);
    if (person === undefined) delete changing[userId];
    else changing[userId] = person;
    known = changing;
  }
  return { ...book, workspaceId, persons: known };
}

function isSamePerson(one: Person | undefined, other: Person | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.participantId === other.participantId && one.voterId === other.voterId && one.name === other.name
  );
}

/** The book with these texts in it. */
export function withTexts(book: Book, texts: readonly { id: string; body: string }[]): Book {
  if (texts.length === 0) return book;
  const added = { ...book.directory.texts };
  for (const { id, body } of texts) added[id] = body;
  return { ...book, directory: { ...book.directory, texts: added } };
}
