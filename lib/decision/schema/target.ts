import { z } from "zod";
import type { Target } from "../model";
import { id } from "./ids";
import { assertSame } from "./same-type";
import type { Same } from "./same-type";

/** What a comment is about. */
export const targetSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("decision") }),
  z.strictObject({ kind: z.literal("criterion"), criterionId: id }),
  z.strictObject({ kind: z.literal("option"), optionId: id }),
  z.strictObject({ kind: z.literal("cell"), criterionId: id, optionId: id }),
]);

assertSame<Same<z.output<typeof targetSchema>, Target>>();
