import { runtime } from "../runtime";
import type { Person } from "./person";
import { personColumns } from "./person";

/** Makes somebody who gave only a name (1 to 80 characters). */
export async function createGuest(name: string): Promise<Person> {
  return runtime().prisma.user.create({ data: { kind: "guest", name }, select: personColumns });
}
