import { readdirSync, readFileSync } from "node:fs";

/** CPU time in milliseconds, as Linux tells it in /proc; null on other systems. */
export type Usage = { cpu: number };

/** Clock ticks per second in /proc: 100 on every Linux that Node runs on. */
const ticks = 100;

/** The numbers of a process from its state on: `man 5 proc`, field 3 is the first. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

const field = (stat: readonly string[], number: number) => Number(stat[number - 3] ?? 0);

/** What one process has used so far. */
export function usageOf(pid: number): Usage | null {
  const stat = statOf(pid);
  if (stat === null) return null;
  return { cpu: ((field(stat, 14) + field(stat, 15)) * 1000) / ticks };
}

/** CPU of a process, of its children that live, and of those it has seen end: PostgreSQL with all its backends. */
export function cpuOfFamily(pid: number): number | null {
  const own = statOf(pid);
  if (own === null) return null;
  const ended = ((field(own, 16) + field(own, 17)) * 1000) / ticks;
  const living = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => field(statOf(Number(name)) ?? [], 4) === pid)
    .reduce((sum, name) => sum + (usageOf(Number(name))?.cpu ?? 0), 0);
  return (usageOf(pid)?.cpu ?? 0) + ended + living;
}
