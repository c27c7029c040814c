import next from "@next/eslint-plugin-next";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const generated = [
  "**/node_modules/**",
  "**/.next/**",
  "dist/**",
  ".data/**",
  ".data-test/**",
  "lib/db/generated/**",
  "next-env.d.ts",
];

/** Next finds these by their default export; so do the programs whose settings they are. */
const defaultExported = [
  "app/**/{page,layout,not-found,error,global-error,loading,template,manifest,robots,sitemap}.{ts,tsx}",
  "next.config.js",
  "tests/*.config.{ts,js}",
  "tests/support/*.ts",
  "prisma/prisma.config.ts",
];

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Export it by name; only Next's own files and settings have a default export.",
};

export default tseslint.config(
  { ignores: generated },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL("..", import.meta.url).pathname },
    },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `const { type: _type, ...rest }` is how a field is left out.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Objects here are closures, not classes: their functions know nothing of `this`.
      "@typescript-eslint/unbound-method": "off",
      // An interface may be asynchronous although one of its makers needs no waiting.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    // Vitest's matchers (`expect.stringContaining`) are typed as any.
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    files: ["app/**/*.{ts,tsx}", "lib/ui/**/*.{ts,tsx}", "lib/browser/**/*.{ts,tsx}"],
    plugins: { "@next/next": next, "react-hooks": hooks },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      ...hooks.configs.recommended.rules,
      // Looks for the Pages Router, which is not used.
      "@next/next/no-html-link-for-pages": "off",
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs}"],
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      "no-console": ["error", { allow: ["error"] }],
      "max-lines": ["error", { max: 300, skipBlankLines: false, skipComments: false }],
      "no-restricted-syntax": ["error", noDefaultExport],
    },
  },
  { files: defaultExported, rules: { "no-restricted-syntax": "off" } },
);
