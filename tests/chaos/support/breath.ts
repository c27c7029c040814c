/** Milliseconds from one comment of somebody to the next: an account may comment once a second in the long run (H1). */
export const betweenComments = 1_200;

/** Says whether so many milliseconds have passed since it last said so, and the first time. */
export function breath(milliseconds: number): () => boolean {
  let nextAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now < nextAt) return false;
    nextAt = now + milliseconds;
    return true;
  };
}
