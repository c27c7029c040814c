import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import type { Decision } from "@/lib/decision/model";

/** The options of a merged matrix, in its order, with their place in the decision. */
export function optionsOf(
  { options }: Pick<Decision, "options">,
  { optionIds }: Pick<MergedMatrix, "optionIds">,
): { id: string; index: number; title: string }[] {
  return optionIds.map((id) => {
    const index = options.findIndex((option) => option.id === id);
    return { id, index, title: options[index]?.title ?? "" };
  });
}
