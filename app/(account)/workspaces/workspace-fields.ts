import { z } from "zod";
import { workspaceRoles } from "@/lib/db/people/workspace-policy";
import { workspaceMessages } from "@/lib/messages/workspace";

const { name_missing, name_too_long } = workspaceMessages.refusals;

/** The name of a workspace: 1 to 120 characters on one line. */
export const workspaceName = z
  .string(name_missing)
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
  )
  .pipe(z.string().min(1, name_missing).max(120, name_too_long));

export const workspaceRole = z.enum(workspaceRoles);

/** An invitation works for 1 to 90 days and 1 to 1000 people. */
export const inviteDays = z.coerce.number().int().min(1).max(90);
export const inviteUses = z.coerce
  .number(workspaceMessages.usesWrong)
  .int(workspaceMessages.usesWrong)
  .min(1, workspaceMessages.usesWrong)
  .max(1000, workspaceMessages.usesWrong);
