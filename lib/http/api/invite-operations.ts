import { z } from "zod";
import { inviteLimits, inviteParticipations } from "@/lib/db/access/invites";
import { id, seq } from "@/lib/decision/schema/ids";
import { apiMessages } from "@/lib/messages/api";
import { decisionParams, moment, personName } from "./fields";
import type { Operation } from "./operation";

const invite = z
  .strictObject({
    id,
    link: z.string().meta({ description: "The address to hand out" }),
    token: z.string().meta({ description: "The last part of the link, for POST /join" }),
    code: z.string().meta({ description: "Six letters and digits, for typing" }),
    codeLink: z.string(),
    participation: z.enum(inviteParticipations),
    expiresAt: moment,
    maxUses: z.int(),
    uses: z.int(),
  })
  .meta({ id: "Invite", description: "A way into a decision" });

/** The ways in that are open, for facilitators only. */
export const listInvitesOperation = {
  method: "get",
  path: "/decisions/{decisionId}/invites",
  tag: "waysIn",
  summary: "List the open invitations of a decision you facilitate",
  scope: "read",
  params: decisionParams,
  answer: {
    status: 200,
    description: "Neither revoked nor expired, the newest first",
    shape: z.strictObject({
      invites: z.array(invite),
      mayCreate: z.boolean().meta({ description: "False for guests: inviting needs an account" }),
      phones: z
        .enum(["reach_it", "no_network", "listens_here_only"])
        .meta({ description: "Whether other machines can open these links, or why not" }),
    }),
  },
  refusals: ["forbidden"],
} as const satisfies Operation;

/** A new way in. */
export const createInviteOperation = {
  method: "post",
  path: "/decisions/{decisionId}/invites",
  tag: "waysIn",
  summary: "Make an invitation",
  description: "Expiry, cap and revocation stop newcomers only: whoever joined stays.",
  scope: "write",
  params: decisionParams,
  body: z.strictObject({
    participation: z
      .enum(inviteParticipations)
      .default("choose")
      .meta({ description: "What newcomers may be; `choose` lets them say" }),
    days: z.int().min(1).max(365).default(7).meta({ description: "How long newcomers can use it" }),
    maxUses: z.int().min(1).max(inviteLimits.uses).default(100).meta({ description: "For how many people" }),
  }),
  answer: { status: 201, description: "The invitation with its link", shape: invite },
  refusals: ["forbidden", "account_needed", "too_many", "too_many_requests"],
} as const satisfies Operation;

/** The end of a way in. */
export const revokeInviteOperation = {
  method: "delete",
  path: "/decisions/{decisionId}/invites/{inviteId}",
  tag: "waysIn",
  summary: "Revoke an invitation",
  scope: "write",
  params: z.strictObject({ ...decisionParams.shape, inviteId: id }),
  answer: { status: 204, description: "Nobody new comes in by it" },
  refusals: ["forbidden"],
} as const satisfies Operation;

/** Coming in: as oneself, or as a new guest. */
export const joinOperation = {
  method: "post",
  path: "/join",
  tag: "waysIn",
  summary: "Join a decision",
  description:
    "By an invitation link's token, by a short code, or as a member of the workspace. Without a token of your own you become a guest and get one. Joining again changes nothing.",
  scope: "write",
  anyone: true,
  body: z
    .strictObject({
      name: personName,
      participation: z.enum(["votes", "observes"]),
      invite: z.string().max(100).optional(),
      code: z.string().max(20).optional(),
      decisionId: id.optional().meta({ description: "For members of its workspace" }),
    })
    .refine(
      ({ invite, code, decisionId }) =>
        [invite, code, decisionId].filter((way) => way !== undefined).length === 1,
      apiMessages.exactlyOne,
    ),
  answer: {
    status: 200,
    description: "You take part",
    shape: z.strictObject({
      decisionId: id,
      participantId: id,
      seq: seq.nullable().meta({ description: "Null when you took part already" }),
      guest: z
        .strictObject({ token: z.string(), expiresAt: moment })
        .nullable()
        .meta({ description: "A new guest's token, shown this once" }),
    }),
  },
  refusals: ["not_admitted", "removed", "too_many_requests"],
} as const satisfies Operation;
