import type { Measure } from "@/lib/decision/measure";

/** What a criterion is measured by when nothing was said yet. */
export const firstMeasure: Measure = {
  unit: "",
  curve: { kind: "linear", worst: 0, best: 100 },
  limit: null,
};
