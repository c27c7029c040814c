"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { useWorkshop } from "../room/workshop-context";
import styles from "./ballot.module.css";

/** Own votes. While their owner presents to a room they stay folded until tapped. */
export function Folded({ children }: { children: ReactNode }) {
  const { isPresenting } = useWorkshop();
  const [isOpen, setOpen] = useState(false);
  if (!isPresenting) return children;
  if (!isOpen) {
    return (
      <div className={styles.folded}>
        <p>{voteMessages.folded}</p>
        <Button onPress={() => setOpen(true)}>{voteMessages.unfold}</Button>
      </div>
    );
  }
  return (
    <>
      <div>
        <Button kind="quiet" onPress={() => setOpen(false)}>
          {voteMessages.fold}
        </Button>
      </div>
      {children}
    </>
  );
}
