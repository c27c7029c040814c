"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import type { PersonalFigures, VoterMap as Distances } from "@/lib/decision/figures/personal-figures";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { listed } from "@/lib/messages/listed";
import { Avatar } from "@/lib/ui/avatar";
import { Segmented } from "@/lib/ui/segmented";
import { VisuallyHidden } from "@/lib/ui/visually-hidden";
import type { Findings } from "../figures/figures-context";
import { called } from "../room/called";
import { useRoom } from "../room/use-room";
import { Display } from "./display";
import { DistanceBars } from "./distance-bars";
import { neighbours } from "./neighbours";
import styles from "./disagreement.module.css";

/** More people than this, and the figures would not fit into their squares. */
const mostFigures = 12;

const by = ["weights", "ratings"] as const;

/** Who is close to whom, from five voters on; counted where votes have no names. */
export function VoterMap({ findings }: { findings: Findings }) {
  const [chosen, setChosen] = useState<(typeof by)[number]>("weights");
  const { figures, personal } = findings;
  const choice = (
    <Segmented
      label={disagreementMessages.mapOf}
      choices={by.map((id) => ({ id, title: disagreementMessages.mapBy[id] }))}
      value={chosen}
      onChange={(id) => setChosen(id === "ratings" ? "ratings" : "weights")}
      small
    />
  );
  if (personal?.distances)
    return (
      <NamedMap personal={personal} distances={personal.distances[chosen]} chosen={chosen}>
        {choice}
      </NamedMap>
    );
  if (personal !== null || !figures?.distances) return null;
  return (
    <DistanceBars counts={figures.distances[chosen]} chosen={chosen}>
      {choice}
    </DistanceBars>
  );
}

type Props = {
  personal: PersonalFigures;
  distances: Distances;
  chosen: (typeof by)[number];
  children: ReactNode;
};

function NamedMap({ personal, distances, chosen, children }: Props) {
  const room = useRoom();
  const { matrix, order, far } = distances;
  const names = personal.participantIds.map((id) => called(room, id));
  const most = Math.max(1e-9, ...matrix.flat().map((distance) => distance ?? 0));
  const points = (distance: number | null) => (distance === null ? "–" : (100 * distance).toFixed(0));
  const isSmall = names.length > mostFigures;
  const shown = (distance: number | null) => (isSmall ? hidden(points(distance)) : points(distance));
  const said = ({ voters, distance }: { voters: number[]; distance: number }) =>
    disagreementMessages.withPoints(listed(voters.map((voter) => names[voter] ?? "")), points(distance));
  return (
    <Display
      title={disagreementMessages.map}
      hint={disagreementMessages.mapHint[chosen]}
      chart={
        <table className={styles.map} data-small={isSmall || undefined}>
          <thead>
            <tr>
              <td />
              {order.map((voter) => (
                <th key={voter} scope="col" title={names[voter]}>
                  {isSmall ? hidden(names[voter] ?? "") : <Avatar name={names[voter] ?? ""} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((one) => (
              <tr key={one}>
                <th scope="row">{names[one]}</th>
                {order.map((other) => {
                  const distance = matrix[one]?.[other] ?? null;
                  const title =
                    one === other ? undefined : `${names[one]} · ${names[other]}: ${points(distance)}`;
                  return (
                    <td
                      key={other}
                      title={title}
                      data-heat={
                        one === other || distance === null ? undefined : Math.ceil((5 * distance) / most)
                      }
                    >
                      {one === other ? "" : shown(distance)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      }
      table={
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{disagreementMessages.voter}</th>
              <th scope="col">{disagreementMessages.nearest}</th>
              <th scope="col">{disagreementMessages.farthest}</th>
            </tr>
          </thead>
          <tbody>
            {order.map((voter) => {
              const found = neighbours(matrix[voter] ?? [], voter);
              return (
                <tr key={voter}>
                  <th scope="row">{names[voter]}</th>
                  <td>{found === null ? "–" : said(found.nearest)}</td>
                  <td>{found === null ? "–" : said(found.farthest)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      }
    >
      <div>{children}</div>
      {far.length > 0 && (
        <p>{disagreementMessages.differently[chosen](listed(far.map((voter) => names[voter] ?? "")))}</p>
      )}
    </Display>
  );
}

const hidden = (text: string) => <VisuallyHidden>{text}</VisuallyHidden>;
