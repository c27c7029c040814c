import { randomUUID } from "node:crypto";
import { copiedOpening } from "@/lib/db/samples/copied-opening";
import type { Opening } from "@/lib/decision/opening";
import { withFreshIds } from "@/lib/decision/opening";
import { ProblemError } from "@/lib/http/problem";
import { templateById } from "@/lib/templates/catalogue";
import type { NewDecision } from "./new-decision-schema";

/** What the decision starts with. Throws ProblemError `not_found` for a template or decision that is not theirs to take. */
export async function openingFor(wanted: NewDecision, userId: string | null): Promise<Opening> {
  const opening = await startOf(wanted.start, userId);
  if (opening === null) throw new ProblemError("not_found");
  return wanted.question === null ? opening : { ...opening, question: wanted.question };
}

async function startOf(start: NewDecision["start"], userId: string | null): Promise<Opening | null> {
  switch (start.from) {
    case "opening":
      return start.opening;
    case "template": {
      const template = templateById(start.templateId);
      return template === null ? null : withFreshIds(template.opening, randomUUID);
    }
    case "copy":
      return userId === null ? null : copiedOpening(start.decisionId, userId);
  }
}
