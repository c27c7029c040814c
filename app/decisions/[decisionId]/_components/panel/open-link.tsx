"use client";

import { useContext } from "react";
import type { ReactNode } from "react";
import { HasPanel } from "./has-panel";
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

/**
 * Opens the side panel for something. A real link: it can be copied, sent and opened elsewhere. Where there is no panel only
 * its words are left.
 */
export function OpenLink({ target, className, label, children }: Props) {
  const href = targetHash(target);
  const isOpen = useHash() === href;
  if (!useContext(HasPanel)) {
    const image = label === undefined ? {} : { role: "img", "aria-label": label };
    return (
      <span className={className} {...image}>
        {children}
      </span>
    );
  }
  return (
    <a href={href} className={className} aria-label={label} aria-current={isOpen ? "true" : undefined}>
      {children}
    </a>
  );
}
