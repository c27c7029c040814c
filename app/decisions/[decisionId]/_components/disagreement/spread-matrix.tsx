"use client";

import { useContext } from "react";
import type { ReactNode } from "react";
import { askedOptions, weighedCriteria } from "@/lib/decision/asked";
import { cellKey } from "@/lib/decision/model";
import type { Criterion, Option } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { HasPanel } from "../panel/has-panel";
import { OpenLink } from "../panel/open-link";
import type { Room } from "../room/room";
import { useRoom } from "../room/use-room";
import { Display } from "./display";
import { OptionColumn } from "./option-column";
import { SpreadKey } from "./spread-key";
import styles from "./disagreement.module.css";

type Cell = {
  /** The merged rating, or the fact. */
  value: string;
  /** 0–1; null for facts and under two ratings. */
  spread: number | null;
  isSplit: boolean;
  /** What is to be said beside the value. */
  rest: string[];
};

function cellOf({ decision, view }: Room, criterion: Criterion, option: Option): Cell {
  const key = cellKey(criterion.id, option.id);
  const fact = criterion.use === "measured" ? decision.facts[key] : undefined;
  if (fact !== undefined) {
    const value = commonMessages.fact(fact.value, criterion.measure?.unit ?? "");
    return { value, spread: null, isSplit: false, rest: [disagreementMessages.fact] };
  }
  const { ratings } = view.tally;
  const cell = ratings?.cells[key];
  const spread = cell?.spread ?? null;
  return {
    value: cell?.merged?.toFixed(1) ?? "–",
    spread,
    isSplit: cell?.split ?? false,
    rest: [
      spread === null
        ? disagreementMessages.noSpread
        : disagreementMessages.spreadOf((100 * spread).toFixed(0)),
      ...(cell?.split ? [workshopMessages.split] : []),
      workshopMessages.nOf(cell?.n ?? 0, ratings?.of ?? 0),
    ],
  };
}

/** The disagreement matrix: merged values on a ground that darkens with the spread behind them, split cells marked. */
export function SpreadMatrix() {
  const room = useRoom();
  const hasPanel = useContext(HasPanel);
  const { decision, view } = room;
  if (view.tally.ratings === null || view.tally.ratings.voters < 2) return null;
  const options = askedOptions(decision);
  const table = (shown: (cell: Cell, criterion: Criterion, option: Option) => ReactNode) => (
    <table className={styles.grid} data-heat>
      <thead>
        <tr>
          <th scope="col">{disagreementMessages.criterion}</th>
          {options.map((option) => (
            <th key={option.id} scope="col">
              <OptionColumn index={decision.options.indexOf(option)} title={option.title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weighedCriteria(decision).map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">{criterion.title}</th>
            {options.map((option) => (
              <td key={option.id}>{shown(cellOf(room, criterion, option), criterion, option)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <Display
      title={disagreementMessages.cells}
      hint={
        hasPanel
          ? `${disagreementMessages.cellsHint} ${disagreementMessages.openCell}`
          : disagreementMessages.cellsHint
      }
      chart={
        <>
          {table((cell, criterion, option) => (
            <OpenLink
              target={{ kind: "cell", criterionId: criterion.id, optionId: option.id }}
              className={styles.heat}
              label={disagreementMessages.cellSaid(
                voteMessages.cellLabel(criterion.title, option.title),
                cell.value,
                cell.rest.join(", "),
              )}
            >
              <span className={styles.ground} data-heat={heatOf(cell.spread)} aria-hidden="true" />
              <span>{cell.value}</span>
              {cell.isSplit && <span className={styles.flag}>◆</span>}
            </OpenLink>
          ))}
          <SpreadKey />
        </>
      }
      table={table((cell) => (
        <>
          {cell.value} <span className={styles.quiet}>{cell.rest.join(", ")}</span>
        </>
      ))}
    />
  );
}

/** The five shades: 0 only where all are alike. */
function heatOf(spread: number | null): number | undefined {
  return spread === null ? undefined : Math.ceil(Math.min(spread, 1) * 5);
}
