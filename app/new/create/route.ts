import { signInAsGuest } from "@/lib/auth/guest";
import { placeForDecision } from "@/lib/db/access/place-for-decision";
import { runtime } from "@/lib/db/runtime";
import { limits } from "@/lib/decision/limits";
import { clientAddress } from "@/lib/http/client-address";
import { ProblemError } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withAnyone } from "@/lib/http/with-viewer";
import { newDecisionSchema } from "./new-decision-schema";
import { openingFor } from "./opening-for";

/** A pasted table of the largest size, as an opening. */
const bodyLimit = 4_000_000;

/**
 * Opens a decision for whoever asks. Somebody without an account becomes a guest, once everything else is known to be in
 * order. Sending the same again answers the same.
 */
export const POST = withAnyone({ scope: "write", body: newDecisionSchema, bodyLimit }, async (asked) => {
  const { viewer, body, request } = asked;
  const address = clientAddress(request.headers);
  await requireAttempt("create", viewer === null ? { address } : { account: viewer.userId, address });
  const opening = await openingFor(body, viewer?.userId ?? null);
  if (viewer === null && body.name === null)
    throw new ProblemError("invalid", { errors: [{ path: "name", message: "Missing" }] });
  const who = viewer ?? (await signInAsGuest(body.name ?? ""));
  const place = await placeForDecision(who);
  if (place === "forbidden") throw new ProblemError("forbidden");
  const { decisionId, commandId, names, participation } = body;
  const opened = await runtime().decisions.open({
    decisionId,
    envelope: { commandId, command: { type: "OpenDecision", opening, names, participation } },
    session: {
      userId: who.userId,
      admission: { kind: "person", name: body.name ?? who.name.slice(0, limits.name) },
    },
    ...place,
  });
  if (opened === null) throw new ProblemError("not_found");
  if (!opened.ok) throw new ProblemError(opened.rejection.code, { about: opened.rejection.detail });
  return { decisionId };
});
