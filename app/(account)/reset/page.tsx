import type { Metadata } from "next";
import { resetTokenWorks } from "@/lib/db/people/reset-tokens";
import { accountMessages as messages } from "@/lib/messages/account";
import { Notice } from "@/lib/ui/notice";
import { FieldsForm } from "../_components/fields-form";
import { resetAction } from "./reset-action";

export const metadata: Metadata = { title: messages.resetTitle };

/** A new password by a one-time link. Opening the page uses nothing up. */
export default async function ResetPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams;
  const works = typeof token === "string" && (await resetTokenWorks(token));
  return (
    <>
      <h1>{messages.resetTitle}</h1>
      {works ? (
        <>
          <p>{messages.resetBody}</p>
          <FieldsForm
            action={resetAction}
            hidden={{ token }}
            fields={[
              {
                name: "password",
                label: messages.nextPassword,
                description: messages.passwordHint,
                type: "password",
                autoComplete: "new-password",
                maxLength: 256,
              },
            ]}
            submit={messages.resetSubmit}
            primary
          />
        </>
      ) : (
        <Notice tone="warn">{token === undefined ? messages.resetHow : messages.resetDead}</Notice>
      )}
    </>
  );
}
