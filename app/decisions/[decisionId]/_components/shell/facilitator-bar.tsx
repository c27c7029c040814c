"use client";

import { askedOptions, ratedCriteria, weighedCriteria } from "@/lib/decision/asked";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { Menu } from "@/lib/ui/menu";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { moreActs, nextAct } from "./next-act";
import type { MainAct } from "./next-act";
import { UnfinishedDialog } from "./unfinished-dialog";
import { useFacilitatorActs } from "./use-facilitator-acts";
import styles from "./shell.module.css";

/** Closing never stands where revealing stood: a second press of an eager thumb must not freeze the votes. */
function sideOf(act: MainAct): "start" | "end" {
  return act === "close_ratings" ? "start" : "end";
}

/**
 * What the facilitator does next, one thing, and everything else in a menu. `quietly`: the own ballot comes first, so
 * that a page never has two main buttons.
 */
export function FacilitatorBar({ quietly }: { quietly: boolean }) {
  const { decision } = useRoom();
  const { isPresenting, setPresenting } = useWorkshop();
  const acts = useFacilitatorActs();
  const main = nextAct(decision);
  const hasOptions = askedOptions(decision).length >= 2;
  const isBlocked =
    (main === "open_weights" && !(hasOptions && weighedCriteria(decision).length >= 1)) ||
    (main === "open_ratings" && !(hasOptions && ratedCriteria(decision).length >= 1));
  const more = moreActs(decision);
  return (
    <div className={styles.bar} role="group" aria-label={workshopMessages.facilitatorBar}>
      {main !== null && (
        <span className={styles[sideOf(main)]}>
          <Button
            key={main}
            kind={quietly ? "plain" : "primary"}
            isDisabled={isBlocked}
            onPress={() => acts.run(main)}
          >
            {workshopMessages.acts[main]}
          </Button>
        </span>
      )}
      <span className={styles.more}>
        {isBlocked && <span className={styles.hint}>{workshopMessages.addFirst}</span>}
        <Menu
          label={workshopMessages.moreActsLabel}
          entries={[
            ...more.map((id) => ({ id, title: workshopMessages.moreActs[id] })),
            { id: "present", title: isPresenting ? workshopMessages.presentStop : workshopMessages.present },
          ]}
          onAction={(id) => {
            if (id === "present") setPresenting(!isPresenting);
            const act = more.find((each) => each === id);
            if (act !== undefined) acts.run(act);
          }}
        />
      </span>
      <UnfinishedDialog asked={acts.asked} onWait={acts.wait} onGoOn={acts.goOn} />
    </div>
  );
}
