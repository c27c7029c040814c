import { z } from "zod";
import { limits } from "../limits";
import { title, webAddress } from "./text";

/** Where a claim or a fact comes from. */
export const sourceSchema = z.strictObject({
  title: title(limits.sourceTitle),
  url: webAddress(limits.sourceUrl).nullable(),
});
