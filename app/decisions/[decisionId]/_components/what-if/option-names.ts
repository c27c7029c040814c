import { listed } from "@/lib/messages/listed";

/** "Django", or "Django and Flask" for those that tie, in the order on screen. */
export function optionNames(
  decision: { options: readonly { id: string; title: string }[] },
  optionIds: readonly string[],
): string {
  const titles = decision.options.filter(({ id }) => optionIds.includes(id)).map(({ title }) => title);
  return listed(titles);
}
