import type { Criterion } from "./model";
import type { NewCriterion } from "./opening";

/** A criterion just added: what was left out is the default. */
export function addedCriterion({ id, parentId, ...fields }: { id: string } & NewCriterion): Criterion {
  return { id, ...fields, parentId: parentId ?? null, retired: false };
}
