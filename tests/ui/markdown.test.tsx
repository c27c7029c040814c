import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Markdown } from "@/lib/ui/markdown";
import { hostileMarkdown } from "./hostile-markdown";

const rendered = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

/** Everything the page's own parts write; whatever else appears came through the sanitiser. */
const tags = (html: string) => [...html.matchAll(/<([a-z0-9-]+)/giu)].map((match) => match[1]?.toLowerCase());
const attributes = (html: string) =>
  [...html.matchAll(/<[^>]+>/gu)].flatMap((tag) => [...tag[0].matchAll(/\s([a-z:-]+)=/giu)].map((m) => m[1]));
const links = (html: string) => [...html.matchAll(/href="([^"]*)"/gu)].map((match) => match[1] ?? "");

const allowedTags = new Set(
  "div p a strong em del code pre ul ol li blockquote h4 h5 h6 hr br table thead tbody tr th td input sup section".split(
    " ",
  ),
);

describe("E2 what people write is made harmless", () => {
  it.each(hostileMarkdown)("E2 %s", (text) => {
    const html = rendered(text);
    expect(tags(html).filter((tag) => !allowedTags.has(tag ?? ""))).toEqual([]);
    expect(
      attributes(html).filter((name) => /^on|^style$|^src|^srcdoc$|^formaction$/iu.test(name ?? "")),
    ).toEqual([]);
    for (const link of links(html)) expect(link).toMatch(/^(?:https?:\/\/|mailto:)/u);
  });

  it("E2 keeps the three schemes, with links that carry no opener and no referrer", () => {
    const html = rendered(
      "[a](https://a.example/x) [b](http://b.example) [c](mailto:c@d.example) https://e.example",
    );
    expect(links(html)).toEqual([
      "https://a.example/x",
      "http://b.example",
      "mailto:c@d.example",
      "https://e.example",
    ]);
    expect(html.match(/rel="noopener noreferrer nofollow ugc"/gu)).toHaveLength(4);
  });

  it("E2 prefixes what could be an anchor, so that nothing on the page is shadowed", () => {
    const html = rendered("text[^content]\n\n[^content]: note");
    expect(
      [...html.matchAll(/ id="([^"]*)"/gu)].every((match) => match[1]?.startsWith("user-content-")),
    ).toBe(true);
  });

  it("leaves pictures out and headings below the page's own", () => {
    const html = rendered("# Big\n\n![spy](https://out.example/p.png)");
    expect(html).not.toContain("out.example");
    expect(html).toContain("<h4>Big</h4>");
  });

  it("draws what GitHub's Markdown has", () => {
    const html = rendered("**b** ~~d~~\n\n- [x] done\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    for (const part of ["<strong>b</strong>", "<del>d</del>", 'type="checkbox"', "<td>2</td>"])
      expect(html).toContain(part);
  });
});
