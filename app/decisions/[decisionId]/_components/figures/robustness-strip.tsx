"use client";

import { figuresMessages } from "@/lib/messages/figures";
import { OptionChip } from "@/lib/ui/option-chip";
import { optionColour, optionLetter } from "@/lib/ui/option-letter";
import { useRoom } from "../room/use-room";
import type { Findings } from "./figures-context";
import { shareText } from "./share-text";
import styles from "./figures.module.css";

/** A part this wide has room for its letter. */
const wideEnough = 0.06;

/** Which option comes first in how many resampled teams: one strip, and its table. */
export function RobustnessStrip({ findings }: { findings: Findings }) {
  const { decision } = useRoom();
  const { figures } = findings;
  if (figures === null || figures.shares === null || figures.verdict === "needs_more_voters") return null;
  const rows = figures.optionIds
    .map((id, option) => {
      const index = decision.options.findIndex((each) => each.id === id);
      return { id, index, title: decision.options[index]?.title ?? "", share: figures.shares?.[option] ?? 0 };
    })
    .toSorted((a, b) => b.share - a.share || a.index - b.index);
  return (
    <div className={styles.part}>
      <h3>{figuresMessages.strip}</h3>
      <p className={styles.quiet}>
        {figuresMessages.stripHint(figures.exact ? figuresMessages.everyTeam : figuresMessages.drawnTeams)}
      </p>
      <div className={styles.strip} aria-hidden="true">
        {rows.map(
          ({ id, index, share }) =>
            share > 0 && (
              <span
                key={id}
                className={styles.share}
                data-option={optionColour(index)}
                style={{ inlineSize: `${share * 100}%` }}
              >
                {share >= wideEnough && <span className={styles.letter}>{optionLetter(index)}</span>}
              </span>
            ),
        )}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{figuresMessages.option}</th>
            <th scope="col" className={styles.number}>
              {figuresMessages.comesFirst}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, index, title, share }) => (
            <tr key={id}>
              <th scope="row">
                <OptionChip index={index} title={title} />
              </th>
              <td className={styles.number}>{shareText(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
