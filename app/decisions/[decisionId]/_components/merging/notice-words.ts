import type { Notice } from "@/lib/decision/tally-notices";
import { listed } from "@/lib/messages/listed";
import { mergingMessages } from "@/lib/messages/merging";
import { voteMessages } from "@/lib/messages/vote";

type Titled = readonly { id: string; title: string }[];

const named = (list: Titled, id: string) => list.find((each) => each.id === id)?.title ?? "";

/** Cells beyond these are counted. */
const mostCells = 3;

/** What a result must not be read without, as a sentence. */
export function noticeWords(notice: Notice, criteria: Titled, options: Titled): string {
  switch (notice.code) {
    case "local_curve":
      return mergingMessages.localCurve(named(criteria, notice.criterionId));
    case "geometric_unavailable":
      return mergingMessages.geometricUnavailable;
    case "aij_unavailable":
      return mergingMessages.aijUnavailable;
    case "gaps_decide": {
      const cells = notice.cells.map(({ criterionId, optionId }) =>
        voteMessages.cellLabel(named(criteria, criterionId), named(options, optionId)),
      );
      const more = cells.slice(mostCells).length;
      const shown = more === 0 ? cells : [...cells.slice(0, mostCells), mergingMessages.moreCells(more)];
      return mergingMessages.gapsDecide(listed(shown));
    }
    case "personal_verdict": {
      const titles = notice.optionIds.map((id) => named(options, id));
      return mergingMessages.personalVerdict(listed(titles));
    }
  }
}
