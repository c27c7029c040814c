"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Takes the part of the address behind "#", which no server sees, into the way back, so that a link to a comment
 * survives signing in and registering.
 */
export function KeepPlace({ returnTo }: { returnTo: string }) {
  const router = useRouter();
  useEffect(() => {
    const { hash } = window.location;
    if (hash === "" || returnTo.includes("#")) return;
    router.replace(`/sign-in?returnTo=${encodeURIComponent(returnTo + hash)}`, { scroll: false });
  }, [router, returnTo]);
  return null;
}
