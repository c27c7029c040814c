/** A share of 0 to 1 as whole per cent with a narrow no-break space: "24 %". */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u202f%`;
}
