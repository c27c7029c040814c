import { z } from "zod";

/**
 * The log is read by shape alone: limits stand at the doors through which commands come, so that lowering one
 * never locks anybody out of a decision that was made under the old one.
 */
export const ref = z.string().min(1);

/** Where a claim or a fact comes from. */
export const loggedSource = z.strictObject({ title: z.string(), url: z.string().nullable() });

/** A text about people: the log holds its id and a salted hash. */
export const textRef = z.strictObject({ id: ref, hash: z.string() });
