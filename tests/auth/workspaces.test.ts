import { describe, expect, it } from "vitest";
import type { AccessEnding } from "@/lib/db/people/access-endings";
import { onAccessEnded } from "@/lib/db/people/access-endings";
import { accessEndedSince } from "@/lib/db/people/access-ended-since";
import { changeRole, membersOf, removeMember, roleIn } from "@/lib/db/people/memberships";
import type { WorkspaceRole } from "@/lib/db/generated/prisma/enums";
import { mayGrant, workspacePolicy, workspaceRoles } from "@/lib/db/people/workspace-policy";
import {
  createWorkspace,
  renameWorkspace,
  switchWorkspace,
  workspaceFor,
  workspacesOf,
} from "@/lib/db/people/workspaces";
import {
  acceptInvite,
  createInvite,
  invitesOf,
  openInvite,
  revokeInvite,
} from "@/lib/db/people/workspace-invites";
import { runtime } from "@/lib/db/runtime";
import { someAccount, usePeopleDatabase } from "./support/people-database";

usePeopleDatabase();

const tomorrow = () => new Date(Date.now() + 24 * 3600 * 1000);

/** A workspace with one person in every role. */
async function team() {
  const owner = await someAccount();
  const { workspaceId } = owner;
  const join = async (role: WorkspaceRole) => {
    const { id } = await someAccount();
    await runtime().prisma.membership.create({ data: { workspaceId, userId: id, role } });
    return id;
  };
  return {
    workspaceId,
    owner: owner.id,
    facilitator: await join("facilitator"),
    member: await join("member"),
    viewer: await join("viewer"),
    outsider: (await someAccount()).id,
  };
}

async function inviteInto(workspaceId: string, actorId: string, role: WorkspaceRole = "member", maxUses = 1) {
  const invite = await createInvite({ workspaceId, actorId, role, expiresAt: tomorrow(), maxUses });
  if (typeof invite === "string") throw new Error(invite);
  return invite;
}

describe("roles", () => {
  it("C6 nobody grants above their own role, by any way, in any combination", async () => {
    for (const actorRole of workspaceRoles) {
      for (const role of workspaceRoles) {
        const people = await team();
        const { workspaceId } = people;
        const invited = await createInvite({
          workspaceId,
          actorId: people[actorRole],
          role,
          expiresAt: tomorrow(),
          maxUses: 1,
        });
        const mayInvite = workspacePolicy.invite[actorRole] && mayGrant(actorRole, role);
        expect(typeof invited === "object", `${actorRole} invites ${role}`).toBe(mayInvite);
        const changed = await changeRole(workspaceId, people[actorRole], people.viewer, role);
        const mayChange = workspacePolicy.change_roles[actorRole] && mayGrant(actorRole, role);
        expect(changed, `${actorRole} makes the viewer ${role}`).toBe(mayChange ? "done" : "forbidden");
        if (!mayChange) expect(await roleIn(workspaceId, people.viewer)).toBe("viewer");
      }
    }
  });

  it("C6 the last owner is neither demoted nor removed, not even by themselves", async () => {
    const { workspaceId, owner, facilitator } = await team();
    expect(await changeRole(workspaceId, owner, owner, "member")).toBe("last_owner");
    expect(await removeMember(workspaceId, owner, owner)).toBe("last_owner");
    expect(await changeRole(workspaceId, owner, facilitator, "owner")).toBe("done");
    expect(await changeRole(workspaceId, owner, owner, "member")).toBe("done");
    expect(await removeMember(workspaceId, facilitator, facilitator)).toBe("last_owner");
  });

  it("C6 two owners who demote each other at once leave one", async () => {
    const { workspaceId, owner, facilitator } = await team();
    await changeRole(workspaceId, owner, facilitator, "owner");
    await Promise.all([
      changeRole(workspaceId, owner, facilitator, "viewer"),
      changeRole(workspaceId, facilitator, owner, "viewer"),
    ]);
    const owners = (await membersOf(workspaceId)).filter(({ role }) => role === "owner");
    expect(owners).toHaveLength(1);
  });

  it("C8 a change counts at once, and both this process and others can hear of it", async () => {
    const { workspaceId, owner, member } = await team();
    const before = new Date();
    const heard: AccessEnding[] = [];
    const stop = onAccessEnded((ending) => void heard.push(ending));
    await changeRole(workspaceId, owner, member, "viewer");
    stop();
    expect(await roleIn(workspaceId, member)).toBe("viewer");
    expect(heard).toEqual([{ kind: "membership", userId: member, workspaceId }]);
    expect((await accessEndedSince(before)).changedUserIds).toContain(member);
  });

  it("only owners remove others; everybody may leave, and is then somewhere else or nowhere", async () => {
    const { workspaceId, owner, facilitator, member, viewer } = await team();
    expect(await removeMember(workspaceId, facilitator, member)).toBe("forbidden");
    expect(await removeMember(workspaceId, viewer, viewer)).toBe("done");
    await switchWorkspace(member, workspaceId);
    expect(await removeMember(workspaceId, owner, member)).toBe("done");
    expect(await workspaceFor(workspaceId, member)).toBeNull();
    const { currentWorkspaceId } = await runtime().prisma.user.findUniqueOrThrow({ where: { id: member } });
    expect(currentWorkspaceId).toBe((await workspacesOf(member))[0]?.id);
  });

  it("C2 an outsider finds nothing", async () => {
    const { workspaceId, owner, outsider } = await team();
    expect(await workspaceFor(workspaceId, outsider)).toBeNull();
    expect(await switchWorkspace(outsider, workspaceId)).toBe(false);
    expect(await changeRole(workspaceId, outsider, owner, "viewer")).toBe("not_found");
    expect(await removeMember(workspaceId, outsider, owner)).toBe("not_found");
    const invite = {
      workspaceId,
      actorId: outsider,
      role: "viewer" as const,
      expiresAt: tomorrow(),
      maxUses: 1,
    };
    expect(await createInvite(invite)).toBe("not_found");
  });
});

