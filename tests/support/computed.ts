import { compute } from "@/lib/compute/compute";

/** What the open door answers to an input that it understands. */
export function computed<Result = Record<string, unknown>>(method: string, input: unknown): Result {
  const answer = compute({ method, input });
  if ("error" in answer) throw new Error(`${method}: ${answer.error.message} (${answer.error.path})`);
  return answer.result as Result;
}
