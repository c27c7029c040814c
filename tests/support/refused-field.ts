import { expect } from "vitest";
import { compute } from "@/lib/compute/compute";

/** What the open door answers to an input that it understands. */
export function resultOf(method: string, input: unknown): Record<string, unknown> {
  const answer = compute({ method, input });
  if ("error" in answer) throw new Error(`${method}: ${answer.error.message} (${answer.error.path})`);
  return answer.result;
}

/** The field for which the open door refuses an input. */
export function refusedField(method: string, input: unknown): string | undefined {
  const answer = compute({ method, input });
  expect(answer).toMatchObject({ method, error: { code: "invalid_input", message: expect.any(String) } });
  return "error" in answer ? answer.error.path : undefined;
}
