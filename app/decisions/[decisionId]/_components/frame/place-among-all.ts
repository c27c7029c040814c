/**
 * Where an item moved to the end of its own group comes to stand among all items: behind the last of the group. Before
 * another item of the group needs no thought. Ids; null = the very end.
 */
export function placeAmongAll(
  all: readonly { id: string }[],
  group: readonly { id: string }[],
  movedId: string,
  beforeId: string | null,
): string | null {
  if (beforeId !== null) return beforeId;
  const last = group.findLast((item) => item.id !== movedId);
  const at = all.findIndex((item) => item.id === last?.id);
  return all.slice(at + 1).find((item) => item.id !== movedId)?.id ?? null;
}
