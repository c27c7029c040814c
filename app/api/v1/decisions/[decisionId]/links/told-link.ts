import type { ShareLink } from "@/lib/db/access/share-links";

const folders = { presenter: "present", record: "shared" } as const;

/** A read-only link as the interface tells it. */
export function toldLink({ id, kind, token, createdAt }: ShareLink, origin: string) {
  return { id, kind, createdAt, link: `${origin}/${folders[kind]}/${token}` };
}
