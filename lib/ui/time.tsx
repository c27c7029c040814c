"use client";

import { useAlive } from "@/lib/browser/use-alive";

/** How much of a moment is told. */
export type TimeShape = "date" | "time" | "dateTime";

const formats: Record<TimeShape, Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "long", year: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  dateTime: { day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit" },
};

/**
 * A moment (milliseconds since 1970, or an ISO string) in the reader's own zone and habit. The server does not know
 * those, so it writes plain UTC and the browser rewrites it once the page is alive: no mismatch, and no script needed to read it.
 */
export function Time({ at, shape = "dateTime" }: { at: number | string; shape?: TimeShape }) {
  const isAlive = useAlive();
  const moment = new Date(at);
  const text = new Intl.DateTimeFormat(
    isAlive ? undefined : "en-GB",
    isAlive ? formats[shape] : { ...formats[shape], timeZone: "UTC" },
  ).format(moment);
  return <time dateTime={moment.toISOString()}>{text}</time>;
}
