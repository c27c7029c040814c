import { currentViewer } from "@/lib/auth/current-viewer";
import { signInAsGuest } from "@/lib/auth/guest";
import { createTryCopy } from "@/lib/db/samples/try-copy";
import { limits } from "@/lib/decision/limits";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { log } from "@/lib/log/log";
import { tryMessages } from "@/lib/messages/try";

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

/** F4: following a link makes nothing; it leads to the page with the button. */
export function GET(): Response {
  return seeOther("/try/start");
}

/** Makes a private copy for whoever pressed the button, and leads there. */
export async function POST(request: Request): Promise<Response> {
  if ((await countAttempt("try", { address: clientAddress(request.headers) })) > 0)
    return seeOther("/try/start?refused=busy");
  try {
    const viewer = (await currentViewer()) ?? (await signInAsGuest(tryMessages.visitor));
    const name = viewer.name.slice(0, limits.name);
    const { decisionId } = await createTryCopy({ userId: viewer.userId, name });
    return seeOther(`/decisions/${decisionId}`);
  } catch (error) {
    log().error({ err: error }, "a sample decision could not be made");
    return seeOther("/try/start?refused=failed");
  }
}
