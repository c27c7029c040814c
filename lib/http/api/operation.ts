import type { ZodType } from "zod";
import type { AccessScope } from "@/lib/db/people/access-tokens";
import type { ProblemCode } from "../problem";

/**
 * One operation of the interface for programs, as data: the route parses with these very schemas and the description
 * (OpenAPI) is generated from them, so that the two cannot differ.
 */
export type Operation = {
  method: "get" | "post" | "delete";
  /** Under `/api/v1`, parameters in braces. */
  path: string;
  tag: "decisions" | "waysIn" | "reading" | "mathematics";
  summary: string;
  description?: string;
  /** What a token must be allowed to do. */
  scope: AccessScope;
  /** Nobody needs to be signed in. */
  anyone?: true;
  params?: ZodType;
  query?: ZodType;
  body?: ZodType;
  bodyLimit?: number;
  /** The status and shape of success; without a shape the answer has no body. */
  answer: { status: 200 | 201 | 204; description: string; shape?: ZodType };
  /** Refusals beside those every operation knows. */
  refusals?: readonly ProblemCode[];
};

/** Where all operations live. */
export const apiRoot = "/api/v1";
