import type { Metadata } from "next";
import Link from "next/link";
import { currentViewer, signInPath } from "@/lib/auth/current-viewer";
import { oidcName } from "@/lib/auth/oidc-provider";
import { sameOriginPath } from "@/lib/auth/same-origin-path";
import { maySignUp } from "@/lib/auth/sign-up-policy";
import { accountMessages as messages } from "@/lib/messages/account";
import { Notice } from "@/lib/ui/notice";
import { FieldsForm } from "../_components/fields-form";
import { ProviderButton } from "../_components/provider-button";
import styles from "../section.module.css";
import { registerAction } from "./register-action";

export const metadata: Metadata = { title: messages.registerTitle };

/** A new account. Guests learn that it keeps what they did. */
export default async function RegisterPage({
  searchParams,
}: {
  searchParams: Promise<{ returnTo?: string }>;
}) {
  const returnTo = sameOriginPath((await searchParams).returnTo);
  const viewer = await currentViewer();
  const allowed = await maySignUp(returnTo);
  const provider = oidcName();
  return (
    <>
      <h1>{messages.registerTitle}</h1>
      {allowed === "yes" ? (
        <>
          <p>{messages.registerIntro}</p>
          {viewer?.kind === "guest" && <Notice>{messages.registerAsGuest(viewer.name)}</Notice>}
          <FieldsForm
            action={registerAction}
            hidden={{ returnTo }}
            fields={[
              {
                name: "name",
                label: messages.name,
                description: messages.nameHint,
                autoComplete: "name",
                maxLength: 80,
                value: viewer?.kind === "guest" ? viewer.name : "",
              },
              {
                name: "email",
                label: messages.email,
                type: "email",
                autoComplete: "username",
                maxLength: 320,
              },
              {
                name: "password",
                label: messages.password,
                description: messages.passwordHint,
                type: "password",
                autoComplete: "new-password",
                maxLength: 256,
              },
            ]}
            submit={messages.register}
            primary
          />
          {provider !== null && (
            <div className={styles.ways}>
              <span>{messages.or}</span>
              <ProviderButton
                label={messages.signInWith(provider)}
                failed={messages.refusals.other}
                returnTo={returnTo}
              />
            </div>
          )}
        </>
      ) : (
        <Notice tone="warn">{messages.refusals[allowed]}</Notice>
      )}
      <p>
        {messages.haveAccount} <Link href={signInPath(returnTo)}>{messages.toSignIn}</Link>
      </p>
    </>
  );
}
