import type { Metadata } from "next";
import { currentViewer } from "@/lib/auth/current-viewer";
import { accountMessages as messages } from "@/lib/messages/account";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { commonMessages } from "@/lib/messages/common";
import styles from "../section.module.css";

export const metadata: Metadata = { title: messages.signOut };

/** Asks once: a guest who signs out cannot come back. */
export default async function SignOutPage() {
  const viewer = await currentViewer();
  if (viewer === null) return <h1>{messages.notSignedIn}</h1>;
  return (
    <>
      <h1>{messages.signOutTitle}</h1>
      <p>{viewer.kind === "guest" ? messages.signOutGuest : messages.signOutBody}</p>
      <form method="post" action="/sign-out/confirmed" className={styles.actions}>
        <Button type="submit" kind="primary">
          {messages.signOut}
        </Button>
        <LinkButton href="/" kind="quiet">
          {commonMessages.cancel}
        </LinkButton>
      </form>
    </>
  );
}
