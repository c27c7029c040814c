"use client";

import type { PersonalFigures } from "@/lib/decision/figures/personal-figures";
import { rank } from "@/lib/methods/rank";
import { commonMessages } from "@/lib/messages/common";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { OptionChip } from "@/lib/ui/option-chip";
import { VisuallyHidden } from "@/lib/ui/visually-hidden";
import type { Findings } from "../figures/figures-context";
import { called } from "../room/called";
import type { Room } from "../room/room";
import { useRoom } from "../room/use-room";
import { Display } from "./display";
import { leading } from "./leading";
import { OptionColumn } from "./option-column";
import { optionsOf } from "./options-of";
import { WhoWinsCounts } from "./who-wins-counts";
import styles from "./disagreement.module.css";

type Voter = PersonalFigures["voters"][number] & {
  id: string;
  name: string;
  ranks: readonly (number | null)[];
};

/** Everybody with their own order of the options: who has the team's first highest first, then by name. */
function votersOf(room: Room, personal: PersonalFigures): Voter[] {
  return personal.voters
    .map((own, voter) => {
      const id = personal.participantIds[voter] ?? "";
      return { ...own, id, name: called(room, id), ranks: rank(own.scores) };
    })
    .toSorted(
      (a, b) => (a.rankOfFirst ?? Infinity) - (b.rankOfFirst ?? Infinity) || a.name.localeCompare(b.name),
    );
}

/** Who comes first for whom by their own votes; counted where votes have no names. */
export function WhoWins({ findings }: { findings: Findings }) {
  const room = useRoom();
  const { figures, personal } = findings;
  if (figures === null) return null;
  if (personal === null) return <WhoWinsCounts findings={findings} figures={figures} />;
  const options = optionsOf(room.decision, findings.matrix);
  const voters = votersOf(room, personal);
  const { own } = figures;
  const headline = disagreementMessages.headline(
    leading(options, findings.standing, own),
    own.voters,
    own.tied,
  );
  return (
    <Display
      title={disagreementMessages.whoWins}
      hint={disagreementMessages.whoWinsHint}
      chart={
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{disagreementMessages.voter}</th>
              {options.map(({ id, index, title }) => (
                <th key={id} scope="col">
                  <OptionColumn index={index} title={title} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {voters.map(({ id, name, ranks, winners }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {winners.length === 0 ? (
                  <td colSpan={options.length} className={styles.quiet}>
                    {disagreementMessages.noOwnScore}
                  </td>
                ) : (
                  options.map((option, place) => (
                    <td key={option.id} data-first={winners.includes(place) || undefined}>
                      {winners.includes(place) && <OptionChip index={option.index} />}{" "}
                      {commonMessages.rank(ranks[place] ?? 0)}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{disagreementMessages.first}</th>
              {options.map(({ id }, place) => (
                <td key={id}>{own.first[place] ?? 0}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      }
      table={
        <table className={styles.grid}>
          <caption>
            <VisuallyHidden>{disagreementMessages.whoWinsScores}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{disagreementMessages.voter}</th>
              {options.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{disagreementMessages.rankOfTeams}</th>
            </tr>
          </thead>
          <tbody>
            {voters.map(({ id, name, scores, rankOfFirst }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {options.map((option, place) => (
                  <td key={option.id}>{scores[place]?.toFixed(1) ?? "–"}</td>
                ))}
                <td>{rankOfFirst === null ? "–" : commonMessages.rank(rankOfFirst)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <p>{headline}</p>
    </Display>
  );
}
