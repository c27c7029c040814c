import type { Metadata } from "next";
import { requireAccount } from "@/lib/auth/current-viewer";
import { oidcName } from "@/lib/auth/oidc-provider";
import { ownAccount } from "@/lib/db/people/accounts";
import { accessTokensOf } from "@/lib/db/people/access-tokens";
import { sessionsOf } from "@/lib/db/people/sessions";
import { accountMessages as messages } from "@/lib/messages/account";
import { FieldsForm } from "../_components/fields-form";
import styles from "../section.module.css";
import { renameAction } from "./rename-action";
import { SessionsSection } from "./sessions-section";
import { SignInSection } from "./sign-in-section";
import { TokensSection } from "./tokens-section";

export const metadata: Metadata = { title: messages.accountTitle };

/** Everything about one's own account. */
export default async function AccountPage() {
  const viewer = await requireAccount("/account");
  const [account, sessions, tokens] = await Promise.all([
    ownAccount(viewer.userId),
    sessionsOf(viewer.userId),
    accessTokensOf(viewer.userId),
  ]);
  if (account === null) return null;
  return (
    <>
      <h1>{messages.accountTitle}</h1>
      <section className={styles.section} aria-labelledby="name-section">
        <h2 id="name-section">{messages.nameSection}</h2>
        <FieldsForm
          action={renameAction}
          fields={[
            {
              name: "name",
              label: messages.name,
              description: messages.nameHint,
              autoComplete: "name",
              maxLength: 80,
              value: account.name,
            },
          ]}
          submit={messages.saveName}
        />
      </section>
      <SignInSection account={account} provider={oidcName()} />
      <SessionsSection sessions={sessions} own={viewer.sessionId} />
      <TokensSection tokens={tokens} />
    </>
  );
}
