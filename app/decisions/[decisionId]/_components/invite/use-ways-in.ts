"use client";

import { useCallback, useEffect, useState } from "react";
import { inviteProblem } from "@/lib/messages/invite";
import { askApi } from "./ask-api";
import type { ApiAnswer } from "./ask-api";

/** An invitation as the interface tells it. */
export type ToldInvite = {
  id: string;
  link: string;
  code: string;
  codeLink: string;
  participation: "votes" | "observes" | "choose";
  expiresAt: string;
  maxUses: number;
  uses: number;
};

export type InviteWish = { participation: ToldInvite["participation"]; days: number; maxUses: number };

type Told = {
  invites: readonly ToldInvite[];
  mayCreate: boolean;
  phones: "reach_it" | "no_network" | "listens_here_only";
};

export type WaysIn = {
  /** Null while loading. */
  told: Told | null;
  problem: string | null;
  busy: boolean;
  create(wish: InviteWish): Promise<boolean>;
  revoke(inviteId: string): Promise<boolean>;
};

/** The invitations of a decision, and how to make and revoke them. Nothing is shown that the server has not confirmed. */
export function useWaysIn(decisionId: string): WaysIn {
  const path = `/decisions/${decisionId}/invites`;
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    const answer = await askApi<Told>("GET", path);
    if (answer.ok) setTold(answer.value);
    else setProblem(inviteProblem(answer.code));
  }, [path]);

  useEffect(() => {
    let left = false;
    void askApi<Told>("GET", path).then((answer) => {
      if (left) return;
      if (answer.ok) setTold(answer.value);
      else setProblem(inviteProblem(answer.code));
    });
    return () => {
      left = true;
    };
  }, [path]);

  const act = async (asked: Promise<ApiAnswer<unknown>>): Promise<boolean> => {
    setBusy(true);
    const answer = await asked;
    setProblem(answer.ok ? null : inviteProblem(answer.code));
    if (answer.ok) await load();
    setBusy(false);
    return answer.ok;
  };
  return {
    told,
    problem,
    busy,
    create: (wish) => act(askApi("POST", path, wish)),
    revoke: (inviteId) => act(askApi("DELETE", `${path}/${inviteId}`)),
  };
}
