import type { Metadata } from "next";
import { joinMessages } from "@/lib/messages/join";
import { PageFrame } from "@/lib/ui/page-frame";
import { CodeForm } from "./_components/code-form";
import { openCode } from "./open-code";

export const metadata: Metadata = { title: joinMessages.codeTitle };

/** For a code that was read from a screen. */
export default function JoinByCodePage() {
  return (
    <PageFrame width="narrow">
      <CodeForm action={openCode} />
    </PageFrame>
  );
}
