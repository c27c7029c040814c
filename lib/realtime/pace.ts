/** Milliseconds from one frame of a room to the next, at least. */
export const shortestPace = 50;
/** Making and sending frames takes at most this share of one core. */
const share = 1 / 3;
/** How often the event loop may be late between two frames: whatever else it has to do gets its turn first. */
const patience = 2;

/**
 * How long after it began with a frame a room may begin with the next: longer when its frames take long to make and to send,
 * which grows with the number of people, and when the event loop runs late. All in milliseconds.
 */
export function paceAfter({ spent, late }: { spent: number; late: number }): number {
  return Math.max(shortestPace, spent / share, late * patience);
}
