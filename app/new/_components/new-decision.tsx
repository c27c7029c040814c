"use client";

import { CreateForm } from "./create-form";
import type { Way } from "./start";
import type { TemplateSummary } from "./template-summary";
import { useBlankWay } from "./use-blank-way";
import { useCopyWay } from "./use-copy-way";
import type { PastDecision } from "./use-copy-way";
import { usePasteWay } from "./use-paste-way";
import { useTemplateWay } from "./use-template-way";
import { WayLinks } from "./way-links";
import type { WayName } from "./way-name";

type Props = {
  chosen: WayName;
  templates: readonly TemplateSummary[];
  past: readonly PastDecision[];
  /** What a visitor without an account is called so far; null for account holders. */
  guestName: string | null;
};

/** The four ways in, and below them what every decision needs. What is typed survives a reload and a look at another way. */
export function NewDecision({ chosen, templates, past, guestName }: Props) {
  const ways: Record<WayName, Way> = {
    template: useTemplateWay(templates),
    paste: usePasteWay(),
    copy: useCopyWay(past),
    blank: useBlankWay(),
  };
  return (
    <>
      <WayLinks current={chosen} />
      <CreateForm way={ways[chosen]} guestName={guestName}>
        {ways[chosen].content}
      </CreateForm>
    </>
  );
}
