import { z } from "zod";
import type { Command, Envelope } from "../command";
import { ballotCommands } from "./ballot-command";
import { commentCommands } from "./comment-command";
import { framingCommands, openDecision } from "./framing-command";
import { id } from "./ids";
import { outcomeCommands } from "./outcome-command";
import { joinDecision, peopleCommands } from "./people-command";
import { roundCommands } from "./round-command";
import { assertSame } from "./same-type";
import type { ByType, Same } from "./same-type";

const general = [
  ...framingCommands,
  ...roundCommands,
  ...ballotCommands,
  ...peopleCommands,
  ...commentCommands,
  ...outcomeCommands,
] as const;

/** Every command, also the two that only a door of their own takes. Unknown keys are refused everywhere. */
export const commandSchema = z.discriminatedUnion("type", [openDecision, joinDecision, ...general]);

/** What the general doors take: HTTP `commands` and the socket. */
export const clientCommandSchema = z
  .discriminatedUnion("type", general)
  .meta({ id: "Command", description: "A wish to change a decision" });

/** A command as the general doors take it, with the id its client minted. */
export const clientEnvelopeSchema = z
  .strictObject({ commandId: id, command: clientCommandSchema })
  .meta({ id: "Envelope", description: "A command with its id; sending it again changes nothing more" });

/** Any command with its id. */
export const envelopeSchema = z.strictObject({ commandId: id, command: commandSchema });

assertSame<Same<ByType<z.output<typeof commandSchema>>, ByType<Command>>>();
assertSame<Same<keyof z.output<typeof envelopeSchema>, keyof Envelope>>();
