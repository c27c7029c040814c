import type { Criterion } from "./model";
import type { NewCriterion } from "./opening";
import { usualScale } from "./scale";

/** A criterion just added: what was left out is the default. */
export function addedCriterion(added: { id: string } & NewCriterion): Criterion {
  const { id, parentId = null, scale = usualScale, measure = null, ...fields } = added;
  return { id, ...fields, parentId, scale, measure, retired: false };
}
