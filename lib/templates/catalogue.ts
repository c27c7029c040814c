import { architecture } from "./architecture";
import { cloud } from "./cloud";
import { database } from "./database";
import { identity } from "./identity";
import type { Template } from "./template";
import { transport } from "./transport";
import { webFramework } from "./web-framework/web-framework";

/** All built-in templates, in the order in which they are offered. */
export const templates: readonly Template[] = [
  webFramework,
  cloud,
  database,
  architecture,
  transport,
  identity,
];

/** The template with this id, or null when there is none. */
export function templateById(id: string): Template | null {
  return templates.find((template) => template.id === id) ?? null;
}
