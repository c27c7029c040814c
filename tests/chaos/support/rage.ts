import type { OtherServer } from "../../realtime/support/spawn-server";
import type { TcpProxy } from "../../support/tcp-proxy";
import type { OwnPostgres } from "./own-postgres";
import type { Phone } from "./phone";

/** What breaks, in this order, again and again. */
export const disasters = ["kill", "suspend", "cut", "restart", "reload", "freeze", "kill", "crash"] as const;

type Victims = {
  servers: OtherServer[];
  raise: () => Promise<OtherServer>;
  /** The wire between the servers and PostgreSQL: cut, it is a database that is away. */
  wire: TcpProxy;
  postgres: OwnPostgres;
  phones: readonly Phone[];
};

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** How long a phone sleeps at most, as a share of the whole: a quarter of a long storm is longer than any ping waits. */
const sleepShare = 0.25;

/**
 * Kills servers, stops and crashes the database, cuts and freezes the wire to it, puts phones to sleep and reloads them,
 * one after the other for so long, and until each has happened. Returns what happened.
 */
export async function rage(victims: Victims, random: () => number, milliseconds: number): Promise<string[]> {
  const { servers, raise, wire, postgres, phones } = victims;
  const one = <T>(list: readonly T[]) => Math.floor(random() * list.length);
  const aMoment = () => pause(200 + random() * 600);
  const asleep: Promise<void>[] = [];
  const until = Date.now() + milliseconds;
  const done: string[] = [];
  while (Date.now() < until || done.length < disasters.length) {
    const disaster = disasters[done.length % disasters.length]!;
    done.push(disaster);
    switch (disaster) {
      case "kill": {
        const index = one(servers);
        await servers[index]!.kill();
        servers[index] = await raise();
        break;
      }
      case "cut":
      case "freeze":
        wire[disaster]();
        await aMoment();
        wire.mend();
        break;
      case "restart":
      case "crash":
        await postgres[disaster](aMoment);
        break;
      case "suspend": {
        const phone = phones[0]!;
        phone.sleep();
        asleep.push(pause(random() * sleepShare * milliseconds).then(() => phone.wake()));
        break;
      }
      case "reload":
        await phones.at(-1)!.reload();
        break;
    }
    await pause(random() * 500);
  }
  await Promise.all(asleep);
  return done;
}
