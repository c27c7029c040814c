"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { withPlace } from "../_components/with-place";

/**
 * Takes the part of the address behind "#", which no server sees, into the way back, so that a link to a comment
 * survives signing in and registering.
 */
export function KeepPlace({ returnTo }: { returnTo: string }) {
  const router = useRouter();
  useEffect(() => {
    const whole = withPlace(returnTo);
    if (whole === returnTo) return;
    router.replace(`/sign-in?returnTo=${encodeURIComponent(whole)}`, { scroll: false });
  }, [router, returnTo]);
  return null;
}
