"use client";

import type { ReactNode } from "react";
import { limits } from "@/lib/decision/limits";
import { peoplePerPage } from "@/lib/decision/people-page";
import type { PersonOnPage } from "@/lib/decision/people-page";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { usePeoplePage } from "./use-people-page";
import styles from "./people.module.css";

type Props = {
  /** The list items of a page, within a list of their own. */
  children: (people: readonly PersonOnPage[]) => ReactNode;
};

/** Everybody of a decision that counts its people, page after page, or found by name. */
export function FoundPeople({ children }: Props) {
  const { view, shown } = useRoom();
  const { decisionId } = useWorkshop();
  const { joined, counted } = view.people;
  // What one did oneself is asked for again, and so is everything when people come and go.
  const { page, failed, named, find, turnTo } = usePeoplePage(
    decisionId,
    `${joined} ${counted} ${shown.savedAt ?? ""}`,
  );
  return (
    <>
      <TextField
        label={workshopMessages.findPerson}
        type="search"
        value={named}
        maxLength={limits.name}
        onChange={find}
      />
      {failed && <Notice tone="warn">{workshopMessages.peopleUnread}</Notice>}
      {page !== null && page.total === 0 && <p>{workshopMessages.nobodyNamed}</p>}
      {page !== null && page.total > 0 && (
        <>
          {children(page.people)}
          <div className={styles.turning}>
            <Button
              isDisabled={page.from === 0}
              onPress={() => turnTo(Math.max(0, page.from - peoplePerPage))}
            >
              {workshopMessages.earlierPeople}
            </Button>
            <span aria-live="polite">
              {workshopMessages.pageOf(page.from + 1, page.from + page.people.length, page.total)}
            </span>
            <Button
              isDisabled={page.from + page.people.length >= page.total}
              onPress={() => turnTo(page.from + peoplePerPage)}
            >
              {workshopMessages.laterPeople}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
