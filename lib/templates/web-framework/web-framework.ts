import type { Template } from "../template";
import { conflicts } from "./conflicts";
import { criteria } from "./criteria";
import { notesCentralDjango } from "./notes-central-django";
import { notesCentralFlask } from "./notes-central-flask";
import { notesEnterpriseDjango } from "./notes-enterprise-django";
import { notesEnterpriseFlask } from "./notes-enterprise-flask";
import { notesGuide } from "./notes-guide";
import { notesIndustrial } from "./notes-industrial";
import { notesMyths } from "./notes-myths";
import { options } from "./options";

/** Django or Flask, with what five published comparisons say and where they contradict each other. */
export const webFramework: Template = {
  id: "web-framework",
  title: "Web framework: Django or Flask",
  summary:
    "Two Python web frameworks on 18 criteria, seven of them chosen to start with. The evidence comes from five published comparisons, with their contradictions marked.",
  opening: {
    kind: "choice",
    question: "Which Python web framework for our next project?",
    context: "",
    options,
    criteria,
    evidence: [
      ...notesIndustrial,
      ...notesCentralDjango,
      ...notesCentralFlask,
      ...notesEnterpriseDjango,
      ...notesEnterpriseFlask,
      ...notesMyths,
      ...notesGuide,
    ],
    conflicts,
  },
};
