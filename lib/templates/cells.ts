import type { CriterionUse, Opening, Stance } from "@/lib/decision/opening";

type Note = readonly [stance: Stance, claim: string];

/** A criterion with one note on each option. */
export type Row<OptionKey extends string> = {
  id: string;
  title: string;
  definition: string;
  lowEnd: string;
  highEnd: string;
  use: CriterionUse;
  notes: Readonly<Record<OptionKey, Note>>;
};

type Sheet<OptionKey extends string> = {
  kind: Opening["kind"];
  question: string;
  context: string;
  options: readonly { id: OptionKey; title: string; definition: string }[];
  rows: readonly Row<OptionKey>[];
};

/** An opening from a sheet with one note per cell. The notes have no source: they are common knowledge, told by us. */
export function openingFromCells<OptionKey extends string>(sheet: Sheet<OptionKey>): Opening {
  const { kind, question, context, options, rows } = sheet;
  return {
    kind,
    question,
    context,
    options,
    criteria: rows.map(({ notes: _, ...criterion }) => criterion),
    evidence: rows.flatMap((row) =>
      options.map((option) => {
        const [stance, claim] = row.notes[option.id];
        return {
          id: `${row.id}-${option.id}`,
          criterionId: row.id,
          optionId: option.id,
          claim,
          stance,
          source: null,
        };
      }),
    ),
    conflicts: [],
  };
}
