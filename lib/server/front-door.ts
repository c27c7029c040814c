import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { hostname } from "node:os";
import type { Env } from "@/lib/env";
import { log } from "@/lib/log/log";
import { withLogFields } from "@/lib/log/log-fields";
import { serverMessages } from "@/lib/messages/server";
import { fromForeignPage } from "./foreign-page";
import { hostOf, hostRule } from "./known-host";
import type { NotReady } from "./readiness";
import { contentSecurityPolicy, fixedHeaders } from "./security-headers";
import { headerCleaner } from "./trusted-proxies";

/** Answers one request whose headers have been checked. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What every request passes before any page or route sees it: forged headers are removed, it gets an id, health
 * questions are answered, an unknown host (F5) or a foreign page (F3) is refused, and the response gets its security
 * headers. Next finds the nonce in the request's policy header and puts it on its own scripts.
 */
export function frontDoor(
  settings: Pick<Env, "APP_URL" | "OIDC_ISSUER" | "TRUSTED_PROXIES"> & { dev: boolean },
  failing: () => Promise<NotReady[]>,
  answer: Answer,
): RequestListener {
  const clean = headerCleaner(settings.TRUSTED_PROXIES);
  const hostIsKnown = hostRule(settings.APP_URL, hostname());

  async function enter(request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    const context = {
      nonce: randomBytes(16).toString("base64"),
      host: hostOf(request.headers),
      appUrl: settings.APP_URL,
      oidcIssuer: settings.OIDC_ISSUER,
      dev: settings.dev,
    };
    const policy = contentSecurityPolicy(context);
    for (const [name, value] of Object.entries(fixedHeaders(context))) response.setHeader(name, value);
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Request-Id", requestId);

    const path = request.url?.split("?")[0] ?? "";
    if (path === "/livez") return plain(response, 200, "alive\n");
    if (path === "/readyz") return readyz(response, await failing());
    if (!knownMethods.has(request.method ?? "")) return plain(response, 405, `${serverMessages.method}\n`);
    if (!isReadable(path)) return plain(response, 400, `${serverMessages.address}\n`);
    if (!hostIsKnown(request.headers))
      return plain(response, 421, `${serverMessages.unknownHost(context.host)}\n`);
    if (fromForeignPage(request, settings.APP_URL)) {
      log().warn(
        { method: request.method, path: loggedPath(request.url), origin: request.headers.origin },
        "refused a request from a foreign page",
      );
      return plain(response, 403, `${serverMessages.foreignPage}\n`);
    }
    request.headers["content-security-policy"] = policy;
    return answer(request, response);
  }

  return (request, response) => {
    clean(request);
    const requestId = randomUUID();
    request.headers["x-request-id"] = requestId;
    withLogFields({ requestId }, () => {
      const began = performance.now();
      response.once("finish", () => {
        const milliseconds = Math.round(performance.now() - began);
        const { method, url } = request;
        log().info({ method, path: loggedPath(url), status: response.statusCode, milliseconds }, "answered");
      });
      enter(request, response, requestId).catch((error: unknown) => {
        log().error({ err: error }, "a request failed");
        if (response.headersSent) response.destroy();
        else plain(response, 500, `${serverMessages.broken(requestId)}\n`);
      });
    });
  };
}

/** What the app answers to at all; Next breaks on TRACE. */
const knownMethods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Whether an address is spelled so that a page can read it; Next breaks on half an escape. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Invitations, their codes and return links are keys in the path; a log must not hold them (B10). Ids of 36 characters are no keys. */
function loggedPath(url = ""): string {
  const [path = ""] = url.split("?");
  const withoutCode = path.replace(/^\/j\/.+/, "/j/[hidden]");
  return withoutCode.replace(/[A-Za-z0-9_-]{20,}/g, (part) => (uuid.test(part) ? part : "[hidden]"));
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readyz(response: ServerResponse, failing: readonly NotReady[]): void {
  plain(
    response,
    failing.length === 0 ? 200 : 503,
    failing.length === 0 ? "ready\n" : `not ready: ${failing.join(", ")}\n`,
  );
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(text);
}
