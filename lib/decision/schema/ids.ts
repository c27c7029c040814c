import { z } from "zod";

/** An id: a UUID, minted by the client that makes the thing; lower-cased, so that one thing has one spelling. */
export const id = z.uuid().toLowerCase().meta({ description: "A UUID, minted by the client" });

/** The number of an event in the log of its decision. */
export const seq = z.int().min(1).max(2_147_483_647);

/** The seq of the own vote that is replaced; null when there is none yet. */
export const replaces = seq
  .nullable()
  .meta({ description: "The seq of one's own vote that this one replaces; null when there is none" });
