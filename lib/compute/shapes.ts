import { z } from "zod";
import { directions } from "@/lib/methods/direction";

/** The most entries of any list: far above a team's size, far below what would keep a server busy. */
export const mostEntries = 5_000;

/** The most of what is compared each with each, such as options. */
export const mostCompared = 200;

/** A finite number. */
export const number = z.number();

/** A number, or null for a missing vote. */
export const numberOrMissing = z.number().nullable();

/** Points, weights or frequencies: zero or more, at least one of them. */
export const points = z.array(z.number().nonnegative()).min(1).max(mostEntries);

/**
 * Weights that sum to 1. Published weights are often rounded: the sum may be off by what rounding each to two digits
 * does, no more.
 */
export const weights = points.superRefine((given, context) => {
  const sum = given.reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) <= 0.005 * given.length + 1e-9) return;
  context.addIssue({ code: "custom", message: `Weights sum to 1, these to ${sum}: see weights.normalize` });
});

/** One voter's weights; null for who abstains, and so do those who give everything zero. */
export const voterWeights = points
  .nullable()
  .transform((given) => (given?.some((weight) => weight > 0) ? given : null))
  .pipe(weights.nullable());

/** Per criterion, whether more or less is better. */
export const directionList = z.array(z.enum(directions)).min(1).max(mostEntries);

/** A list of at least one `entry`. */
export function list<Entry extends z.ZodType>(entry: Entry, most = mostEntries) {
  return z.array(entry).min(1).max(most);
}

/** Rows of equal length, at least one by one. */
export function matrix<Entry extends z.ZodType>(entry: Entry, most = mostEntries) {
  return list(list(entry, most), most).superRefine((rows, context) => {
    const width = rows[0]?.length;
    rows.forEach((row, index) => {
      if (row.length !== width)
        context.addIssue({
          code: "custom",
          path: [index],
          message: `Row of ${row.length}, expected ${width}`,
        });
    });
  });
}

/** Deeper trees are not meant, and a computer has only so much room to go down. */
const mostLevels = 10;

/** A tree of at most ten levels; `node` makes the schema of a node from that of the list of its children. */
export function tree<Node>(node: (children: z.ZodType<Node[]>) => z.ZodType<Node>): z.ZodType<Node> {
  const none = z.array(z.unknown()).max(0, `At most ${mostLevels} levels`) as z.ZodType<unknown> as z.ZodType<
    Node[]
  >;
  let top = node(none);
  for (let level = 1; level < mostLevels; level += 1) top = node(z.array(top).max(mostEntries));
  return top;
}
