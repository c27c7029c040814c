import type { Opening } from "@/lib/decision/opening";

/**
 * A built-in comparison a decision can start from. The ids inside `opening` are readable keys, unique within it;
 * `withFreshIds` replaces them when a decision is made.
 */
export type Template = {
  /** In addresses and commands; never changes once published. */
  id: string;
  title: string;
  /** One or two sentences for the list of templates. */
  summary: string;
  opening: Opening;
  /** Said beside the template where most people already agree, so that nobody votes on what is settled. */
  settledText?: string;
};
