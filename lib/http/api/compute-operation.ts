import { z } from "zod";
import { computeRequest } from "@/lib/compute/compute";
import { methods } from "@/lib/compute/methods";
import type { Operation } from "./operation";

/** The most requests that travel together. */
export const mostRequests = 100;

const answer = z
  .looseObject({
    id: z.unknown().optional().meta({ description: "That of the request" }),
    method: z.string().nullable(),
    result: z.looseObject({}).optional(),
    error: z
      .strictObject({
        code: z.string().meta({ description: "Stable; compare this" }),
        message: z.string(),
        path: z.string().optional().meta({ description: "The field, such as input.points.2" }),
      })
      .optional(),
  })
  .meta({ id: "ComputeAnswer", description: "Either a result or an error; null is what is undefined" });

/** The mathematics without a decision. */
export const computeOperation = {
  method: "post",
  path: "/compute",
  tag: "mathematics",
  summary: "Put the mathematics to work on numbers of your own",
  description: `One request, or an array of at most ${mostRequests}, answered in their order. In an array each answer has its own result or error, and the status is 200; the error of a single request is a problem of status 422 that carries the answer too. Nothing is stored. Methods: ${Object.keys(methods).join(", ")}.`,
  scope: "read",
  anyone: true,
  body: z.union([computeRequest, z.array(computeRequest).max(mostRequests)]),
  bodyLimit: 1024 * 1024,
  answer: {
    status: 200,
    description: "The answer, or the answers",
    shape: z.union([answer, z.array(answer)]),
  },
  refusals: ["too_many_requests"],
} as const satisfies Operation;
