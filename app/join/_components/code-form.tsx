"use client";

import { joinMessages } from "@/lib/messages/join";
import { Button } from "@/lib/ui/button";
import { TextField } from "@/lib/ui/text-field";
import styles from "./join-form.module.css";

/** For the code on the screen at the front. */
export function CodeForm({
  action,
  code = "",
  problem,
}: {
  action: (form: FormData) => Promise<void>;
  code?: string;
  problem?: string;
}) {
  return (
    <form action={action} className={styles.form}>
      <h1>{joinMessages.codeTitle}</h1>
      <TextField
        name="code"
        label={joinMessages.codeLabel}
        description={joinMessages.codeHint}
        placeholder={joinMessages.codePlaceholder}
        defaultValue={code}
        errorMessage={problem}
        maxLength={12}
        autoComplete="off"
        spellCheck="false"
        isRequired
      />
      <Button type="submit" kind="primary" large>
        {joinMessages.codeGo}
      </Button>
    </form>
  );
}
