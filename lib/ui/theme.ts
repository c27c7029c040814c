export type Theme = "light" | "dark" | "system";

/** The cookie that holds the chosen appearance. It is read on the server, so that no page flashes. */
export const THEME_COOKIE = "theme";

/** A cookie's value as a theme; anything else means the system's. */
export function themeFrom(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}
