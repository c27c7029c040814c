import type { OwnAccount } from "@/lib/db/people/accounts";
import { accountMessages as messages } from "@/lib/messages/account";
import { FieldsForm } from "../_components/fields-form";
import { ProviderButton } from "../_components/provider-button";
import styles from "../section.module.css";
import { changePasswordAction } from "./change-password-action";

/** How one signs in: the password, and the provider when there is one. */
export function SignInSection({ account, provider }: { account: OwnAccount; provider: string | null }) {
  const linked = account.oidcIssuers.length > 0;
  return (
    <section className={styles.section} aria-labelledby="sign-in-section">
      <h2 id="sign-in-section">{messages.signInSection}</h2>
      <p>{account.email === null ? messages.signInNoAddress : messages.signInAddress(account.email)}</p>
      {provider !== null && linked && <p>{messages.linkedTo(provider)}</p>}
      {provider !== null && !linked && (
        <div>
          <ProviderButton
            label={messages.linkTo(provider)}
            failed={messages.refusals.other}
            returnTo="/account"
          />
        </div>
      )}
      {account.hasPassword && (
        <FieldsForm
          action={changePasswordAction}
          fields={[
            {
              name: "presentPassword",
              label: messages.presentPassword,
              type: "password",
              autoComplete: "current-password",
              maxLength: 256,
            },
            {
              name: "nextPassword",
              label: messages.nextPassword,
              description: messages.passwordHint,
              type: "password",
              autoComplete: "new-password",
              maxLength: 256,
            },
          ]}
          submit={messages.changePassword}
          clears
        />
      )}
    </section>
  );
}
