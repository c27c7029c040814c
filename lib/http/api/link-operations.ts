import { z } from "zod";
import { shareKinds } from "@/lib/db/access/share-links";
import { id } from "@/lib/decision/schema/ids";
import { decisionParams, moment } from "./fields";
import type { Operation } from "./operation";

const link = z
  .strictObject({ id, kind: z.enum(shareKinds), link: z.string(), createdAt: moment })
  .meta({ id: "ShareLink", description: "A link that reads without sign-in" });

/** The read-only links that work. */
export const listLinksOperation = {
  method: "get",
  path: "/decisions/{decisionId}/links",
  tag: "waysIn",
  summary: "List the read-only links of a decision you facilitate",
  scope: "read",
  params: decisionParams,
  answer: {
    status: 200,
    description: "At most one of each kind",
    shape: z.strictObject({ links: z.array(link) }),
  },
  refusals: ["forbidden"],
} as const satisfies Operation;

/** A new read-only link. */
export const createLinkOperation = {
  method: "post",
  path: "/decisions/{decisionId}/links",
  tag: "waysIn",
  summary: "Make a read-only link",
  description:
    "`presenter` shows the view for the projector, `record` the record as a viewer sees it. There is at most one of each: asking again gives the one there is.",
  scope: "write",
  params: decisionParams,
  body: z.strictObject({ kind: z.enum(shareKinds) }),
  answer: { status: 201, description: "The link", shape: link },
  refusals: ["forbidden", "account_needed", "too_many_requests"],
} as const satisfies Operation;

/** The end of a read-only link. */
export const revokeLinkOperation = {
  method: "delete",
  path: "/decisions/{decisionId}/links/{linkId}",
  tag: "waysIn",
  summary: "Revoke a read-only link",
  scope: "write",
  params: z.strictObject({ ...decisionParams.shape, linkId: id }),
  answer: { status: 204, description: "It shows nothing any more" },
  refusals: ["forbidden"],
} as const satisfies Operation;

/** A way back for a guest who lost their identity. */
export const createReturnLinkOperation = {
  method: "post",
  path: "/decisions/{decisionId}/participants/{participantId}/return-link",
  tag: "waysIn",
  summary: "Make a one-time link that gives a guest back who they are",
  description: "It replaces an earlier one. People with an account sign in again instead.",
  scope: "write",
  params: z.strictObject({ ...decisionParams.shape, participantId: id }),
  answer: {
    status: 201,
    description: "The link, good for one use within a day",
    shape: z.strictObject({ link: z.string(), expiresAt: moment }),
  },
  refusals: ["forbidden", "unknown_participant", "removed", "conflict", "too_many_requests"],
} as const satisfies Operation;
