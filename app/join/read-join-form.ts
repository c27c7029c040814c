import { z } from "zod";
import { limits } from "@/lib/decision/limits";
import { title } from "@/lib/decision/schema/text";
import { joinMessages } from "@/lib/messages/join";
import type { JoinState } from "./_components/join-form";

const fields = z.object({
  name: title(limits.name),
  participation: z.enum(["votes", "observes"]),
});

/** A place inside the decision that a deep link named, such as `#cell-…`; empty when there is none or it is strange. */
const place = z
  .string()
  .regex(/^#[\w-]{1,120}$/)
  .catch("");

export type JoinWish = { name: string; participation: "votes" | "observes"; place: string };

/** What the join form sent, or what is wrong with it. */
export function readJoinForm(form: FormData): { ok: true; wish: JoinWish } | { ok: false; state: JoinState } {
  const typed = form.get("name");
  const name = typeof typed === "string" ? typed.slice(0, 200) : "";
  const read = fields.safeParse({ name, participation: form.get("participation") });
  if (read.success) return { ok: true, wish: { ...read.data, place: place.parse(form.get("place")) } };
  const wrongName = read.error.issues.some(({ path }) => path[0] === "name");
  if (!wrongName) return { ok: false, state: { name, problem: joinMessages.closed.refused } };
  return { ok: false, state: { name, nameProblem: nameProblem(name.trim()) } };
}

function nameProblem(name: string): string {
  if (name === "") return joinMessages.nameMissing;
  return name.length > limits.name ? joinMessages.nameTooLong(limits.name) : joinMessages.nameUnreadable;
}
