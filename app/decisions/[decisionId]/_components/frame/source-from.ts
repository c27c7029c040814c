import { limits } from "@/lib/decision/limits";
import type { Source } from "@/lib/decision/opening";

/**
 * A source from its two fields. Both empty: none. An address without a title takes the address's host for one. Not ok
 * when the address is none that a browser could safely open.
 */
export function sourceFrom(title: string, url: string): { ok: true; source: Source | null } | { ok: false } {
  const [named, address] = [title.trim(), url.trim()];
  if (address === "") return { ok: true, source: named === "" ? null : { title: named, url: null } };
  const isAddress =
    /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) &&
    URL.canParse(address) &&
    address.length <= limits.sourceUrl;
  if (!isAddress) return { ok: false };
  const { host } = new URL(address);
  return {
    ok: true,
    source: { title: (named === "" ? host : named).slice(0, limits.sourceTitle), url: address },
  };
}
