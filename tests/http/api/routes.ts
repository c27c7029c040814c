import { readdirSync } from "node:fs";
import { join } from "node:path";
import { apiRoot } from "@/lib/http/api/operation";
import { projectRoot } from "@/lib/setup/paths.mjs";

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
type RouteModule = Partial<Record<"GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "HEAD" | "OPTIONS", Handler>>;
export type Method = "GET" | "POST" | "DELETE";

const folder = join(projectRoot, "app", "api", "v1");

/** Every route file under app/api/v1, with its path as the description writes it. */
export async function allRoutes(): Promise<{ path: string; module: RouteModule }[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Promise.all(
    files
      .filter((file) => /(^|[\\/])route\.ts$/.test(file))
      .map(async (file) => ({
        path: `/${file.replaceAll("\\", "/").replace(/\/route\.ts$/, "")}`.replace(/\[(\w+)\]/g, "{$1}"),
        module: (await import(/* @vite-ignore */ join(folder, file))) as RouteModule,
      })),
  );
}

const loaded = allRoutes();

/** What Next would do with a request: finds the route, fills its parameters, calls it. `path` starts after /api/v1. */
export async function call(
  method: Method,
  path: string,
  sent: {
    token?: string | null | undefined;
    body?: unknown;
    raw?: BodyInit;
    headers?: Record<string, string>;
  } = {},
): Promise<Response> {
  const url = new URL(`http://localhost:3000${apiRoot}${path}`);
  const segments = url.pathname.slice(apiRoot.length).split("/");
  for (const { path: template, module } of await loaded) {
    const params = matched(template.split("/"), segments);
    const handler = module[method];
    if (params === null || handler === undefined) continue;
    const body = sent.raw ?? (sent.body === undefined ? null : JSON.stringify(sent.body));
    const request = new Request(url, {
      method,
      body,
      headers: {
        host: url.host,
        ...(body === null ? {} : { "content-type": "application/json" }),
        ...(sent.token ? { authorization: `Bearer ${sent.token}` } : {}),
        ...sent.headers,
      },
    });
    return handler(request, { params: Promise.resolve(params) });
  }
  throw new Error(`No route for ${method} ${path}`);
}

function matched(template: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const segment = segments[index] ?? "";
    if (name !== undefined) params[name] = decodeURIComponent(segment);
    else if (part !== segment) return null;
  }
  return params;
}
