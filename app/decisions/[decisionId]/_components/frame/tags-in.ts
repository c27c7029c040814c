import { limits } from "@/lib/decision/limits";
import { frameMessages } from "@/lib/messages/frame";

/** The tags in a text, separated by commas; each once, ignoring case. */
export function tagsIn(text: string): string[] {
  const seen = new Set<string>();
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => {
      const key = tag.toLowerCase();
      if (tag === "" || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Why these tags cannot be saved, as a sentence; null when they can. */
export function tagProblem(tags: readonly string[]): string | null {
  if (tags.length > limits.tags) return frameMessages.tooManyTags(limits.tags);
  const long = tags.find((tag) => tag.length > limits.tag);
  return long === undefined ? null : frameMessages.tagTooLong(long, limits.tag);
}
