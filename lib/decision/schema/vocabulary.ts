import { z } from "zod";

/** The closed word lists that commands and events share. */
export const stance = z.enum(["for", "against", "neutral"]);
export const criterionUse = z.enum(["rated", "measured", "must_have", "background", "waiting", "group"]);
export const direction = z.enum(["benefit", "cost"]);
export const limitOp = z.enum([">=", "<="]);
export const decisionKind = z.enum(["choice", "comparison"]);
export const names = z.enum(["shown", "hidden"]);
export const decider = z.enum(["team", "person"]);
export const mustHaveMark = z.enum(["meets", "fails", "unknown"]);
export const focus = z.enum(["weights", "ratings"]);
export const roundStart = z.enum(["continue", "afresh"]);
export const participation = z.enum(["votes", "observes", "facilitates", "not_voting"]);
export const pointsMethod = z.enum(["sliders", "points", "swing"]);
export const rankScheme = z.enum(["rank_sum", "centroid", "reciprocal"]);
export const mergingRule = z.enum(["mean", "median", "trimmed", "geometric"]);
export const merging = z.strictObject({
  rule: mergingRule,
  trim: z.union([z.literal(0.1), z.literal(0.2)]),
  pairwise: z.enum(["aip", "aij"]),
});
export const outcomeKind = z.enum(["one", "several", "none", "postponed"]);
