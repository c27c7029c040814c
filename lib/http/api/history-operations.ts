import { z } from "zod";
import { id } from "@/lib/decision/schema/ids";
import { describedElsewhere, historyFilter, moment } from "./fields";
import type { Operation } from "./operation";

const entry = z
  .looseObject({
    id,
    question: z.string(),
    status: z.enum(["open", "decided", "postponed"]),
    tags: z.array(z.string()),
    movedAt: moment,
    outcome: z.looseObject({ summary: z.string(), kind: z.string(), recordedAt: moment }).nullable(),
    people: z.array(z.string()),
  })
  .meta({ id: "HistoryEntry", description: "One line of the history" });

/** The history, page by page. */
export const listHistory = {
  method: "get",
  path: "/decisions",
  tag: "reading",
  summary: "List the decisions of your workspace, and those you joined",
  scope: "read",
  query: z.strictObject({
    ...historyFilter,
    cursor: z.string().max(100).optional().meta({ description: "next of the page before" }),
    limit: z.coerce.number().int().min(1).max(50).optional(),
  }),
  answer: {
    status: 200,
    description: "What moved last comes first",
    shape: z.strictObject({ decisions: z.array(entry), next: z.string().nullable() }),
  },
} as const satisfies Operation;

/** Full text search. */
export const searchHistory = {
  method: "get",
  path: "/search",
  tag: "reading",
  summary: "Search questions, contexts, options, criteria, rationales and comments",
  scope: "read",
  query: z.strictObject({
    q: z.string().trim().min(1).max(200).meta({ description: 'Words, "a phrase", -without, or' }),
    ...historyFilter,
  }),
  answer: {
    status: 200,
    description: "The best match first",
    shape: z.strictObject({ hits: z.array(entry) }),
  },
  refusals: ["too_many_requests"],
} as const satisfies Operation;

/** What a decision can start from. */
export const listTemplates = {
  method: "get",
  path: "/templates",
  tag: "reading",
  summary: "List the built-in templates",
  scope: "read",
  anyone: true,
  answer: {
    status: 200,
    description: "Every template with its id and title",
    shape: z.strictObject({
      templates: z.array(z.strictObject({ id: z.string(), title: z.string(), summary: z.string() })),
    }),
  },
} as const satisfies Operation;

/** This description. */
export const readDescription = {
  method: "get",
  path: "/openapi.json",
  tag: "reading",
  summary: "This description",
  scope: "read",
  anyone: true,
  answer: {
    status: 200,
    description: "An OpenAPI 3.1 document",
    shape: describedElsewhere("See spec.openapis.org/oas/v3.1.0"),
  },
} as const satisfies Operation;
