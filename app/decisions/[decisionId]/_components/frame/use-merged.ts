"use client";

import { useEffect, useState } from "react";
import { Merged } from "./merged";
import type { Change } from "./merged";

/** Saves fields of one thing that travels whole: no field takes another one back that is still on its way. */
export function useMerged<Whole>(
  shared: Whole,
  save: (whole: Whole) => Promise<string | null>,
): (change: Change<Whole>) => Promise<string | null> {
  const [merged] = useState(() => new Merged(shared));
  useEffect(() => merged.follow(shared), [merged, shared]);
  return (change) => merged.change(change, save);
}
