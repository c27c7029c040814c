import { admissionFor } from "./admission";
import { openInvites } from "./invites";

/** What the presenter view shows to newcomers: a short address and the code in it. */
export type Presentation = { code: string; path: string };

/**
 * The way in to show on the wall: the newest invitation that still lets people in, by its code, since a short address
 * makes a QR code that can be scanned from the last row. Null when there is none. The caller has checked the link.
 */
export async function presentation(decisionId: string): Promise<Presentation | null> {
  const invite = (await openInvites(decisionId)).find((one) => admissionFor(one) === "open");
  return invite === undefined ? null : { code: invite.code, path: `/j/${invite.code}` };
}
