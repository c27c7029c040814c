import type { AccessTokenSummary } from "@/lib/db/people/access-tokens";
import { accountMessages as messages } from "@/lib/messages/account";
import { Time } from "@/lib/ui/time";
import { ActionButton } from "../_components/action-button";
import { FieldsForm } from "../_components/fields-form";
import styles from "../section.module.css";
import { createTokenAction, revokeTokenAction } from "./token-action";

/** The tokens by which programs act as oneself. */
export function TokensSection({ tokens }: { tokens: readonly AccessTokenSummary[] }) {
  return (
    <section className={styles.section} aria-labelledby="tokens-section">
      <h2 id="tokens-section">{messages.tokensSection}</h2>
      <p>{messages.tokensIntro}</p>
      {tokens.length === 0 ? (
        <p className={styles.muted}>{messages.tokensNone}</p>
      ) : (
        <ul className={styles.list}>
          {tokens.map((token) => (
            <li key={token.id} className={styles.item}>
              <div className={styles.what}>
                <span>{token.name}</span>
                <span className={styles.muted}>
                  {token.scopes.includes("write") ? messages.tokenWrite : messages.tokenRead} ·{" "}
                  {messages.expires} <Time at={token.expiresAt.getTime()} shape="date" /> ·{" "}
                  <LastUsed at={token.lastUsedAt} />
                </span>
              </div>
              <ActionButton
                action={revokeTokenAction}
                values={{ tokenId: token.id }}
                label={messages.revokeToken(token.name)}
                confirm={{ title: messages.revokeTokenTitle(token.name), body: messages.revokeTokenBody }}
              >
                {messages.revoke}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <FieldsForm
        action={createTokenAction}
        inline
        clears
        fields={[
          { name: "name", label: messages.tokenName, maxLength: 80 },
          {
            name: "scope",
            label: messages.tokenScope,
            value: "read",
            choices: [
              { id: "read", title: messages.tokenRead },
              { id: "write", title: messages.tokenWrite },
            ],
          },
          {
            name: "days",
            label: messages.tokenDays,
            value: "90",
            choices: [30, 90, 365].map((days) => ({ id: String(days), title: messages.days(days) })),
          },
        ]}
        submit={messages.createToken}
        secretLabel={messages.token}
        secretHint={messages.tokenOnce}
      />
    </section>
  );
}

function LastUsed({ at }: { at: Date | null }) {
  if (at === null) return <>{messages.neverUsed}</>;
  return (
    <>
      {messages.lastUsed} <Time at={at.getTime()} />
    </>
  );
}
