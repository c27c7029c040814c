import type { Connect, Ears } from "@/lib/browser/wire";

/** What a bad network does with a message; each is a share of all, the rest arrives at once. */
const shares = { lost: 0.1, twice: 0.1, late: 0.2 };
/** How late at most (ms): late messages are overtaken by those that follow. */
const latest = 400;

/**
 * The same wire on a bad network: what the server says by itself, what is asked and what is answered is lost, doubled or
 * overtaken, for as long as `isBad` says so.
 */
export function unrulyWire(connect: Connect, random: () => number, isBad: () => boolean): Connect {
  const later = (run: () => void) => setTimeout(run, random() * latest);
  const deliver = (run: () => void) => {
    const chance = isBad() ? random() : 1;
    if (chance < shares.lost) return;
    if (chance < shares.lost + shares.twice) later(run);
    if (chance > shares.lost + shares.twice && chance < shares.lost + shares.twice + shares.late)
      return void later(run);
    run();
  };
  const ears = (real: Ears): Ears => ({
    ...real,
    frame: (frame) => deliver(() => real.frame(frame)),
    mine: (mine) => deliver(() => real.mine(mine)),
  });
  /** The question is sent as often as it arrives, and the first answer that arrives counts; none may. */
  const asked = <A>(ask: () => Promise<A>) =>
    new Promise<A>((resolve, reject) => {
      if (isBad()) setTimeout(() => reject(new Error("No answer came.")), 3 * latest);
      deliver(() => void ask().then((answer) => deliver(() => resolve(answer)), reject));
    });
  return (real) => {
    const wire = connect(ears(real));
    return {
      join: (message) => asked(() => wire.join(message)),
      send: (message) => asked(() => wire.send(message)),
      close: wire.close,
    };
  };
}
