"use client";

import type { ReactNode } from "react";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { Bars } from "./bars";
import { CountTable } from "./count-table";
import { Display } from "./display";

type Props = {
  /** How many are how far from the others, per equal step of 0–100 points. */
  counts: readonly number[];
  chosen: "weights" | "ratings";
  children: ReactNode;
};

/** How far people are from the others, counted: the form of the voter map that says nothing about one of them. */
export function DistanceBars({ counts, chosen, children }: Props) {
  const step = 100 / counts.length;
  const last = counts.findLastIndex((count) => count > 0);
  const rows = counts.slice(0, last + 1).map((count, at) => ({
    id: String(at),
    title: disagreementMessages.distanceStep(at * step, (at + 1) * step),
    count,
  }));
  return (
    <Display
      title={disagreementMessages.map}
      hint={disagreementMessages.distancesHint[chosen]}
      chart={<Bars rows={rows} label={disagreementMessages.map} />}
      table={
        <CountTable rows={rows} head={disagreementMessages.distance} count={disagreementMessages.people} />
      }
    >
      <div>{children}</div>
    </Display>
  );
}
