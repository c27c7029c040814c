import { figuresMessages } from "@/lib/messages/figures";
import { percent } from "@/lib/ui/percent";

/** A share of 0 to 1 in per cent that never says all or nothing when it is not. */
export function shareText(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1 - 1e-9) return figuresMessages.over(percent(0.99));
  if (rounded === 0 && share > 1e-9) return figuresMessages.under(percent(0.01));
  return percent(share);
}
