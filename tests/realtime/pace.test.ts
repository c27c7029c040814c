import { expect, test } from "vitest";
import { paceAfter, shortestPace } from "@/lib/realtime/pace";

test.each([
  { what: "a room whose frames cost next to nothing", spent: 0.2, late: 0, pace: shortestPace },
  { what: "one whose frames cost as much as may be", spent: shortestPace / 3, late: 0, pace: shortestPace },
  { what: "a large room: a third of a core and no more", spent: 60, late: 0, pace: 180 },
  { what: "a late event loop: everything else gets its turn first", spent: 0.2, late: 200, pace: 400 },
  { what: "both", spent: 300, late: 200, pace: 900 },
])("$what waits $pace ms from one frame to the next", ({ spent, late, pace }) => {
  expect(paceAfter({ spent, late })).toBeCloseTo(pace, 9);
});
