import { z } from "zod";

/** The most entries of any list: far above a team's size, far below what would keep a server busy. */
const mostEntries = 5_000;

/** A finite number. */
export const number = z.number();

/** A number, or null for a missing vote. */
export const numberOrMissing = z.number().nullable();

/** Points, weights or frequencies: zero or more, at least one of them. */
export const points = z.array(z.number().nonnegative()).min(1).max(mostEntries);

/** A list of at least one `entry`. */
export function list<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry).min(1).max(mostEntries);
}

/** Rows of equal length, at least one by one. */
export function matrix<Entry extends z.ZodType>(entry: Entry) {
  return list(list(entry)).superRefine((rows, context) => {
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
