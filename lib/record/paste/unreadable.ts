import { pasteLimits } from "./paste-limits";
import type { PasteRefusalReason } from "./pasted-table";

/** What no typed or exported table contains: control characters other than white space, halves of characters, �. */
const RUBBISH = /(?![\t\n\v\f\r])[\p{Cc}\p{Cs}\uFFFD]/gu;
const MOST_RUBBISH = 0.01;

/** Why a paste is not even read: too large, binary or empty; null when it can be read. */
export function unreadable(text: string): PasteRefusalReason | null {
  if (text.length > pasteLimits.bytes) return "too_large";
  if (new TextEncoder().encode(text).length > pasteLimits.bytes) return "too_large";
  if (text.includes("\0")) return "binary";
  const rubbish = text.match(RUBBISH)?.length ?? 0;
  if (rubbish > text.length * MOST_RUBBISH) return "binary";
  return text.trim() === "" ? "empty" : null;
}
