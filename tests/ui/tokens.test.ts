import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, distance, fromHex, seenBy, visions, type Colour } from "./colour-sight";

const css = readFileSync(new URL("../../lib/ui/tokens.css", import.meta.url), "utf8");
const pairs = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)].map((match) => [
    match[1] ?? "",
    { light: fromHex(match[2] ?? ""), dark: fromHex(match[3] ?? "") },
  ]),
);
const themes = ["light", "dark"] as const;
const letters = ["a", "b", "c", "d", "e", "f", "g", "h"];

function colour(name: string, theme: (typeof themes)[number]): Colour {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`No colour --${name} in tokens.css`);
  return pair[theme];
}

const grounds = ["paper", "surface", "sunken"];
/** Text on what it may stand on: 4.5 : 1 (WCAG 1.4.3). */
const texts: [string, string[]][] = [
  ["ink", [...grounds, "brass-soft", "mine-soft", "wait-soft", "warn-soft", "ok-soft"]],
  ["muted", [...grounds, "wait-soft", "brass-soft"]],
  ["brass", ["paper", "surface"]],
  ["brass-ink", ["brass", "brass-hover"]],
  ["mine", [...grounds, "mine-soft"]],
  ["mine-ink", ["mine"]],
  ["warn", [...grounds, "warn-soft"]],
  ["ok", ["paper", "surface"]],
  ...letters.map((letter): [string, string[]] => [`option-${letter}-ink`, [`option-${letter}`]]),
];
/** Lines and marks that carry a meaning: 3 : 1 (WCAG 1.4.11). */
const marks: [string, string[]][] = [
  ["rail", ["paper", "surface"]],
  ["edge", ["paper", "surface"]],
  ["wait", ["paper", "surface"]],
  ...letters.map((letter): [string, string[]] => [`option-${letter}`, ["paper", "surface"]]),
];

describe.each(themes)("the colours in %s", (theme) => {
  it.each(texts)("%s can be read on what it stands on", (text, on) => {
    for (const ground of on)
      expect(
        contrast(colour(text, theme), colour(ground, theme)),
        `${text} on ${ground}`,
      ).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks)("%s can be seen on what it stands on", (mark, on) => {
    for (const ground of on)
      expect(
        contrast(colour(mark, theme), colour(ground, theme)),
        `${mark} on ${ground}`,
      ).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(visions) as (keyof typeof visions)[])("the options differ in %s vision", (vision) => {
    const seen = letters.map((letter) => seenBy(vision, colour(`option-${letter}`, theme)));
    for (const [i, one] of seen.entries())
      for (const [j, other] of seen.slice(0, i).entries())
        expect(distance(one, other), `options ${letters[j]} and ${letters[i]}`).toBeGreaterThanOrEqual(0.05);
  });
});
