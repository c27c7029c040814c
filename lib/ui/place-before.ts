/**
 * The id before which a dropped item comes to stand, or null for the end. `ids` is the list as it is, `moved` the item,
 * `target` the row it was dropped beside.
 */
export function placeBefore(
  ids: readonly string[],
  moved: string,
  target: string,
  side: "before" | "after" | "on",
): string | null {
  const at = ids.indexOf(target) + (side === "after" ? 1 : 0);
  return ids.slice(at).find((id) => id !== moved) ?? null;
}
