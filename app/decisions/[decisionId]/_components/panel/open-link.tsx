"use client";

import type { ReactNode } from "react";
import { useHash } from "./use-hash";
import { targetHash } from "./panel-target";
import type { PanelTarget } from "./panel-target";

type Props = {
  target: PanelTarget;
  className?: string | undefined;
  /** Read out instead of the content. */
  label?: string;
  children: ReactNode;
};

/** Opens the side panel for something. A real link: it can be copied, sent and opened elsewhere. */
export function OpenLink({ target, className, label, children }: Props) {
  const href = targetHash(target);
  const isOpen = useHash() === href;
  return (
    <a href={href} className={className} aria-label={label} aria-current={isOpen ? "true" : undefined}>
      {children}
    </a>
  );
}
