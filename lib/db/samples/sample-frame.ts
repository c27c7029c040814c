import { randomUUID } from "node:crypto";
import type { Opening } from "@/lib/decision/opening";
import { withFreshIds } from "@/lib/decision/opening";
import type { OptionKey } from "@/lib/templates/web-framework/options";
import { webFramework } from "@/lib/templates/web-framework/web-framework";
import type { RatedKey } from "./colleagues";

/** The web-framework template under fresh ids, and which of them the colleagues' votes are about. */
export type SampleFrame = {
  opening: Opening;
  criteria: readonly { key: RatedKey; id: string }[];
  options: readonly { key: OptionKey; id: string }[];
};

/** Everything of the template, evidence and waiting criteria included; seven criteria are rated. */
export function sampleFrame(): SampleFrame {
  const { opening: template } = webFramework;
  const opening = withFreshIds(template, randomUUID);
  const keyed = <Key extends string>(
    made: readonly { id: string }[],
    keys: readonly { id: string }[],
  ): { key: Key; id: string }[] => made.map(({ id }, index) => ({ id, key: (keys[index]?.id ?? "") as Key }));
  const isRated = (_item: unknown, index: number) => template.criteria[index]?.use === "rated";
  return {
    opening,
    criteria: keyed<RatedKey>(opening.criteria, template.criteria).filter(isRated),
    options: keyed<OptionKey>(opening.options, template.options),
  };
}
