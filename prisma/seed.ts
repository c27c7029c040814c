import { createFinishedExample } from "@/lib/db/samples/create-finished-example";
import { exampleState } from "@/lib/db/samples/finished-example";

/** Loads the sample decision into an empty database. The program's runtime is up when this is called. */
export async function seed(): Promise<void> {
  await createFinishedExample();
}

/** Whether a start that was cut off left the sample decision half-made. */
export async function isHalfMade(): Promise<boolean> {
  return (await exampleState()) === "begun";
}
