"use client";

import { Discussion } from "../comments/discussion";
import { MergingPanel } from "../merging/merging-panel";
import { PeoplePanel } from "../people/people-panel";
import { WhatIfPanel } from "../what-if/what-if-panel";
import { CellPanel } from "./cell-panel";
import { CriterionPanel } from "./criterion-panel";
import { OptionPanel } from "./option-panel";
import type { PanelTarget } from "./panel-target";

/** What is known about the thing, one's own vote on it, everybody's, and the comments. */
export function PanelContent({ target }: { target: PanelTarget }) {
  switch (target.kind) {
    case "people":
      return <PeoplePanel />;
    case "merging":
      return <MergingPanel />;
    case "what_if":
      return <WhatIfPanel whatIf={target.whatIf} />;
    case "decision":
      return <Discussion target={target} />;
    case "criterion":
      return (
        <>
          <CriterionPanel criterionId={target.criterionId} />
          <Discussion target={target} />
        </>
      );
    case "option":
      return (
        <>
          <OptionPanel optionId={target.optionId} />
          <Discussion target={target} />
        </>
      );
    case "cell":
      return (
        <>
          <CellPanel criterionId={target.criterionId} optionId={target.optionId} />
          <Discussion target={target} />
        </>
      );
  }
}
