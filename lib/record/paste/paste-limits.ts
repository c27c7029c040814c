/** The most a pasted table may hold. What is larger is refused as a whole, except a long cell, which costs its row. */
export const pasteLimits = {
  /** Of the whole paste, in UTF-8. */
  bytes: 1_000_000,
  /** Below the header. */
  rows: 500,
  /** With the first, which names the rows. */
  columns: 20,
  /** Characters in one cell. */
  cell: 2_000,
} as const;
