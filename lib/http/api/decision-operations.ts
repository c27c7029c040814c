import { z } from "zod";
import { clientEnvelopeSchema } from "@/lib/decision/schema/command";
import { limits } from "@/lib/decision/limits";
import { figuresSchema } from "@/lib/decision/schema/figures";
import { seq } from "@/lib/decision/schema/ids";
import { decisionParams, describedElsewhere, mineShape } from "./fields";
import type { Operation } from "./operation";

/** What a decision is now. */
export const readDecision = {
  method: "get",
  path: "/decisions/{decisionId}",
  tag: "decisions",
  summary: "Read a decision and your own votes in it",
  scope: "read",
  params: decisionParams,
  answer: {
    status: 200,
    description: "Everything you may see, as of view.decision.seq",
    shape: z.strictObject({
      view: describedElsewhere(
        "What you may see (`View` in lib/decision/view.ts); others' sealed votes never",
      ),
      mine: mineShape,
    }),
  },
} as const satisfies Operation;

/** What happened since a number. */
export const readEvents = {
  method: "get",
  path: "/decisions/{decisionId}/events",
  tag: "decisions",
  summary: "What happened since a number, as one frame",
  description: "The same frame that the socket sends. Votes never travel as events, only merged.",
  scope: "read",
  params: decisionParams,
  query: z.strictObject({
    after: z.coerce.number().int().min(0).max(2_147_483_647).meta({ description: "The last seq you know" }),
  }),
  answer: {
    status: 200,
    description: "A frame that covers after + 1 to now",
    shape: z.strictObject({
      frame: describedElsewhere("`Frame` in lib/decision/frame.ts"),
      mine: mineShape,
    }),
  },
} as const satisfies Operation;

/** Everybody who takes part, where a view only counts them. */
export const listPeople = {
  method: "get",
  path: "/decisions/{decisionId}/participants",
  tag: "decisions",
  summary: "List the people of a decision by name, page by page",
  description:
    "A view lists everybody up to 50 participants; above that it counts them (`view.people`) and names few. Those who were removed are listed for facilitators.",
  scope: "read",
  params: decisionParams,
  query: z.strictObject({
    from: z.coerce
      .number()
      .int()
      .min(0)
      .max(limits.participants)
      .default(0)
      .meta({ description: "The first of the page, from 0" }),
    named: z.string().max(limits.name).default("").meta({ description: "A part of the name" }),
  }),
  answer: {
    status: 200,
    description: "At most 50 people, and how many fit in all",
    shape: z.strictObject({
      total: z.int(),
      from: z.int(),
      people: z.array(describedElsewhere("`PersonOnPage` in lib/decision/people-page.ts")),
    }),
  },
} as const satisfies Operation;

/** What is computed from everybody's votes. */
export const readFigures = {
  method: "get",
  path: "/decisions/{decisionId}/figures",
  tag: "decisions",
  summary: "How sure the result is, and where opinions differ",
  description:
    "What the socket sends as decision:figures: counts, shares and histograms, nothing of one voter. Null before the reveal, and until you have voted where you came after it.",
  scope: "read",
  params: decisionParams,
  answer: {
    status: 200,
    description: "Figures of the votes that were revealed, as of seq",
    shape: z.strictObject({ seq, figures: figuresSchema.nullable() }),
  },
} as const satisfies Operation;

/** The one way to change a decision. */
export const sendCommand = {
  method: "post",
  path: "/decisions/{decisionId}/commands",
  tag: "decisions",
  summary: "Change a decision by one command",
  description:
    "Answered after the commit. A retry with the same commandId gets the event it already made. A refusal carries the code of the rule.",
  scope: "write",
  params: decisionParams,
  body: clientEnvelopeSchema,
  answer: {
    status: 200,
    description: "It is saved",
    shape: z.strictObject({
      seq,
      event: describedElsewhere("The recorded event; null for votes, which travel in mine").nullable(),
      mine: mineShape,
    }),
  },
  refusals: ["forbidden", "decided", "newer_vote", "unfinished", "command_id_taken", "busy"],
} as const satisfies Operation;

/** The book of a decided decision. */
export const readRecord = {
  method: "get",
  path: "/decisions/{decisionId}/record",
  tag: "reading",
  summary: "Read the record of a decision",
  scope: "read",
  params: decisionParams,
  answer: {
    status: 200,
    description: "Outcome, reasons, people, scores and rounds as they ended",
    shape: describedElsewhere("`DecisionRecord` in lib/record/decision-record.ts"),
  },
  refusals: ["not_decided"],
} as const satisfies Operation;
