import { isBuiltin } from "node:module";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";
import { compositionRoot, pureRooms, roomOf, rooms, walls } from "./rooms";
import type { Source } from "./source";
import { importsOf, walk } from "./source";

/** The path an import leads to, from the root of the project; null for packages. */
function targetOf(path: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? normalize(join(dirname(path), specifier)) : null;
}

const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** Imports the table does not allow, each as a sentence. */
export function forbiddenImports(source: Source): string[] {
  const { path } = source;
  if (path === compositionRoot) return [];
  const room = roomOf(path);
  const allowed = room === null ? undefined : rooms[room];
  if (allowed === undefined) return [`${path} is in no room`];
  return importsOf(source).flatMap((specifier) => {
    const target = targetOf(path, specifier);
    if (target === null) {
      if (isBuiltin(specifier)) return allowed.node ? [] : [`${path}: ${room} must not import ${specifier}`];
      return allowed.packages.includes(packageOf(specifier))
        ? []
        : [`${path}: ${room} must not import ${specifier}`];
    }
    if (/^lib\/server(\.ts)?$/.test(target)) return [`${path}: nobody imports the composition root`];
    const to = roomOf(target);
    return to === room || (to !== null && allowed.rooms.includes(to))
      ? []
      : [`${path}: ${room} must not import ${specifier}`];
  });
}

/** Relative imports that leave their room, and aliased ones that stay in it. */
export function misspelledImports(source: Source): string[] {
  const { path } = source;
  if (path === compositionRoot) return [];
  return importsOf(source).flatMap((specifier) => {
    const target = targetOf(path, specifier);
    if (target === null) return [];
    const inside = target.startsWith(walls(path));
    if (specifier.startsWith(".") && !inside) return [`${path}: ${specifier} leaves its room; use @/`];
    return specifier.startsWith("@/") && inside ? [`${path}: ${specifier} stays in its room; use ./`] : [];
  });
}

/** Rooms that import each other in a circle, as "a → b → a"; null when there is none. */
export function roomCycle(sources: readonly Source[]): string | null {
  const edges = new Map<string, Set<string>>();
  for (const source of sources) {
    const from = roomOf(source.path);
    if (source.path === compositionRoot || from === null) continue;
    for (const specifier of importsOf(source)) {
      const target = targetOf(source.path, specifier);
      const to = target === null ? null : roomOf(target);
      if (to !== null && to !== from) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  const search = (way: readonly string[]): string | null => {
    for (const next of edges.get(way.at(-1) ?? "") ?? []) {
      if (way.includes(next)) return [...way.slice(way.indexOf(next)), next].join(" → ");
      const found = search([...way, next]);
      if (found !== null) return found;
    }
    return null;
  };
  for (const room of edges.keys()) {
    const found = search([room]);
    if (found !== null) return found;
  }
  return null;
}

const worldly = new Set([
  "Date",
  "process",
  "fetch",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "globalThis",
]);

/** Words by which a pure room would reach for the clock, chance or the world. */
export function impureWords({ path, tree }: Source): string[] {
  if (!pureRooms.includes(roomOf(path) ?? "")) return [];
  const found: string[] = [];
  walk(tree, (node) => {
    if (ts.isIdentifier(node) && worldly.has(node.text) && isReference(node)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && node.getText(tree) === "Math.random")
      found.push("Math.random");
    if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) found.push("async");
  });
  return found.map((word) => `${path}: ${word}`);
}

function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent)) return true;
  return (
    !(ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) ||
    parent.name !== node
  );
}

const nextsOwn =
  /^app\/(.*\/)?(page|layout|not-found|error|global-error|loading|template|manifest|icon|robots|sitemap)\.tsx?$/;

/** Default exports outside the files Next itself looks for. */
export function defaultExports({ path, tree }: Source): string[] {
  if (nextsOwn.test(path) || path === "prisma/prisma.config.ts") return [];
  const found: string[] = [];
  walk(tree, (node) => {
    const isDefault =
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (ts.isExportAssignment(node) || isDefault) found.push(`${path}: default export`);
  });
  return found;
}

const spokenAttributes = new Set([
  "aria-label",
  "title",
  "placeholder",
  "alt",
  "label",
  "description",
  "errorMessage",
]);
const letters = /\p{L}{2,}/u;

/** Words a person reads that stand in a page or component instead of the message catalogue. */
export function looseWords({ path, tree }: Source): string[] {
  if (!path.endsWith(".tsx") || !/^(app|lib\/ui)\//.test(path)) return [];
  const found: string[] = [];
  const take = (text: string) => letters.test(text) && found.push(`${path}: ${text.trim()}`);
  walk(tree, (node) => {
    if (ts.isJsxText(node)) take(node.text);
    if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent)) {
      if (ts.isStringLiteralLike(node.expression)) take(node.expression.text);
    }
    if (ts.isJsxAttribute(node) && spokenAttributes.has(node.name.getText(tree))) {
      const value = node.initializer;
      if (value !== undefined && ts.isStringLiteral(value)) take(value.text);
      if (
        value !== undefined &&
        ts.isJsxExpression(value) &&
        value.expression &&
        ts.isStringLiteralLike(value.expression)
      ) {
        take(value.expression.text);
      }
    }
  });
  return found;
}
