import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { CodeForm } from "@/app/join/_components/code-form";
import { openCode } from "@/app/join/open-code";
import { inviteByCode } from "@/lib/db/access/invites";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { joinMessages } from "@/lib/messages/join";
import { PageFrame } from "@/lib/ui/page-frame";

export const metadata: Metadata = { title: joinMessages.codeTitle, robots: { index: false } };

/** A short code leads to its invitation. Codes can be tried, so the tries of an address are counted. */
export default async function CodePage({ params }: { params: Promise<{ code: string }> }) {
  const code = decoded((await params).code);
  const wait = await countAttempt("join", { address: clientAddress(await headers()) });
  const invite = wait > 0 ? null : await inviteByCode(code);
  if (invite !== null) redirect(`/join/${invite.token}`);
  return (
    <PageFrame width="narrow">
      <CodeForm
        action={openCode}
        code={code}
        problem={wait > 0 ? joinMessages.tooMany : joinMessages.codeUnknown}
      />
    </PageFrame>
  );
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return "";
  }
}
