"use client";

import { useEffect, useState } from "react";
import { Announcer } from "./announcer";
import { VisuallyHidden } from "./visually-hidden";

const announcer = new Announcer();

/**
 * Has `text` read out politely by screen readers. At most one message is read in two seconds; when more come in
 * that time, the last one wins, since it describes how things stand.
 */
export function announce(text: string): void {
  announcer.say(text);
}

/** The page's one polite live region. The layout mounts it; nothing else does. */
export function LiveRegion() {
  const [text, setText] = useState("");
  useEffect(() => announcer.listen(setText), []);
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite" aria-atomic="true" data-live-region="">
        {text}
      </span>
    </VisuallyHidden>
  );
}
