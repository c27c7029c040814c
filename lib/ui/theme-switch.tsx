"use client";

import { useSyncExternalStore } from "react";
import { commonMessages } from "@/lib/messages/common";
import { Segmented } from "./segmented";
import { THEME_COOKIE, themeFrom, type Theme } from "./theme";

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const choices: { id: Theme; title: string }[] = [
  { id: "system", title: commonMessages.themeSystem },
  { id: "light", title: commonMessages.themeLight },
  { id: "dark", title: commonMessages.themeDark },
];

/** Light, dark or the system's, kept in a cookie and on <html data-theme>, where the server put it too. */
export function ThemeSwitch() {
  const theme = useSyncExternalStore(subscribe, current, (): Theme => "system");
  return (
    <Segmented
      label={commonMessages.theme}
      choices={choices}
      value={theme}
      onChange={(id) => choose(themeFrom(id))}
      small
    />
  );
}

function current(): Theme {
  return themeFrom(document.documentElement.dataset.theme);
}

function subscribe(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => watch.disconnect();
}

function choose(theme: Theme): void {
  const root = document.documentElement;
  if (theme === "system") {
    delete root.dataset.theme;
    document.cookie = `${THEME_COOKIE}=; path=/; max-age=0; samesite=lax`;
  } else {
    root.dataset.theme = theme;
    document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
  }
}
