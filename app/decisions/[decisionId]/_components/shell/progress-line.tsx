"use client";

import { countedParticipants } from "@/lib/decision/asked";
import type { Focus } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { ProgressPeople } from "@/lib/ui/progress-people";
import { OpenLink } from "../panel/open-link";
import { countFinished, finishedIn } from "../room/finished-in";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import type { Step } from "./phase-steps";
import styles from "./shell.module.css";

const focusOf: Readonly<Partial<Record<Step, Focus>>> = { weigh: "weights", rate: "ratings" };

/** Who votes, who has finished, and how many of how many. */
export function ProgressLine({ look }: { look: Step }) {
  const room = useRoom();
  const { decision, view, me, shown } = room;
  const counted = countedParticipants(decision);
  const voters = view.people.counted;
  const focus = focusOf[look];
  const round = decision.rounds.find((each) => each.focus === focus && each.status !== "closed");
  const finished = round === undefined ? new Set<string>() : finishedIn(room, round);
  // Where people are counted, only one's own is known.
  const isKnown = (id: string) => id === me?.id || view.progress[round?.id ?? ""]?.of !== null;
  const people = counted.map((id) => ({
    id,
    name: nameOf(view, id),
    isYou: id === me?.id,
    finished: round === undefined || !isKnown(id) ? undefined : finished.has(id),
    isAway: shown.connection === "online" && shown.online.of?.includes(id) === false && id !== me?.id,
  }));
  return (
    <div className={styles.progress}>
      <OpenLink
        target={{ kind: "people" }}
        className={styles.people}
        label={workshopMessages.peopleAndAccess}
      >
        <ProgressPeople
          people={people}
          others={voters - counted.length}
          limit={8}
          label={workshopMessages.peopleLabel}
        />
      </OpenLink>
      <span className={styles.count}>
        {round !== undefined && focus !== undefined
          ? workshopMessages.progressOf[focus](countFinished(room, round), voters)
          : voters === 0
            ? workshopMessages.nobodyVotes
            : workshopMessages.votersCount(voters)}
      </span>
    </div>
  );
}
