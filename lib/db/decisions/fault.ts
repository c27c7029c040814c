import type { Job } from "./job";

/** The stations of a batch on its way, in their order: those at which a process may die with something half done. */
export const faultPoints = [
  "begun",
  "locked",
  "decided",
  "logged",
  "projected",
  "written",
  "committed",
  "published",
  "answered",
] as const;

export type FaultPoint = (typeof faultPoints)[number];

/**
 * Called at every station with the commands of the batch. Tests hand one in that ends the process there, throws or
 * waits; the program itself has none.
 */
export type Fault = (point: FaultPoint, jobs: readonly Job[]) => void | Promise<void>;
