"use client";

import { useState } from "react";
import { replaceHash } from "../panel/use-hash";
import { nothingTried, whatIfHash } from "./what-if";
import type { WhatIf } from "./what-if";

/** Changes of a what-if: while dragging they live here, on release in the page's address. */
export type Trying = {
  whatIf: WhatIf;
  drag: (change: Partial<WhatIf>) => void;
  keep: (change: Partial<WhatIf>) => void;
  reset: () => void;
};

/** `kept` is what the address says. */
export function useWhatIf(kept: WhatIf): Trying {
  const [dragged, setDragged] = useState<WhatIf | null>(null);
  const whatIf = dragged ?? kept;
  const together = (change: Partial<WhatIf>): WhatIf => ({
    weights: { ...whatIf.weights, ...change.weights },
    values: { ...whatIf.values, ...change.values },
  });
  const write = (next: WhatIf) => {
    setDragged(null);
    replaceHash(whatIfHash(next));
  };
  return {
    whatIf,
    drag: (change) => setDragged(together(change)),
    keep: (change) => write(together(change)),
    reset: () => write(nothingTried),
  };
}
