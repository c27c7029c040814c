"use client";

import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";

/** Offers the votes of the round before, in one tap. */
export function KeepLast({ count, onKeep }: { count: number; onKeep: () => void }) {
  if (count === 0) return null;
  return (
    <Notice action={<Button onPress={onKeep}>{voteMessages.keepAll}</Button>}>
      {voteMessages.keepAllHint(count)}
    </Notice>
  );
}
