const day = 24 * 60 * 60 * 1000;

/** After so many milliseconds (30 days) without a request a session is over. */
export const idleLimit = 30 * day;

/** After so many milliseconds (90 days) a session is over, however busy it was. */
export const absoluteLimit = 90 * day;

/** `lastSeenAt` is written at most this often (5 minutes): reading a page should not cost a write. */
export const seenStep = 5 * 60 * 1000;
