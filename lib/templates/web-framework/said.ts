import type { Opening, Stance } from "@/lib/decision/opening";
import type { CriterionKey } from "./criteria";
import type { OptionKey } from "./options";

type Notes = Opening["evidence"];

/** What one text says: criterion → option → stance → key of the note → the claim in our own words. */
export type Said = {
  readonly [criterion in CriterionKey]?: {
    readonly [option in OptionKey]?: { readonly [stance in Stance]?: Readonly<Record<string, string>> };
  };
};

/** The evidence notes of one text. A note's id is the text's key and its own, joined by a hyphen. */
export function notesFrom(text: { key: string; title: string }, said: Said): Notes {
  return Object.entries(said).flatMap(([criterionId, options]) =>
    Object.entries(options).flatMap(([optionId, stances]) =>
      Object.entries(stances).flatMap(([stance, claims]) =>
        Object.entries(claims).map(([key, claim]) => ({
          id: `${text.key}-${key}`,
          criterionId,
          optionId,
          claim,
          stance: stance as Stance,
          source: { title: text.title, url: null },
        })),
      ),
    ),
  );
}
