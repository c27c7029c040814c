import { describe, expect, test } from "vitest";
import { neighbours } from "@/app/decisions/[decisionId]/_components/disagreement/neighbours";

describe("who is closest and who is furthest", () => {
  test("without oneself and without those of whom nothing is known", () => {
    expect(neighbours([0.2, 0, null, 0.5], 1)).toEqual({
      nearest: { voters: [0], distance: 0.2 },
      farthest: { voters: [3], distance: 0.5 },
    });
  });

  test("those equally far are named together", () => {
    expect(neighbours([0, 0.3, 0.1 + 0.2, 0.3], 0)).toEqual({
      nearest: { voters: [1, 2, 3], distance: 0.3 },
      farthest: { voters: [1, 2, 3], distance: 0.1 + 0.2 },
    });
  });

  test("nobody, where no distance is known", () => {
    expect(neighbours([null, 0], 1)).toBeNull();
  });
});
