import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { variables } from "@/lib/env";
import { cliMessages } from "@/lib/messages/cli";
import type { Command } from "./command";

/** `weighhouse configuration [--write]` */
export const configuration: Command = {
  name: "configuration",
  usage: "configuration [--write]",
  about: cliMessages.configurationAbout,
  needsDatabase: false,
  async run(args) {
    if (!args.includes("--write")) {
      process.stdout.write(`${configurationTable()}\n`);
      return 0;
    }
    writeFileSync(".env.example", configurationExample());
    process.stdout.write(`${cliMessages.wrote(".env.example")}\n`);
    if (!existsSync("README.md")) return 0;
    const readme = withConfigurationTable(readFileSync("README.md", "utf8"));
    process.stdout.write(
      `${readme === null ? cliMessages.noMarkers("README.md") : cliMessages.wrote("README.md")}\n`,
    );
    if (readme === null) return 1;
    writeFileSync("README.md", readme);
    return 0;
  },
};

type Row = { name: string; description: string; otherwise: string; secret: boolean };

function rows(): Row[] {
  return Object.entries(variables.shape).map(([name, schema]) => {
    const meta = schema.meta() ?? {};
    const text = (key: string) => (typeof meta[key] === "string" ? meta[key] : "");
    return {
      name,
      description: text("description"),
      otherwise: text("otherwise"),
      secret: meta.secret === true,
    };
  });
}

/** The Markdown table of every variable, aligned as prettier would. */
export function configurationTable(): string {
  const cells = rows().map(({ name, description, otherwise, secret }) => [
    `\`${name}\`${secret ? " (secret)" : ""}`,
    description,
    otherwise,
  ]);
  const all = [[...cliMessages.configurationHead], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(all[0] ?? []), rule, ...cells.map(line)].join("\n");
}

/** The text of `.env.example`: every variable commented out, with what it does. */
export function configurationExample(): string {
  const entries = rows().map(({ name, description, otherwise }) => {
    const unset = otherwise === "" ? "" : ` Not set: ${otherwise.replaceAll("`", "")}.`;
    return `# ${description.replaceAll("`", "")}.${unset}\n#${name}=\n`;
  });
  return `${cliMessages.exampleHead}\n\n${entries.join("\n")}`;
}

/** A README with the table between its two comments; null when it does not have them. */
export function withConfigurationTable(readme: string): string | null {
  const between = /(<!-- configuration -->\n)[\s\S]*?(\n<!-- \/?configuration -->)/;
  return between.test(readme)
    ? readme.replace(between, (_, open, close) => `${open}\n${configurationTable()}\n${close}`)
    : null;
}
