"use client";

import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import { isExpired } from "@/lib/decision/measure";
import type { Fact } from "@/lib/decision/measure";
import { cellKey } from "@/lib/decision/model";
import type { Criterion, Option } from "@/lib/decision/model";
import { measureMessages } from "@/lib/messages/measure";
import { Button } from "@/lib/ui/button";
import { OptionChip } from "@/lib/ui/option-chip";
import { Tag } from "@/lib/ui/tag";
import { today } from "../room/today";
import { LiveText } from "./live-text";
import { readNumber, writeNumber } from "./number-text";
import { sourceFrom } from "./source-from";
import { SourceLink } from "./source-link";
import { useMerged } from "./use-merged";
import { useSave } from "./use-save";
import styles from "./fact-list.module.css";

type Props = {
  criterion: Criterion;
  option: Option;
  /** What the fact counts, 0–1; null while it is not known. */
  value: number | null;
  canEdit: boolean;
};

/** A fact of which only the number is still missing. */
function newFact(place: Pick<Fact, "criterionId" | "optionId">): Fact {
  return { ...place, value: 0, source: null, statedOn: today(), expiresOn: null };
}

/** The source of a fact with another title or address. */
function sourceWith(fact: Fact | null, part: { title: string } | { url: string }) {
  const { title, url } = { title: fact?.source?.title ?? "", url: fact?.source?.url ?? "", ...part };
  return sourceFrom(title, url);
}

/** One option's fact: the number, what it counts, where it is from, from when, and until when. */
export function FactFields({ criterion, option, value, canEdit }: Props) {
  const { decision } = useShown().view;
  const save = useSave();
  const unit = criterion.measure?.unit ?? "";
  const place = { criterionId: criterion.id, optionId: option.id };
  const fact = decision.facts[cellKey(criterion.id, option.id)];
  const state = useMerged<Fact | null>(fact ?? null, (next) =>
    save({ type: "StateFact", ...newFact(place), ...next }),
  );
  const stateSource = async (part: { title: string } | { url: string }) => {
    if (!sourceWith(fact ?? null, part).ok) return measureMessages.badAddress;
    return state((known) => {
      const read = sourceWith(known, part);
      return read.ok ? { source: read.source } : {};
    });
  };
  return (
    <li className={styles.fact}>
      <span className={styles.head}>
        <OptionChip index={decision.options.indexOf(option)} title={option.title} />
        <span className={styles.counts}>
          {value === null ? measureMessages.factMissing : measureMessages.counts((value * 100).toFixed(0))}
        </span>
        {fact && isExpired(fact, today()) && (
          <Tag tone="warn">{measureMessages.expired(fact.expiresOn ?? "")}</Tag>
        )}
      </span>
      {!canEdit && fact && (
        <span>
          {writeNumber(fact.value)} {unit} · <SourceLink source={fact.source} />
        </span>
      )}
      {canEdit && (
        <>
          <LiveText
            label={measureMessages.fact(option.title, unit)}
            value={fact === undefined ? "" : writeNumber(fact.value)}
            maxLength={24}
            save={(text) => {
              const number = readNumber(text);
              return number === null ? Promise.resolve(measureMessages.notNumber) : state({ value: number });
            }}
          />
          {fact && (
            <details className={styles.more}>
              <summary>{measureMessages.factMore(option.title)}</summary>
              <div className={styles.fields}>
                <LiveText
                  label={measureMessages.factSource}
                  value={fact.source?.title ?? ""}
                  maxLength={limits.sourceTitle}
                  save={(title) => stateSource({ title })}
                />
                <LiveText
                  label={measureMessages.factAddress}
                  value={fact.source?.url ?? ""}
                  maxLength={limits.sourceUrl}
                  save={(url) => stateSource({ url })}
                />
                <LiveText
                  label={measureMessages.statedOn}
                  type="date"
                  value={fact.statedOn}
                  maxLength={10}
                  required
                  save={(text) => state({ statedOn: text })}
                />
                <LiveText
                  label={measureMessages.expiresOn}
                  description={measureMessages.expiresHint}
                  type="date"
                  value={fact.expiresOn ?? ""}
                  maxLength={10}
                  save={(text) => state({ expiresOn: text === "" ? null : text })}
                />
                <div>
                  <Button
                    kind="quiet"
                    aria-label={measureMessages.withdrawFact(option.title)}
                    onPress={() => void save({ type: "WithdrawFact", ...place })}
                  >
                    {measureMessages.withdraw}
                  </Button>
                </div>
              </div>
            </details>
          )}
        </>
      )}
    </li>
  );
}
