"use client";

import { useShown } from "@/lib/browser/use-decision";
import { roomOf } from "./room";
import type { Room } from "./room";

/** The room of this page; the component follows every change. */
export function useRoom(): Room {
  return roomOf(useShown());
}