describe("workspaces", () => {
  it("one person has several and switches between them", async () => {
    const { id, workspaceId } = await someAccount();
    const second = await createWorkspace("Second", id);
    await renameWorkspace(second.id, "A second one");
    expect((await workspacesOf(id)).map(({ name }) => name)).toEqual(["A second one", expect.any(String)]);
    const current = async () =>
      (await runtime().prisma.user.findUniqueOrThrow({ where: { id } })).currentWorkspaceId;
    expect(await current()).toBe(second.id);
    expect(await switchWorkspace(id, workspaceId)).toBe(true);
    expect(await current()).toBe(workspaceId);
  });
});

describe("invitations", () => {
  it("G8 fix the role on the server, and a member keeps the role they have", async () => {
    const { workspaceId, owner, member, outsider } = await team();
    const { secret } = await inviteInto(workspaceId, owner, "viewer", 5);
    expect(await openInvite(secret)).toMatchObject({ workspaceId, role: "viewer" });
    expect(await acceptInvite(secret, outsider)).toEqual({ workspaceId });
    expect(await roleIn(workspaceId, outsider)).toBe("viewer");
    expect(await acceptInvite(secret, member)).toEqual({ workspaceId });
    expect(await roleIn(workspaceId, member)).toBe("member");
    expect((await invitesOf(workspaceId))[0]?.uses).toBe(1);
  });

  it("G8 are capped, also when twenty come at once", async () => {
    const { workspaceId, owner } = await team();
    const { secret } = await inviteInto(workspaceId, owner, "member", 3);
    const people = await Promise.all(Array.from({ length: 20 }, () => someAccount()));
    const accepted = await Promise.all(people.map(({ id }) => acceptInvite(secret, id)));
    expect(accepted.filter(Boolean)).toHaveLength(3);
    expect(await membersOf(workspaceId)).toHaveLength(4 + 3);
    expect(await openInvite(secret)).toBeNull();
    expect(await invitesOf(workspaceId)).toEqual([]);
  });

  it("G8 expire and can be revoked", async () => {
    const { workspaceId, owner, outsider } = await team();
    const { id, secret } = await inviteInto(workspaceId, owner);
    const later = new Date(Date.now() + 25 * 3600 * 1000);
    expect(await openInvite(secret, later)).toBeNull();
    expect(await acceptInvite(secret, outsider, later)).toBeNull();
    const elsewhere = await team();
    expect(await revokeInvite(elsewhere.workspaceId, id)).toBe(false);
    expect(await revokeInvite(workspaceId, id)).toBe(true);
    expect(await acceptInvite(secret, outsider)).toBeNull();
    expect(await roleIn(workspaceId, outsider)).toBeNull();
  });

  it("G8 are listed without secret or hash, and stored hashed", async () => {
    const { workspaceId, owner } = await team();
    const { secret } = await inviteInto(workspaceId, owner);
    const listed = JSON.stringify(await invitesOf(workspaceId));
    expect(listed).not.toContain(secret);
    expect(listed).not.toMatch(/hash/i);
    const { rows } = await runtime().pool.query(
      'SELECT row_to_json(t)::text AS row FROM "WorkspaceInvite" t',
    );
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("C6 what somebody handed out ends when they could not hand it out any more", async () => {
    const { workspaceId, owner, facilitator, outsider } = await team();
    const asFacilitator = await inviteInto(workspaceId, facilitator, "facilitator");
    const asMember = await inviteInto(workspaceId, owner, "member");
    await changeRole(workspaceId, owner, facilitator, "member");
    expect(await acceptInvite(asFacilitator.secret, outsider)).toBeNull();
    expect(await openInvite(asMember.secret)).not.toBeNull();
  });
});
