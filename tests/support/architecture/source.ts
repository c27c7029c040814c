import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { projectRoot } from "@/lib/setup/paths.mjs";

/** One source file of the project, parsed; `path` counts from its root. */
export type Source = { path: string; tree: ts.SourceFile };

/** Every code file of the product itself. */
export function allSources(): Source[] {
  return ["app", "lib", "prisma"].flatMap(filesIn).map(parse);
}

function filesIn(directory: string): string[] {
  return readdirSync(join(projectRoot, directory)).flatMap((name) => {
    const path = `${directory}/${name}`;
    if (path === "lib/db/generated") return [];
    if (statSync(join(projectRoot, path)).isDirectory()) return filesIn(path);
    return /\.(ts|tsx|mjs)$/.test(name) ? [path] : [];
  });
}

function parse(path: string): Source {
  return sourceOf(path, readFileSync(join(projectRoot, path), "utf8"));
}

/** Parses a text as if it stood at this path. */
export function sourceOf(path: string, text: string): Source {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** Calls `visit` with every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** What a file imports, re-exports, or imports while it runs: the texts between the quotes. */
export function importsOf({ tree }: Source): string[] {
  const found: string[] = [];
  walk(tree, (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined
    ) {
      if (ts.isStringLiteral(node.moduleSpecifier)) found.push(node.moduleSpecifier.text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target !== undefined && ts.isStringLiteral(target)) found.push(target.text);
    }
    if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      found.push(node.argument.literal.text);
    }
  });
  return found;
}
