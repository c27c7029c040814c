import type { Decision } from "@/lib/decision/model";
import { commentMessages } from "@/lib/messages/comment";
import { mergingMessages } from "@/lib/messages/merging";
import { voteMessages } from "@/lib/messages/vote";
import { whatIfMessages } from "@/lib/messages/what-if";
import { workshopMessages } from "@/lib/messages/workshop";
import type { PanelTarget } from "./panel-target";

/** What stands at the head of a panel. */
export function panelTitle(decision: Decision, target: PanelTarget): string {
  const criterion = (id: string) => decision.criteria.find((each) => each.id === id)?.title ?? "";
  const option = (id: string) => decision.options.find((each) => each.id === id)?.title ?? "";
  switch (target.kind) {
    case "people":
      return workshopMessages.people;
    case "merging":
      return mergingMessages.title;
    case "decision":
      return commentMessages.onDecision;
    case "what_if":
      return whatIfMessages.title;
    case "criterion":
      return criterion(target.criterionId);
    case "option":
      return option(target.optionId);
    case "cell":
      return voteMessages.cellLabel(criterion(target.criterionId), option(target.optionId));
  }
}
