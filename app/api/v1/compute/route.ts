import { setImmediate as othersFirst } from "node:timers/promises";
import { z } from "zod";
import { compute } from "@/lib/compute/compute";
import type { ComputeAnswer } from "@/lib/compute/compute";
import { computeOperation, mostRequests } from "@/lib/http/api/compute-operation";
import { clientAddress } from "@/lib/http/client-address";
import { ProblemError, problemOf } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withAnyone } from "@/lib/http/with-viewer";
import { log } from "@/lib/log/log";
import { apiMessages } from "@/lib/messages/api";

/** `compute` reads the requests, so that a bad one is answered, and those beside it are too. */
const anything = z.unknown();

/** Answers one request or an array of them. */
export const POST = withAnyone(
  { ...computeOperation, body: anything },
  async ({ viewer, body, request, requestId }) => {
    const requests: unknown[] = Array.isArray(body) ? body : [body];
    if (requests.length > mostRequests)
      throw new ProblemError("invalid", {
        errors: [{ path: "", message: apiMessages.atMost(mostRequests) }],
      });
    const address = clientAddress(request.headers);
    const counted = viewer === null ? { address } : { address, account: viewer.userId };
    await requireAttempt("compute", counted, Math.max(1, requests.length));
    const answers: ComputeAnswer[] = [];
    for (const one of requests) {
      await othersFirst();
      answers.push(compute(one, { onFault: (err) => log().error({ err }, "A method failed") }));
    }
    return Array.isArray(body) ? answers : single(answers[0]!, requestId);
  },
);

/** A program that sends one request finds its error in the status, and in the same place as in an array. */
function single(answer: ComputeAnswer, requestId: string): ComputeAnswer | Response {
  if (!("error" in answer)) return answer;
  const { path = "", message } = answer.error;
  const problem = problemOf("invalid", { errors: [{ path, message }] }, requestId);
  return Response.json(
    { ...problem, ...answer },
    { status: problem.status, headers: { "content-type": "application/problem+json" } },
  );
}
