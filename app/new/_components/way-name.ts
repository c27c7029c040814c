export const wayNames = ["template", "paste", "copy", "blank"] as const;

/** One of the ways to begin a decision. */
export type WayName = (typeof wayNames)[number];

/** The way an address asks for; from a template when it names none. */
export function wayNamed(asked: string | undefined): WayName {
  return wayNames.find((name) => name === asked) ?? "template";
}

/** The page of a way. */
export function pathOfWay(name: WayName): string {
  return name === "template" ? "/new" : `/new?way=${name}`;
}
