import { createFinishedExample } from "@/lib/db/samples/create-finished-example";

/** Loads the sample decision into an empty database. The program's runtime is up when this is called. */
export async function seed(): Promise<void> {
  await createFinishedExample();
}
