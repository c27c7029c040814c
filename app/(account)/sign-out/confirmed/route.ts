import { endStartedSession } from "@/lib/auth/start-session";

/** Signs this browser out. What the browser kept of the person goes too; how the app looks stays. */
export async function POST(): Promise<Response> {
  await endStartedSession();
  return new Response(null, {
    status: 303,
    headers: { location: "/", "clear-site-data": '"cache", "storage"', "cache-control": "no-store" },
  });
}
