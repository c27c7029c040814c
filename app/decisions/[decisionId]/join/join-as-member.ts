"use server";

import { comeIn } from "@/app/join/come-in";
import type { JoinState } from "@/app/join/_components/join-form";

/** Joins a decision of one's own workspace. The membership is checked where the decision is joined. */
export async function joinAsMember(
  decisionId: string,
  _before: JoinState,
  form: FormData,
): Promise<JoinState> {
  return comeIn(String(decisionId), { kind: "membership" }, form, false);
}
