import type { Participant, Participation } from "@/lib/decision/model";

export type PersonAct = Participation | "grant" | "revoke" | "remove" | "restore" | "return_link";

/** What a facilitator may do with a participant; `takesOver`: an owner of the workspace who is none, and can make one. */
export function personActs(person: Participant, isDecided: boolean, takesOver: boolean): PersonAct[] {
  if (person.removed) return ["restore"];
  if (takesOver) return person.facilitator ? [] : ["grant"];
  const acts: PersonAct[] = [person.facilitator ? "revoke" : "grant"];
  if (!isDecided) {
    const parts: Participation[] = ["votes", "not_voting", "observes"];
    acts.push(...parts.filter((part) => part !== person.participation));
  }
  if (!person.sample) acts.push("return_link");
  // Whose votes count stands in the record.
  if (!isDecided) acts.push("remove");
  return acts;
}
