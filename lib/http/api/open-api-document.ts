import { OpenApiGeneratorV31, OpenAPIRegistry } from "@asteasolutions/zod-to-openapi";
import type { RouteConfig } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { apiMessages } from "@/lib/messages/api";
import { problemMessages } from "@/lib/messages/problem";
import type { ProblemCode } from "../problem";
import { statusOf } from "../problem";
import { apiRoot } from "./operation";
import type { Operation } from "./operation";
import { operations } from "./operations";

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: "Stable; compare this" }),
    instance: z.string().meta({ description: "The request id" }),
    about: z.looseObject({}).optional(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "A refusal (RFC 9457)" });

/** The refusals an operation can give, by what it takes. */
function refusalsOf(operation: Operation): ProblemCode[] {
  const { anyone, params, query, body, refusals = [] } = operation;
  const reads = params !== undefined || query !== undefined || body !== undefined;
  return [
    ...(anyone ? [] : (["unauthenticated"] as const)),
    "scope_missing",
    ...(params === undefined ? [] : (["not_found"] as const)),
    ...(query === undefined ? [] : (["bad_request"] as const)),
    ...(body === undefined ? [] : (["bad_json", "too_large", "unsupported_type"] as const)),
    ...(reads ? (["invalid"] as const) : []),
    ...refusals,
    "outage",
  ];
}

function refusalAnswers(operation: Operation): RouteConfig["responses"] {
  const byStatus = new Map<number, Set<string>>();
  for (const code of refusalsOf(operation)) {
    const codes = byStatus.get(statusOf(code)) ?? new Set();
    byStatus.set(statusOf(code), codes.add(code));
  }
  const answers = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: [...codes].join(", "),
      content: { "application/problem+json": { schema: problem } },
    },
  ]);
  return Object.fromEntries(answers) as RouteConfig["responses"];
}

function routeOf(operation: Operation): RouteConfig {
  const { method, path, tag, summary, description, scope, anyone, params, query, body, answer } = operation;
  return {
    method,
    path: `${apiRoot}${path}`,
    operationId: `${method}${path.replace(/[{}]/g, "").replace(/[/.-]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    tags: [apiMessages.tags[tag]],
    summary,
    ...(description === undefined ? {} : { description }),
    security: [...(anyone ? [{}] : []), { token: [scope] }],
    request: {
      ...(params === undefined ? {} : { params: params as z.ZodObject }),
      ...(query === undefined ? {} : { query: query as z.ZodObject }),
      ...(body === undefined
        ? {}
        : { body: { required: true, content: { "application/json": { schema: body } } } }),
    },
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.shape === undefined ? {} : { content: { "application/json": { schema: answer.shape } } }),
      },
      ...refusalAnswers(operation),
    },
  };
}

/** The generator writes a pattern with flags as `…/u`; JSON Schema has no flags, and reads by code points anyway. */
function withoutFlags(key: string, value: unknown): unknown {
  return key === "pattern" && typeof value === "string" ? value.replace(/\/[dgimsuvy]+$/, "") : value;
}

/** The OpenAPI 3.1 description, generated from the schemas by which the routes read. */
export function openApiDocument(): unknown {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: problemMessages.unauthenticated,
  });
  for (const operation of operations) registry.registerPath(routeOf(operation));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: apiMessages.title, version: "1", description: apiMessages.about },
    tags: Object.values(apiMessages.tags).map((name) => ({ name })),
  });
  return JSON.parse(JSON.stringify(document, withoutFlags));
}
