import { answerCalls } from "./calls";
import { Crowd } from "./crowd";
import { BareCrowd } from "./bare-crowd";

/** The load generator: one process that is all participants at once. */
let crowd: Crowd | null = null;
let bare: BareCrowd | null = null;

function present<T>(value: T | null): T {
  if (value === null) throw new Error("Nobody is connected");
  return value;
}

const handlers = {
  connect: async (room: ConstructorParameters<typeof Crowd>[0]) => {
    crowd = new Crowd(room);
    return crowd.joined();
  },
  votes: (plan: Parameters<Crowd["votes"]>[0]) => present(crowd).votes(plan),
  check: () => present(crowd).check(),
  leave: () => {
    crowd?.close();
    crowd = null;
  },
  connectBare: async (where: ConstructorParameters<typeof BareCrowd>[0]) => {
    bare = new BareCrowd(where);
    return bare.joined();
  },
  broadcasts: (plan: Parameters<BareCrowd["broadcasts"]>[0]) => present(bare).broadcasts(plan),
  leaveBare: () => {
    bare?.close();
    bare = null;
  },
};
export type LoadCalls = typeof handlers;

answerCalls(handlers);
