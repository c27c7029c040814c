import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { createInvite } from "@/lib/db/access/invites";
import { createReturnLink } from "@/lib/db/access/return-links";
import { createShareLink } from "@/lib/db/access/share-links";
import type { RatingValue } from "@/lib/decision/model";
import { tokenOf } from "../http/api/cast";
import { Client, signedIn } from "../realtime/support/client";
import type { FreshDatabase } from "../support/database";
import { newUser, Room } from "../support/room";
import { soon } from "../support/soon";

/** Somebody who listens: what they send along to pages and to the interface for programs, and their open socket. */
export type Listener = {
  name: string;
  cookie: string | null;
  token: string | null;
  socket: Client | null;
};

/** What somebody says in a sealed round: points by criterion, and a value for every cell. */
export type Sealed = { points: readonly number[]; ratings: readonly RatingValue[] };

/** A decision with both rounds open and sealed, one victim who votes, and everybody who must not learn how. */
export class CanaryRoom {
  /** The ids of everything the victim said; nobody else may ever see one. */
  readonly commandIds: string[] = [];
  /** The number of the last event of each round of votes, once it was heard. */
  readonly heardUpTo: number[] = [];
  private constructor(
    readonly url: string,
    readonly room: Room,
    readonly listeners: readonly Listener[],
    readonly links: { invite: string; code: string; presenter: string; record: string; back: string },
    readonly rounds: { weights: string; ratings: string },
    /** The victim, as everybody sees them, and as the log of votes knows them. */
    readonly victimId: string,
    readonly voterId: string,
    private readonly victim: Client,
  ) {}

  static async open(database: FreshDatabase, url: string): Promise<CanaryRoom> {
    const workspace = await database.prisma.workspace.create({ data: { name: "Team" } });
    const room = await Room.open(database, workspace.id);
    const asker = { userId: room.facilitator, kind: "account" } as const;
    const member = async (name: string, role: "owner" | "facilitator" | "member" | "viewer") => {
      const userId = await newUser(database, name);
      await database.prisma.membership.create({ data: { workspaceId: workspace.id, userId, role } });
      await database.prisma.user.update({
        where: { id: userId },
        data: { currentWorkspaceId: workspace.id },
      });
      return userId;
    };
    const people: Record<string, string> = {
      facilitator: room.facilitator,
      voter: await room.join("Ben"),
      observer: await room.join("Obi", "observes"),
      owner: await member("Olga", "owner"),
      viewer: await member("Vera", "viewer"),
      outsider: await newUser(database, "Otto"),
      removed: await room.join("Rem"),
    };
    const victim = await room.join("Vic");
    const found = async (userId: string) =>
      database.decisions.viewerOf(room.decisionId, { userId, link: null });
    const idOf = async (userId: string) => (await found(userId))?.viewer.participantId ?? "";
    await room.must(room.facilitator, {
      type: "RemoveParticipant",
      participantId: await idOf(people["removed"] ?? ""),
    });
    const invited = await createInvite({
      decisionId: room.decisionId,
      asker,
      participation: "choose",
      expiresAt: new Date(Date.now() + 3_600_000),
      maxUses: 50,
    });
    const presenter = await createShareLink(room.decisionId, "presenter", asker);
    const record = await createShareLink(room.decisionId, "record", asker);
    const back = await createReturnLink(room.decisionId, await idOf(people["observer"] ?? ""), asker);
    if (!invited.ok || !presenter.ok || !record.ok || !back.ok) throw new Error("No ways in");
    const weights = await room.openRound("weights");
    const ratings = await room.openRound("ratings");

    const listeners: Listener[] = [
      { name: "nobody", cookie: null, token: null, socket: null },
      await byLink("presenter link", url, room, presenter.value.token),
      await byLink("record link", url, room, record.value.token),
    ];
    for (const [name, userId] of Object.entries(people)) {
      const { cookie } = await signedIn(userId);
      const socket = await Client.connect(url, { cookie });
      await socket.join(room.decisionId);
      listeners.push({ name, cookie, token: await tokenOf(userId), socket });
    }
    return new CanaryRoom(
      url,
      room,
      listeners,
      {
        invite: invited.invite.token,
        code: invited.invite.code,
        presenter: presenter.value.token,
        record: record.value.token,
        back: back.link.token,
      },
      { weights, ratings },
      await idOf(victim),
      (await found(victim))?.voterId ?? "",
      await Client.as(url, victim),
    );
  }

