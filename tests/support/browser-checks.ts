import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { expect, test } from "./browser";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** No rule of WCAG 2.2 AA that a program can check is broken on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const told = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} · ${node.failureSummary ?? ""}`),
  );
  expect.soft(told).toEqual([]);
}

/** Nothing sticks out of the window sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
  expect.soft(wide).toEqual([]);
}

/** Whatever a thumb may have to hit is 44 px high, links inside a sentence apart. */
export async function expectThumbTargets(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const controls =
      "button, a[href], summary, input:not([type=range]), select:not([tabindex='-1']), textarea, [role=tab], [role=slider], label:has(input)";
    return (
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .filter((element) => !(element.matches("input") && element.closest("label, [role=slider]") !== null))
        .filter((element) => getComputedStyle(element).display !== "inline")
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        // What is drawn for readers only is a pixel; it is not for thumbs.
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.height < 43.5)
        .map(({ element, box }) => `${Math.round(box.height)} px: ${element.outerHTML.slice(0, 140)}`)
    );
  });
  expect.soft(small).toEqual([]);
}

const widths = [360, 1280, 1920] as const;
const themes = ["light", "dark"] as const;

type Look = { widths?: readonly number[]; themes?: readonly ("light" | "dark")[] };

/**
 * Looks at a page in every size, light and dark: nothing sticks out, thumbs hit what is there, axe is content. Leaves
 * the pictures in `.data-test/screens`.
 */
export async function lookAt(page: Page, name: string, look: Look = {}): Promise<void> {
  const before = page.viewportSize();
  const devtools = await page.context().newCDPSession(page);
  const touch = (enabled: boolean) => devtools.send("Emulation.setTouchEmulationEnabled", { enabled });
  for (const colorScheme of look.themes ?? themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of look.widths ?? widths) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
      await touch(width === 360);
      await test.step(`${name} at ${width}, ${colorScheme}`, async () => {
        // From the top, where no bar that sticks lies over half a line and makes it look too small to hit.
        await page.evaluate(() => window.scrollTo(0, 0));
        await page.screenshot({ path: screenPath(name, width, colorScheme), fullPage: true });
        await expectNoOverflow(page);
        if (width === 360) await expectThumbTargets(page);
        // What is there differs between narrow and wide, colours between light and dark.
        if (width === 1280 || (width === 360 && colorScheme === "light")) await expectAccessible(page);
      });
    }
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await touch(false);
  await devtools.detach();
  if (before !== null) await page.setViewportSize(before);
}

function screenPath(name: string, width: number, theme: string): string {
  return join(projectRoot, ".data-test", "screens", `${name}-${width}-${theme}.png`);
}
