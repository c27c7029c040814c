"use client";

import { useState } from "react";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

/** Leads to the identity provider and back to `returnTo`. */
export function ProviderButton({
  label,
  failed,
  returnTo,
}: {
  label: string;
  failed: string;
  returnTo: string;
}) {
  const [state, setState] = useState<"ready" | "leaving" | "failed">("ready");
  const go = () => {
    setState("leaving");
    providerAddress(returnTo).then(
      (address) => window.location.assign(address),
      () => setState("failed"),
    );
  };
  return (
    <>
      <Button onPress={go} pending={state === "leaving"}>
        {label}
      </Button>
      {state === "failed" && (
        <Notice tone="warn" urgent>
          {failed}
        </Notice>
      )}
    </>
  );
}

/** Starts a sign-in with next-auth, which answers with the provider's address for this one try. */
async function providerAddress(returnTo: string): Promise<string> {
  const { csrfToken } = (await read(await fetch("/api/auth/csrf"))) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: returnTo, json: "true" });
  const { url } = (await read(await fetch("/api/auth/signin/oidc", { method: "POST", body }))) as {
    url: string;
  };
  return url;
}

async function read(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
