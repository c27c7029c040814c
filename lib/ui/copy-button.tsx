"use client";

import { useEffect, useState } from "react";
import { commonMessages } from "@/lib/messages/common";
import { Button } from "./button";
import type { ButtonKind } from "./button-class";
import { copyText } from "./copy-text";
import { Icon } from "./icon";
import { announce } from "./live-region";
import { TextField } from "./text-field";

const SHOWN_MS = 4000;

export type CopyButtonProps = { text: string; label?: string; kind?: ButtonKind };

/** Copies `text` and says so. Where the browser refuses, the text is shown, ready to be copied by hand. */
export function CopyButton({ text, label = commonMessages.copy, kind = "plain" }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    void copyText(text).then((worked) => {
      setOutcome(worked ? "copied" : "refused");
      announce(worked ? commonMessages.copied : commonMessages.copyFailed);
    });
  };
  return (
    <>
      <Button kind={kind} onPress={copy}>
        <Icon name={outcome === "copied" ? "tick" : "copy"} />
        {outcome === "copied" ? commonMessages.copied : label}
      </Button>
      {outcome === "refused" && (
        <TextField
          label={label}
          description={commonMessages.copyByHand}
          value={text}
          isReadOnly
          autoFocus
          multiline
        />
      )}
    </>
  );
}
