"use client";

import { useState } from "react";

/** Which rows of a list are unfolded. */
export function useOpenIds() {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return { isOpen: (id: string) => ids.has(id), toggle };
}
