import type { Metadata } from "next";
import Link from "next/link";
import { currentViewer } from "@/lib/auth/current-viewer";
import { oidcName } from "@/lib/auth/oidc-provider";
import { sameOriginPath } from "@/lib/auth/same-origin-path";
import { accountMessages as messages } from "@/lib/messages/account";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { FieldsForm } from "../_components/fields-form";
import { ProviderButton } from "../_components/provider-button";
import styles from "../section.module.css";
import { KeepPlace } from "./keep-place";
import { signInAction } from "./sign-in-action";

export const metadata: Metadata = { title: messages.signInTitle };

type Search = { returnTo?: string; callbackUrl?: string; error?: string };

/** Sign-in by e-mail address and password, or through the provider. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const returnTo = whereTo(search);
  const viewer = await currentViewer();
  const provider = oidcName();
  const register = `/register?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <>
      <KeepPlace returnTo={returnTo} />
      <h1>{messages.signInTitle}</h1>
      {search.error !== undefined && <Notice tone="warn">{refusalOf(search.error)}</Notice>}
      {viewer !== null && viewer.kind === "account" && (
        <Notice
          action={
            <LinkButton href={returnTo} kind="quiet">
              {messages.goOn}
            </LinkButton>
          }
        >
          {messages.alreadyIn(viewer.name)}
        </Notice>
      )}
      <FieldsForm
        action={signInAction}
        hidden={{ returnTo }}
        fields={[
          { name: "email", label: messages.email, type: "email", autoComplete: "username", maxLength: 320 },
          {
            name: "password",
            label: messages.password,
            type: "password",
            autoComplete: "current-password",
            maxLength: 256,
          },
        ]}
        submit={messages.signIn}
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
      <p>
        {messages.noAccountYet} <Link href={register}>{messages.toRegister}</Link>
      </p>
      <p className={styles.muted}>{messages.forgotten}</p>
    </>
  );
}

/** next-auth names the way back by its whole address, our own links by its path. */
function whereTo({ returnTo, callbackUrl }: Search): string {
  if (typeof returnTo === "string") return sameOriginPath(returnTo);
  if (typeof callbackUrl !== "string" || !URL.canParse(callbackUrl)) return "/";
  return sameOriginPath(callbackUrl.slice(new URL(callbackUrl).origin.length));
}

function refusalOf(error: string): string {
  const { closed, invite_needed, email_taken, identity_taken, credentials, other } = messages.refusals;
  const known: Record<string, string> = {
    closed,
    invite_needed,
    email_taken,
    identity_taken,
    CredentialsSignin: credentials,
  };
  return Object.hasOwn(known, error) ? known[error]! : other;
}
