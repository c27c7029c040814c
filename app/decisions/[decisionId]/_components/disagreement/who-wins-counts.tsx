"use client";

import type { Figures } from "@/lib/decision/figures/figures";
import { fewestForDistances } from "@/lib/decision/figures/team-distances";
import { commonMessages } from "@/lib/messages/common";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { OptionChip } from "@/lib/ui/option-chip";
import { optionColour } from "@/lib/ui/option-letter";
import type { Findings } from "../figures/figures-context";
import { useRoom } from "../room/use-room";
import { Bars } from "./bars";
import { CountTable } from "./count-table";
import { Display } from "./display";
import { leading } from "./leading";
import { optionsOf } from "./options-of";
import barStyles from "./bars.module.css";
import styles from "./disagreement.module.css";

/** For how many each option comes first, and where they have the team's first: nothing about one of them. */
export function WhoWinsCounts({ findings, figures }: { findings: Findings; figures: Figures }) {
  const { decision } = useRoom();
  const { own } = figures;
  if (figures.voters < fewestForDistances)
    return <p className={styles.quiet}>{disagreementMessages.tooFew}</p>;
  if (own.voters === 0) return null;
  const options = optionsOf(decision, findings.matrix);
  const lead = leading(options, findings.standing, own);
  const ranksTitle = disagreementMessages.ranksOfFirst(lead.map(({ title }) => title));
  const firsts = [
    ...options.map(({ id, index, title }, place) => ({
      id,
      title: <OptionChip index={index} title={title} />,
      count: own.first[place] ?? 0,
      option: optionColour(index),
    })),
    ...(own.tied > 0 ? [{ id: "level", title: disagreementMessages.level, count: own.tied }] : []),
  ];
  const ranks = own.rankOfFirst.map((count, place) => ({
    id: String(place),
    title: commonMessages.rank(place + 1),
    count,
  }));
  return (
    <Display
      title={disagreementMessages.whoWins}
      hint={disagreementMessages.whoWinsHint}
      chart={
        <div className={barStyles.pair}>
          <Bars rows={firsts} label={disagreementMessages.whoWins} />
          <div className={styles.part}>
            <h4>{ranksTitle}</h4>
            <Bars rows={ranks} label={ranksTitle} />
          </div>
        </div>
      }
      table={
        <div className={barStyles.pair}>
          <CountTable rows={firsts} head={disagreementMessages.option} count={disagreementMessages.people} />
          <CountTable rows={ranks} head={ranksTitle} count={disagreementMessages.people} />
        </div>
      }
    >
      <p>{disagreementMessages.headline(lead, own.voters, own.tied)}</p>
    </Display>
  );
}
