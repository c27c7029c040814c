"use client";

import { useKeptText } from "@/lib/browser/use-kept-text";
import { newMessages } from "@/lib/messages/new";
import { Tabs } from "@/lib/ui/tabs";
import { CreateForm } from "./create-form";
import type { Way } from "./start";
import type { TemplateSummary } from "./template-summary";
import { useBlankWay } from "./use-blank-way";
import { useCopyWay } from "./use-copy-way";
import type { PastDecision } from "./use-copy-way";
import { usePasteWay } from "./use-paste-way";
import { useTemplateWay } from "./use-template-way";

const names = ["template", "paste", "copy", "blank"] as const;

type Props = {
  templates: readonly TemplateSummary[];
  past: readonly PastDecision[];
  /** What a visitor without an account is called so far; null for account holders. */
  guestName: string | null;
};

/** The four ways in, and below them what every decision needs. What is typed survives a reload. */
export function NewDecision({ templates, past, guestName }: Props) {
  const [kept, keep] = useKeptText("new:way");
  const chosen = names.find((each) => each === kept) ?? "template";
  const ways: Record<(typeof names)[number], Way> = {
    template: useTemplateWay(templates),
    paste: usePasteWay(),
    copy: useCopyWay(past),
    blank: useBlankWay(),
  };
  return (
    <CreateForm way={ways[chosen]} guestName={guestName}>
      <Tabs
        label={newMessages.ways}
        selected={chosen}
        onChange={keep}
        tabs={names.map((id) => ({ id, title: newMessages.way[id], content: ways[id].content }))}
      />
    </CreateForm>
  );
}
