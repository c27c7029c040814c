import type { BrowserContext } from "@playwright/test";

/**
 * Watches everything the pages of a browser ever show, texts and attributes, for what no person should read: a number
 * that is none, a value that is missing, an object in place of its words. Each find is an error on the page's console,
 * and those fail the test.
 */
export async function watchWhatIsShown(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const nonsense = /\b(NaN|Infinity|undefined)\b|\[object \w+\]/;
    const unseen = "script, style, template, noscript";
    const told = new Set<string>();
    const judge = (text: string | null, where: Element | null) => {
      const found = nonsense.exec(text ?? "");
      if (found === null || where?.closest(unseen)) return;
      const what = `The page shows ${found[0]}: ${where?.outerHTML.slice(0, 200)}`;
      if (!told.has(what)) console.error(what);
      told.add(what);
    };
    const look = (node: Node) => {
      if (node instanceof Text) judge(node.data, node.parentElement);
      if (node instanceof Element) for (const { value } of node.attributes) judge(value, node);
      for (const child of node.childNodes) look(child);
    };
    new MutationObserver((changes) => {
      for (const { type, target, attributeName, addedNodes } of changes) {
        if (type === "childList") addedNodes.forEach(look);
        else if (type === "characterData") look(target);
        else if (target instanceof Element) judge(target.getAttribute(attributeName ?? ""), target);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}
