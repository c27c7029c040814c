import type { RowRole } from "@/lib/record/paste/opening-from-table";

const roles: readonly RowRole[] = ["criterion", "background", "skip"];

/** The roles of rows as they were kept; what makes no sense is left out. */
export function readRoles(kept: string): Record<number, RowRole> {
  try {
    const value: unknown = JSON.parse(kept === "" ? "{}" : kept);
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([row, chosen]) => {
        const role = roles.find((each) => each === chosen);
        return role === undefined ? [] : [[row, role]];
      }),
    );
  } catch {
    return {};
  }
}
