import { useLayoutEffect, useRef, type RefObject } from "react";

const MOVE_MS = 200;

/**
 * Lets the rows of `list` (its elements with `data-row`) slide to their new places when `order` changes: each starts
 * where it stood and runs to where it stands. Nothing moves for those who asked for less motion.
 */
export function useSlidingRows(list: RefObject<HTMLElement | null>, order: readonly string[]): void {
  const tops = useRef(new Map<string, number>());
  const key = order.join(" ");
  useLayoutEffect(() => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const rows = list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
    const now = new Map<string, number>();
    for (const row of rows) {
      const id = row.dataset.row ?? "";
      const before = tops.current.get(id);
      now.set(id, row.offsetTop);
      if (still || before === undefined || before === row.offsetTop) continue;
      row.animate([{ transform: `translateY(${before - row.offsetTop}px)` }, { transform: "none" }], {
        duration: MOVE_MS,
        easing: "cubic-bezier(0.2, 0, 0, 1)",
      });
    }
    tops.current = now;
  }, [list, key]);
}
