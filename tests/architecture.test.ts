import { describe, expect, test } from "vitest";
import {
  defaultExports,
  forbiddenImports,
  impureWords,
  looseWords,
  misspelledImports,
  roomCycle,
} from "./support/architecture/rules";
import { allSources, sourceOf } from "./support/architecture/source";

const sources = allSources();
const of = (path: string, text: string) => sourceOf(path, text);

describe("the whole product", () => {
  test("imports only what the table of rooms allows", () => {
    expect(sources.flatMap(forbiddenImports)).toEqual([]);
  });
  test("has no circle between rooms", () => {
    expect(roomCycle(sources)).toBeNull();
  });
  test("leaves a room only by @/, and never enters its own that way", () => {
    expect(sources.flatMap(misspelledImports)).toEqual([]);
  });
  test("keeps the clock, chance and the world out of the pure rooms", () => {
    expect(sources.flatMap(impureWords)).toEqual([]);
  });
  test("exports by name, Next's own files apart", () => {
    expect(sources.flatMap(defaultExports)).toEqual([]);
  });
  test("takes every word a person reads from the message catalogue", () => {
    expect(sources.flatMap(looseWords)).toEqual([]);
  });
});

describe("the rules themselves notice", () => {
  test.each([
    ["lib/decision/x.ts", 'import { z } from "zod";'],
    ["lib/decision/x.ts", 'import { a } from "./schema";'],
    ["lib/methods/x.ts", 'import type { A } from "@/lib/decision/model";'],
    ["lib/browser/x.ts", 'import { a } from "@/lib/decision/schema/command";'],
    ["lib/browser/x.ts", 'import { a } from "node:crypto";'],
    ["lib/ui/x.tsx", 'const a = await import("@/lib/db/client");'],
    ["app/a/_components/x.tsx", 'export { a } from "@/lib/auth/viewer";'],
    ["app/a/page.tsx", 'import { a } from "@/lib/realtime/rooms";'],
    ["lib/db/x.ts", 'import next from "next";'],
    ["lib/http/x.ts", 'import { start } from "@/lib/server";'],
    ["lib/helpers/x.ts", ""],
  ])("a forbidden import: %s %s", (path, text) => {
    expect(forbiddenImports(of(path, text))).toHaveLength(1);
  });
  test("allowed imports are left in peace", () => {
    const text =
      'import { z } from "zod"; import type { A } from "../model"; import { b } from "./c"; type T = import("@/lib/methods/x").T;';
    expect(forbiddenImports(of("lib/decision/schema/x.ts", text))).toEqual([]);
  });
  test("a circle", () => {
    const circle = [
      of("lib/auth/x.ts", 'import "@/lib/http/y";'),
      of("lib/http/y.ts", 'import "@/lib/auth/x";'),
    ];
    expect(roomCycle(circle)).toBe("auth → http → auth");
  });
  test("an import written the wrong way", () => {
    expect(
      misspelledImports(of("lib/db/lanes/x.ts", 'import "../../env"; import "@/lib/db/y"; import "../y";')),
    ).toHaveLength(2);
    expect(
      misspelledImports(of("app/a/b/page.tsx", 'import "../../c/_components/x"; import "../_components/y";')),
    ).toHaveLength(1);
  });
  test("impure words, but not in comments, texts and names of properties", () => {
    const impure =
      "// Date\nconst a = 'fetch'; b.process; ({ Date: 1 }); Math.random(); new Date(); async () => {}";
    expect(impureWords(of("lib/methods/x.ts", impure))).toHaveLength(3);
    expect(impureWords(of("lib/db/x.ts", impure))).toEqual([]);
  });
  test("default exports", () => {
    expect(defaultExports(of("lib/ui/x.tsx", "export default function X() {}"))).toHaveLength(1);
    expect(defaultExports(of("app/a/page.tsx", "export default function Page() {}"))).toEqual([]);
  });
  test("loose words", () => {
    const words = '<a title="Go on" href="/x">Go {"back"} {n} · <img alt={"A dog"} /></a>';
    expect(looseWords(of("app/a/page.tsx", words))).toHaveLength(4);
  });
});
