import { randomUUID } from "node:crypto";
import { placeForDecision } from "@/lib/db/access/place-for-decision";
import { listDecisions } from "@/lib/db/history/list-decisions";
import { runtime } from "@/lib/db/runtime";
import { limits } from "@/lib/decision/limits";
import { createDecision } from "@/lib/http/api/create-decision";
import { listHistory } from "@/lib/http/api/history-operations";
import { clientAddress } from "@/lib/http/client-address";
import { ProblemError } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";
import { openingFromRequest } from "./opening-from-request";

/** Opens a decision. Its id serves as the id of the command too, so that the same request opens it once (L4). */
export const POST = withViewer(createDecision, async ({ viewer, body, request }) => {
  await requireAttempt("create", { account: viewer.userId, address: clientAddress(request.headers) });
  const opening = openingFromRequest(body);
  const place = await placeForDecision(viewer);
  if (place === "forbidden") throw new ProblemError("forbidden");
  const decisionId = body.id ?? randomUUID();
  const { names, participation } = body;
  const executed = await runtime().decisions.open({
    decisionId,
    envelope: {
      commandId: decisionId,
      command: { type: "OpenDecision", opening, names, participation },
    },
    session: {
      userId: viewer.userId,
      admission: { kind: "person", name: viewer.name.slice(0, limits.name) },
    },
    ...place,
  });
  if (executed === null) throw new ProblemError("not_found");
  if (!executed.ok) throw new ProblemError(executed.rejection.code, { about: executed.rejection.detail });
  return Response.json({ id: decisionId, seq: executed.seq }, { status: 201 });
});

/** The history of the current workspace, and whatever else one joined. */
export const GET = withViewer(listHistory, async ({ viewer, query }) => {
  const { entries, next } = await listDecisions({
    userId: viewer.userId,
    workspaceId: viewer.currentWorkspaceId,
    ...query,
  });
  return { decisions: entries, next };
});
