import { workshopMessages } from "@/lib/messages/workshop";
import { nameOf } from "./name-of";
import type { Room } from "./room";

/** What a participant is called on this screen: *you*, or by their name. */
export function called({ view, me }: Pick<Room, "view" | "me">, participantId: string): string {
  return participantId === me?.id ? workshopMessages.you : nameOf(view, participantId);
}
