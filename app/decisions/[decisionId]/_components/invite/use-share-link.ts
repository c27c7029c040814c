"use client";

import { useEffect, useState } from "react";
import { inviteProblem } from "@/lib/messages/invite";
import { askApi } from "./ask-api";

/** A read-only link as the interface tells it. */
type ToldLink = { id: string; kind: "presenter" | "record"; link: string };

export type ShareLinkState = {
  /** Undefined while loading, null when there is none. */
  link: ToldLink | null | undefined;
  problem: string | null;
  busy: boolean;
  make(): Promise<void>;
  revoke(): Promise<void>;
};

/** The read-only link of one kind, and how to make and revoke it. */
export function useShareLink(decisionId: string, kind: ToldLink["kind"]): ShareLinkState {
  const path = `/decisions/${decisionId}/links`;
  const [link, setLink] = useState<ToldLink | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let left = false;
    void askApi<{ links: readonly ToldLink[] }>("GET", path).then((answer) => {
      if (left) return;
      if (answer.ok) setLink(answer.value.links.find((one) => one.kind === kind) ?? null);
      else setProblem(inviteProblem(answer.code));
    });
    return () => {
      left = true;
    };
  }, [path, kind]);

  return {
    link,
    problem,
    busy,
    async make() {
      setBusy(true);
      const answer = await askApi<ToldLink>("POST", path, { kind });
      if (answer.ok) setLink(answer.value);
      setProblem(answer.ok ? null : inviteProblem(answer.code));
      setBusy(false);
    },
    async revoke() {
      if (link === null || link === undefined) return;
      setBusy(true);
      const answer = await askApi("DELETE", `${path}/${link.id}`);
      if (answer.ok) setLink(null);
      setProblem(answer.ok ? null : inviteProblem(answer.code));
      setBusy(false);
    },
  };
}
