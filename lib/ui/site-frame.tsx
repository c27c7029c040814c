import Link from "next/link";
import { commonMessages } from "@/lib/messages/common";
import { PageFrame } from "./page-frame";
import type { PageFrameProps } from "./page-frame";
import { ViewerMenu } from "./viewer-menu";

type SiteFrameProps = Pick<PageFrameProps, "children" | "width" | "footer"> & {
  /** Who looks; null for nobody. Only the name and the kind go to the browser. */
  viewer: { name: string; kind: "account" | "guest" } | null;
};

/** The frame of pages that belong to the site as a whole: the way to the history, and who is looking. */
export function SiteFrame({ viewer, ...frame }: SiteFrameProps) {
  return (
    <PageFrame
      {...frame}
      navigation={viewer !== null && <Link href="/decisions">{commonMessages.history}</Link>}
      viewerSlot={<ViewerMenu viewer={viewer && { name: viewer.name, kind: viewer.kind }} />}
    />
  );
}
