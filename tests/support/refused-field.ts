import { expect } from "vitest";
import { compute } from "@/lib/compute/compute";

/** The field for which the open door refuses an input. */
export function refusedField(method: string, input: unknown): string | undefined {
  const answer = compute({ method, input });
  expect(answer).toMatchObject({ method, error: { code: "invalid_input", message: expect.any(String) } });
  return "error" in answer ? answer.error.path : undefined;
}
