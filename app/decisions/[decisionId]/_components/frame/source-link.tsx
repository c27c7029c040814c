import type { Source } from "@/lib/decision/opening";
import { frameMessages } from "@/lib/messages/frame";

/** Where a claim comes from; an address leads there without telling it where the reader came from. */
export function SourceLink({ source }: { source: Source | null }) {
  if (source === null) return <span>{frameMessages.noSource}</span>;
  if (source.url === null || !/^https?:\/\//i.test(source.url)) return <span>{source.title}</span>;
  return (
    <a href={source.url} rel="noopener noreferrer nofollow ugc" target="_blank">
      {source.title}
    </a>
  );
}
