"use client";

import type { MouseEvent } from "react";
import { joinMessages } from "@/lib/messages/join";

/** The way to sign in first. It takes the part of the address behind "#" along, which a plain link would drop. */
export function SignInLink({ href }: { href: string }) {
  const takePlace = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.hash = window.location.hash;
  };
  return (
    <a href={href} onClick={takePlace}>
      {joinMessages.signIn}
    </a>
  );
}
