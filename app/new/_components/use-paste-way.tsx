"use client";

import { useDeferredValue, useMemo } from "react";
import { newId } from "@/lib/browser/new-id";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { limits } from "@/lib/decision/limits";
import { newMessages } from "@/lib/messages/new";
import { pasteMessages } from "@/lib/messages/paste";
import type { RowRole } from "@/lib/record/paste/opening-from-table";
import { openingFromTable } from "@/lib/record/paste/opening-from-table";
import { parseTable } from "@/lib/record/paste/parse-table";
import type { PastedTable, PasteRefusal } from "@/lib/record/paste/pasted-table";
import { sourceOfPaste } from "@/lib/record/paste/source-of-paste";
import { transpose } from "@/lib/record/paste/transpose";
import { Checkbox } from "@/lib/ui/checkbox";
import { TextField } from "@/lib/ui/text-field";
import { PastePreview } from "./paste-preview";
import { PasteRefused } from "./paste-refused";
import { pasteProblem } from "./paste-problem";
import { readRoles } from "./read-roles";
import type { Begun, Way } from "./start";
import styles from "./create-form.module.css";

function read(text: string, isSwapped: boolean): PastedTable | PasteRefusal {
  const parsed = parseTable(text);
  return isSwapped && !("refused" in parsed) ? transpose(parsed) : parsed;
}

/** From a pasted table: seen as it will become, row by row, before anything is written. */
export function usePasteWay(): Way {
  const [text, keepText] = useKeptText("new:paste");
  const [swapped, keepSwapped] = useKeptText("new:paste:swapped");
  const [keptRoles, keepRoles] = useKeptText("new:paste:roles");
  const [source, keepSource] = useKeptText("new:paste:source");
  const [written, keepQuestion] = useKeptText("new:paste:question");
  const isSwapped = swapped === "yes";
  const shownText = useDeferredValue(text);
  const table = useMemo(() => read(shownText, isSwapped), [shownText, isSwapped]);
  const roles = readRoles(keptRoles);
  const titles = "refused" in table ? [] : table.header.slice(1).map((cell) => cell.text);
  const question = written === "" ? pasteMessages.defaultQuestion(titles).slice(0, limits.question) : written;

  const choose = (row: number, role: RowRole) => keepRoles(JSON.stringify({ ...roles, [row]: role }));
  const anew = () => keepRoles("");

  const begin = (): Begun => {
    const now = read(text, isSwapped);
    if ("refused" in now) return { ok: false, problem: pasteProblem(now) };
    const from = sourceOfPaste(source);
    const opening = openingFromTable({ table: now, roles, source: from, question, mint: newId });
    if ("refused" in opening) return { ok: false, problem: pasteProblem(opening) };
    return { ok: true, start: { from: "opening", opening }, question: null };
  };

  const content = (
    <div className={styles.fields}>
      <TextField
        label={newMessages.paste}
        description={newMessages.pasteHint}
        value={text}
        onChange={(next) => {
          keepText(next);
          anew();
        }}
        multiline
        rows={6}
      />
      {text.trim() !== "" && "refused" in table && <PasteRefused refusal={table} />}
      {!("refused" in table) && (
        <>
          <TextField
            label={newMessages.question}
            value={question}
            onChange={keepQuestion}
            maxLength={limits.question}
          />
          <TextField
            label={newMessages.pasteSource}
            description={newMessages.pasteSourceHint}
            value={source}
            onChange={keepSource}
            maxLength={limits.sourceTitle}
          />
          <Checkbox
            isSelected={isSwapped}
            onChange={(next) => {
              keepSwapped(next ? "yes" : "");
              anew();
            }}
          >
            {newMessages.swap}
          </Checkbox>
          <PastePreview table={table} roles={roles} onChoose={choose} />
        </>
      )}
    </div>
  );
  const forget = () => {
    for (const keep of [keepText, keepSwapped, keepRoles, keepSource, keepQuestion]) keep("");
  };
  return { content, begin, forget };
}
