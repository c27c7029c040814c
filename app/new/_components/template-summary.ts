/** One template in the list. */
export type TemplateSummary = {
  id: string;
  title: string;
  summary: string;
  /** Said where most people already agree; null for open questions. */
  settledText: string | null;
  question: string;
};