  /** Everything a vote can do, over the wire: cast, changed, withdrawn, cast again, finished. Takes back what was there. */
  async vote({ points, ratings }: Sealed): Promise<void> {
    const { room, rounds } = this;
    const { criterionIds, optionIds } = room.opening;
    const cells = criterionIds.flatMap((criterionId) =>
      optionIds.map((optionId) => ({ criterionId, optionId })),
    );
    const weigh = (shift: number, replaces: number | null) =>
      this.say({
        type: "CastWeights",
        roundId: rounds.weights,
        method: "points",
        judgements: Object.fromEntries(
          criterionIds.map((id, at) => [id, points[(at + shift) % points.length] ?? 0]),
        ),
        replaces,
        seen: "sealed",
      });
    const rate = (at: number, shift: number, replaces: number | null) =>
      this.say({
        type: "CastRating",
        roundId: rounds.ratings,
        ...(cells[at] ?? { criterionId: "", optionId: "" }),
        value: ratings[(at + shift) % ratings.length] ?? 1,
        replaces,
        seen: "sealed",
      });
    const earlier = await this.ownBallots();
    const cast = await weigh(1, earlier.weights);
    const changed = await weigh(0, cast);
    await this.say({ type: "WithdrawWeights", roundId: rounds.weights, replaces: changed });
    await weigh(0, null);
    await this.say({ type: "FinishBallot", roundId: rounds.weights });
    for (const [at, cell] of cells.entries()) {
      const first = await rate(at, 1, earlier.ratings[`${cell.criterionId}:${cell.optionId}`] ?? null);
      await this.say({ type: "WithdrawRating", roundId: rounds.ratings, ...cell, replaces: first });
      await rate(at, 0, await rate(at, 1, null));
    }
    await this.say({ type: "FinishBallot", roundId: rounds.ratings });
    await this.heardByAll();
  }

  /**
   * Waits until everybody who may hear of the votes has been told that the decision moved to where it is now. How many
   * frames that takes is a matter of ticks; that the last one arrives is not.
   */
  private async heardByAll(): Promise<void> {
    const { seq } = await this.room.state();
    this.heardUpTo.push(seq);
    const mayHear = this.listeners.filter(({ name }) => mayHearOfVotes(name));
    await vi.waitFor(() => {
      for (const { name, socket } of mayHear) expect(toldUpTo(socket), name).toContain(seq);
    }, soon);
  }

  private async say(command: Parameters<Client["must"]>[1]): Promise<number> {
    const commandId = randomUUID();
    this.commandIds.push(commandId);
    const answer = await this.victim.send(this.room.decisionId, command, commandId);
    if (answer.ok) return answer.value.seq;
    // Pressing Done twice is refused, and so is nothing else here.
    if (command.type === "FinishBallot" && answer.rejection.code === "nothing_to_change") return 0;
    throw new Error(`${command.type}: ${JSON.stringify(answer.rejection)}`);
  }

  private async ownBallots(): Promise<{ weights: number | null; ratings: Record<string, number> }> {
    const joined = await this.victim.join(this.room.decisionId);
    if (!joined.ok || joined.value.kind !== "snapshot") throw new Error("The victim is not in");
    const { ballots } = joined.value.mine;
    const ratings = Object.entries(ballots[this.rounds.ratings]?.ratings ?? {});
    return {
      weights: ballots[this.rounds.weights]?.weights?.seq ?? null,
      ratings: Object.fromEntries(ratings.map(([key, vote]) => [key, vote.seq])),
    };
  }
}

/** Whether this listener is in the room; the others hear nothing at all. */
export function mayHearOfVotes(name: string): boolean {
  return !["nobody", "outsider", "removed"].includes(name);
}

/** The numbers up to which a socket was told, one per frame. */
export function toldUpTo(socket: Client | null): number[] {
  return (socket?.frames ?? []).map(({ to }) => to);
}

async function byLink(name: string, url: string, room: Room, link: string): Promise<Listener> {
  const socket = await Client.connect(url, {});
  await socket.follow(room.decisionId, link);
  return { name, cookie: null, token: null, socket };
}
