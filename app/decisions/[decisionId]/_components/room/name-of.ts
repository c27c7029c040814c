import type { View } from "@/lib/decision/view";
import { workshopMessages } from "@/lib/messages/workshop";

/** A participant's name, or *Somebody* when it was erased. */
export function nameOf(view: Pick<View, "names">, participantId: string): string {
  return view.names[participantId] ?? workshopMessages.someone;
}
