import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentViewer, signInPath } from "@/lib/auth/current-viewer";
import { admissionFor } from "@/lib/db/access/admission";
import { inviteByToken } from "@/lib/db/access/invites";
import type { Invite } from "@/lib/db/access/invites";
import { standingOf } from "@/lib/db/access/standing";
import { isUnencrypted } from "@/lib/http/public-origin";
import { joinMessages } from "@/lib/messages/join";
import { PageFrame } from "@/lib/ui/page-frame";
import { DecisionFacts } from "../_components/decision-facts";
import { JoinClosed } from "../_components/join-closed";
import { JoinForm } from "../_components/join-form";
import { SignInLink } from "../_components/sign-in-link";
import { UnencryptedNotice } from "../_components/unencrypted-notice";
import { joinByInvite } from "../join-by-invite";
import { joinFacts } from "../join-facts";
import styles from "./page.module.css";

export const metadata: Metadata = { title: joinMessages.title, robots: { index: false } };

/** The door of an invitation: what is decided and on which terms, a name, one tap. Looking changes nothing (F4). */
export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invite = await inviteByToken(token);
  const door = invite === null ? null : await joinFacts(invite.decisionId);
  if (invite === null || door === null) return closed("unknown");
  const viewer = await currentViewer();
  const standing = viewer === null ? null : await standingOf(invite.decisionId, viewer.userId);
  if (standing?.removed === true) return closed("removed");
  if (standing?.participantId != null) redirect(`/decisions/${invite.decisionId}`);
  const admission = admissionFor(invite);
  if (admission !== "open") return closed(admission);
  const choices = choicesOf(invite, door.decided);
  return (
    <PageFrame width="narrow">
      <div className={styles.door}>
        {isUnencrypted(await headers()) && <UnencryptedNotice />}
        <DecisionFacts {...door.facts} eyebrow={joinMessages.eyebrow} />
        <JoinForm
          action={joinByInvite.bind(null, token)}
          name={viewer?.name ?? ""}
          isGuest={viewer?.kind !== "account"}
          choices={choices}
          hint={hintOf(choices, door.decided)}
        />
        {viewer?.kind === "account" ? (
          <p className={styles.aside}>{joinMessages.asAccount(viewer.name)}</p>
        ) : (
          <p className={styles.aside}>
            {joinMessages.asGuest} {joinMessages.haveAccount}{" "}
            <SignInLink href={signInPath(`/join/${token}`)} />
          </p>
        )}
      </div>
    </PageFrame>
  );
}

function closed(reason: Parameters<typeof JoinClosed>[0]["reason"]) {
  return (
    <PageFrame width="narrow">
      <JoinClosed reason={reason} />
    </PageFrame>
  );
}

/** After the outcome the book of who voted is closed: newcomers read and comment. */
function choicesOf({ participation }: Invite, decided: boolean): ("votes" | "observes")[] {
  if (decided) return ["observes"];
  return participation === "choose" ? ["votes", "observes"] : [participation];
}

function hintOf(choices: readonly string[], decided: boolean): string {
  if (decided) return joinMessages.decidedNow;
  if (choices.length > 1) return joinMessages.voteHint;
  return choices[0] === "votes" ? joinMessages.voteOnly : joinMessages.observeOnly;
}
