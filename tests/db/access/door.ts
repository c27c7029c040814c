import type { Asker } from "@/lib/db/access/access-policy";
import { createInvite } from "@/lib/db/access/invites";
import type { Invite, InviteParticipation } from "@/lib/db/access/invites";
import { joinDecision } from "@/lib/db/access/join-decision";
import type { Joined } from "@/lib/db/access/join-decision";
import { setRuntime } from "@/lib/db/runtime";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { newUser } from "../../support/room";
import type { Room } from "../../support/room";

/** A database that the functions under test find by themselves. */
export async function databaseInUse(): Promise<FreshDatabase> {
  const database = await freshDatabase();
  setRuntime(database);
  return database;
}

/** Somebody with an account who asks. */
export const asAccount = (userId: string): Asker => ({ userId, kind: "account" });

export const inAnHour = () => new Date(Date.now() + 3_600_000);

/** An invitation by the facilitator of a room; a refusal fails the test. */
export async function inviteTo(
  room: Room,
  wish: { participation?: InviteParticipation; expiresAt?: Date; maxUses?: number } = {},
): Promise<Invite> {
  const made = await createInvite({
    decisionId: room.decisionId,
    asker: asAccount(room.facilitator),
    participation: "choose",
    expiresAt: inAnHour(),
    maxUses: 100,
    ...wish,
  });
  if (!made.ok) throw new Error(`No invitation: ${made.refusal}`);
  return made.invite;
}

/** A new guest who comes by an invitation. */
export async function guestBy(
  room: Room,
  invite: Invite,
  name: string,
  participation: "votes" | "observes" = "votes",
): Promise<{ userId: string; joined: Joined }> {
  const userId = await newUser(room.database, name, "guest");
  const joined = await joinDecision({
    decisionId: room.decisionId,
    userId,
    name,
    participation,
    by: { kind: "invite", invite },
  });
  return { userId, joined };
}
