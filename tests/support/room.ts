import { randomUUID } from "node:crypto";
import type { Command } from "@/lib/decision/command";
import type { Decision } from "@/lib/decision/model";
import type { Opening } from "@/lib/decision/opening";
import type { Database } from "@/lib/db/client";
import type { Executed } from "@/lib/db/decisions/job";

/** Two options, three criteria, one note: as small as a decision gets that can be weighed and rated. */
export function smallOpening(): Opening & { optionIds: string[]; criterionIds: string[] } {
  const optionIds = [randomUUID(), randomUUID()];
  const criterionIds = [randomUUID(), randomUUID(), randomUUID()];
  const title = ["Speed", "Cost", "Comfort"];
  return {
    optionIds,
    criterionIds,
    kind: "choice",
    question: "Train or car?",
    context: "The old car is sold.",
    options: optionIds.map((id, index) => ({ id, title: index === 0 ? "Train" : "Car", definition: "" })),
    criteria: criterionIds.map((id, index) => ({
      id,
      title: title[index] ?? "",
      definition: "",
      lowEnd: "bad",
      highEnd: "good",
      use: "rated" as const,
    })),
    evidence: [
      {
        id: randomUUID(),
        criterionId: criterionIds[0] ?? "",
        optionId: optionIds[0] ?? "",
        claim: "Three hours, door to door.",
        stance: "for" as const,
        source: { title: "Timetable", url: null },
      },
    ],
    conflicts: [],
  };
}

/** A new account, without a password: enough to own decisions and to vote. */
export async function newUser(
  database: Pick<Database, "prisma">,
  name: string,
  kind: "account" | "guest" = "account",
) {
  const user = await database.prisma.user.create({ data: { kind, name } });
  return user.id;
}

/** A decision in a real database with people in it. `send` mints a command id unless one is given. */
export class Room {
  private constructor(
    readonly database: Pick<Database, "prisma" | "decisions">,
    readonly decisionId: string,
    readonly opening: ReturnType<typeof smallOpening>,
    readonly facilitator: string,
  ) {}

  static async open(
    database: Pick<Database, "prisma" | "decisions">,
    workspaceId: string | null = null,
  ): Promise<Room> {
    const facilitator = await newUser(database, "Fay");
    const { optionIds, criterionIds, ...opening } = smallOpening();
    const room = new Room(database, randomUUID(), { ...opening, optionIds, criterionIds }, facilitator);
    const opened = await database.decisions.open({
      decisionId: room.decisionId,
      envelope: {
        commandId: randomUUID(),
        command: { type: "OpenDecision", opening, names: "shown", participation: "votes" },
      },
      session: { userId: facilitator, admission: { kind: "person", name: "Fay" } },
      workspaceId,
      expiresAt: null,
    });
    if (opened?.ok !== true) throw new Error(`Not opened: ${JSON.stringify(opened)}`);
    return room;
  }

  send(userId: string, command: Command, commandId: string = randomUUID()): Promise<Executed> {
    return this.database.decisions.execute(this.decisionId, { commandId, command }, { userId });
  }

  /** As `send`, but a refusal fails the test with its reason. */
  async must(userId: string, command: Command) {
    const executed = await this.send(userId, command);
    if (executed?.ok !== true) throw new Error(`${command.type} refused: ${JSON.stringify(executed)}`);
    return executed;
  }

  async join(name: string, participation: "votes" | "observes" = "votes", userId?: string): Promise<string> {
    const id = userId ?? (await newUser(this.database, name, "guest"));
    const joined = await this.database.decisions.execute(
      this.decisionId,
      { commandId: randomUUID(), command: { type: "JoinDecision", participation } },
      { userId: id, admission: { kind: "person", name } },
    );
    if (joined?.ok !== true) throw new Error(`Not joined: ${JSON.stringify(joined)}`);
    return id;
  }

  async state(): Promise<Decision> {
    const book = await this.database.decisions.current(this.decisionId);
    if (book === null) throw new Error("There is no such decision");
    return book.state;
  }

  async openRound(focus: "weights" | "ratings", sealed = true): Promise<string> {
    const roundId = randomUUID();
    await this.must(this.facilitator, { type: "OpenRound", roundId, focus, start: "afresh", sealed });
    return roundId;
  }

  /** Points for the criteria in their order. */
  weigh(
    userId: string,
    roundId: string,
    points: readonly number[],
    replaces: number | null = null,
    commandId?: string,
  ) {
    const judgements = Object.fromEntries(
      this.opening.criterionIds.map((id, index) => [id, points[index] ?? 0]),
    );
    return this.send(
      userId,
      { type: "CastWeights", roundId, method: "sliders", judgements, replaces, seen: "sealed" },
      commandId,
    );
  }
}
