"use client";

import { useState } from "react";
import { inviteMessages } from "@/lib/messages/invite";
import { Button } from "@/lib/ui/button";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { Select } from "@/lib/ui/select";
import styles from "./invite.module.css";
import type { InviteWish } from "./use-ways-in";

const lives = [1, 7, 30, 90];
const caps = [5, 10, 30, 100, 500, 5000];

const roles = [
  { id: "choose", title: inviteMessages.whoChoose },
  { id: "votes", title: inviteMessages.whoVotes },
  { id: "observes", title: inviteMessages.whoObserves },
] as const;

/** The terms of a new invitation; what is set fits a workshop, so that one press is enough. */
export function InviteForm({
  busy,
  isFirst,
  onMake,
}: {
  busy: boolean;
  /** Nobody is invited yet: making one is the thing to do now. */
  isFirst: boolean;
  onMake: (wish: InviteWish) => void;
}) {
  const [wish, setWish] = useState<InviteWish>({ participation: "choose", days: 7, maxUses: 100 });
  const change = (part: Partial<InviteWish>) => setWish((before) => ({ ...before, ...part }));
  return (
    <div className={styles.form}>
      <details>
        <summary>{inviteMessages.settings}</summary>
        <div className={styles.settings}>
          <RadioChoice
            label={inviteMessages.who}
            choices={roles}
            value={wish.participation}
            onChange={(id) => change({ participation: roles.find((role) => role.id === id)?.id ?? "choose" })}
          />
          <Select
            label={inviteMessages.life}
            choices={lives.map((n) => ({ id: String(n), title: inviteMessages.days(n) }))}
            value={String(wish.days)}
            onChange={(id) => change({ days: Number(id) })}
          />
          <Select
            label={inviteMessages.cap}
            choices={caps.map((n) => ({ id: String(n), title: inviteMessages.people(n) }))}
            value={String(wish.maxUses)}
            onChange={(id) => change({ maxUses: Number(id) })}
          />
        </div>
      </details>
      <Button kind={isFirst ? "primary" : "plain"} pending={busy} onPress={() => onMake(wish)}>
        {isFirst ? inviteMessages.make : inviteMessages.makeAnother}
      </Button>
    </div>
  );
}
