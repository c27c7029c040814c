import { z } from "zod";
import { limits } from "../limits";
import { id } from "./ids";
import { targetSchema } from "./target";
import { saying } from "./text";

const body = saying(limits.body).meta({ description: "Markdown" });

/** What people say about what stands on the matrix. */
export const commentCommands = [
  z.strictObject({
    type: z.literal("PostComment"),
    commentId: id,
    target: targetSchema,
    parentId: id.nullable(),
    body,
  }),
  z.strictObject({ type: z.literal("EditComment"), commentId: id, body }),
  z.strictObject({ type: z.literal("DeleteComment"), commentId: id }),
  z.strictObject({ type: z.literal("HideComment"), commentId: id }),
  z.strictObject({ type: z.literal("ShowComment"), commentId: id }),
  z.strictObject({ type: z.literal("ResolveThread"), commentId: id }),
  z.strictObject({ type: z.literal("ReopenThread"), commentId: id }),
] as const;
