import type { WorkspaceRole } from "../generated/prisma/enums";

/** The roles of a workspace, the most powerful first. */
export const workspaceRoles = [
  "owner",
  "facilitator",
  "member",
  "viewer",
] as const satisfies readonly WorkspaceRole[];

/** What can be done with a workspace itself; what its decisions allow is their own table. */
export type WorkspaceAction = "see" | "see_members" | "invite" | "change_roles" | "remove_members" | "rename";

/** Who may do what: the one table that pages, routes and a test go by. Leaving is open to everybody. */
export const workspacePolicy: Readonly<Record<WorkspaceAction, Readonly<Record<WorkspaceRole, boolean>>>> = {
  see: { owner: true, facilitator: true, member: true, viewer: true },
  see_members: { owner: true, facilitator: true, member: true, viewer: true },
  invite: { owner: true, facilitator: true, member: false, viewer: false },
  change_roles: { owner: true, facilitator: false, member: false, viewer: false },
  remove_members: { owner: true, facilitator: false, member: false, viewer: false },
  rename: { owner: true, facilitator: false, member: false, viewer: false },
};

/** Nobody grants more than they have. */
export function mayGrant(own: WorkspaceRole, granted: WorkspaceRole): boolean {
  return workspaceRoles.indexOf(granted) >= workspaceRoles.indexOf(own);
}
