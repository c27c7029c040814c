import { randomUUID } from "node:crypto";
import { createInvite } from "@/lib/db/access/invites";
import type { Invite } from "@/lib/db/access/invites";
import { createShareLink } from "@/lib/db/access/share-links";
import { createAccessToken } from "@/lib/db/people/access-tokens";
import type { AccessScope } from "@/lib/db/people/access-tokens";
import { setRuntime } from "@/lib/db/runtime";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import type { Caller } from "../../support/policy-surfaces";
import { newUser, Room } from "../../support/room";

/** A database that the routes find by themselves. */
export async function databaseForRoutes(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  setRuntime(database);
  return database;
}

/** A token of somebody, good for an hour. */
export async function tokenOf(userId: string, scopes: AccessScope[] = ["read", "write"]): Promise<string> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  return (await createAccessToken({ userId, kind: "personal", name: "Test", scopes, expiresAt })).secret;
}

/** A decision in a workspace, with one person for every part and what the routes need to be called. */
export type Cast = {
  room: Room;
  tokens: Readonly<Record<Caller, string | null>>;
  invite: Invite;
  linkId: string;
  /** A guest, who can be given a return link. */
  guestId: string;
};

export async function cast(database: FreshDatabase): Promise<Cast> {
  const workspace = await database.prisma.workspace.create({ data: { name: "Team" } });
  const room = await Room.open(database, workspace.id);
  const asker = { userId: room.facilitator, kind: "account" } as const;
  const member = await newUser(database, "Vera");
  await database.prisma.membership.create({
    data: { workspaceId: workspace.id, userId: member, role: "member" },
  });
  const [outsider, removed, observer, voter] = [
    await newUser(database, "Otto"),
    await room.join("Rem"),
    await room.join("Obi", "observes"),
    await room.join("Vic"),
  ];
  const idOf = async (userId: string) =>
    (await database.decisions.viewerOf(room.decisionId, { userId, link: null }))?.viewer.participantId ?? "";
  await room.must(room.facilitator, { type: "RemoveParticipant", participantId: await idOf(removed) });
  const invited = await createInvite({
    decisionId: room.decisionId,
    asker,
    participation: "choose",
    expiresAt: new Date(Date.now() + 3_600_000),
    maxUses: 50,
  });
  const linked = await createShareLink(room.decisionId, "presenter", asker);
  if (!invited.ok || !linked.ok) throw new Error("No ways in");
  return {
    room,
    invite: invited.invite,
    linkId: linked.value.id,
    guestId: await idOf(observer),
    tokens: {
      nobody: null,
      outsider: await tokenOf(outsider),
      removed: await tokenOf(removed),
      visitor: await tokenOf(member),
      observer: await tokenOf(observer),
      voter: await tokenOf(voter),
      facilitator: await tokenOf(room.facilitator),
      reader: await tokenOf(room.facilitator, ["read"]),
    },
  };
}

/** A path with the ids of this cast, and a query where the route needs one. */
export function pathIn({ room, invite, linkId, guestId }: Cast, path: string): string {
  const queries: Record<string, string> = {
    "/search": "?q=train",
    "/decisions/{decisionId}/events": "?after=0",
  };
  return (path + (queries[path] ?? ""))
    .replace("{decisionId}", room.decisionId)
    .replace("{inviteId}", invite.id)
    .replace("{linkId}", linkId)
    .replace("{participantId}", guestId);
}

/** A body that the route accepts from somebody who may. */
export function bodyFor({ invite }: Cast, path: string): Record<string, unknown> | undefined {
  switch (path) {
    case "/decisions":
      return { from: "template", template: "database" };
    case "/compute":
      return { method: "weights.normalize", input: { points: [3, 1] } };
    case "/join":
      return { name: "Nia", participation: "votes", invite: invite.token };
    case "/decisions/{decisionId}/commands":
      return { commandId: randomUUID(), command: { type: "MovePhase", phase: "weigh" } };
    case "/decisions/{decisionId}/invites":
      return {};
    case "/decisions/{decisionId}/links":
      return { kind: "record" };
    default:
      return undefined;
  }
}
