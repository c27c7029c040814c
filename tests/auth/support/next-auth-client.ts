import NextAuth from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import { setNextAuthOrigin } from "@/lib/auth/next-auth-origin";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { viewerFromCookie } from "@/lib/auth/viewer";

export type Answer = { status: number; location: string; body: unknown };

const host = "weighhouse.local:3000";

/** A browser in front of next-auth: it keeps cookies and follows nothing by itself. */
export class NextAuthClient {
  readonly cookies = new Map<string, string>();
  returnTo = "/";

  get headers(): Headers {
    const pairs = [...this.cookies].map(([name, value]) => `${name}=${value}`);
    return new Headers({
      cookie: pairs.join("; "),
      host,
      "x-forwarded-host": host,
      "x-forwarded-proto": "http",
    });
  }

  async get(path: string): Promise<Answer> {
    return this.#ask("GET", path, {});
  }

  /** Posts with the token that proves that the form is ours. */
  async post(path: string, body: Record<string, string>): Promise<Answer> {
    const { csrfToken } = (await this.get("csrf")).body as { csrfToken: string };
    return this.#ask("POST", path, { csrfToken, ...body });
  }

  async #ask(method: string, path: string, body: Record<string, string>): Promise<Answer> {
    setNextAuthOrigin();
    const url = new URL(path, "http://weighhouse.local:3000/api/auth/");
    const options = nextAuthOptions({
      viewer: await viewerFromCookie(this.headers),
      userAgent: "Test/1.0",
      returnTo: this.returnTo,
      workspaceName: (name) => `${name}'s workspace`,
    });
    const request = {
      method,
      body,
      query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split("/").slice(3) },
      cookies: Object.fromEntries(this.cookies),
      headers: Object.fromEntries(this.headers),
    };
    const response = new Received();
    const quiet = { ...options, logger: { error: () => {}, warn: () => {}, debug: () => {} } };
    await (NextAuth as unknown as Handler)(request, response, quiet);
    for (const cookie of response.setCookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, decodeURIComponent(value));
    }
    return { status: response.code, location: response.headers.get("location") ?? "", body: response.body };
  }
}

type Handler = (
  request: Partial<NextApiRequest> | object,
  response: NextApiResponse | Received,
  options: object,
) => Promise<void>;

/** What next-auth says, written down. */
class Received {
  code = 200;
  body: unknown;
  readonly headers = new Map<string, string>();
  setCookies: string[] = [];

  status(code: number): this {
    this.code = code;
    return this;
  }
  getHeader(): string[] {
    return this.setCookies;
  }
  setHeader(name: string, value: string | string[]): this {
    if (Array.isArray(value)) this.setCookies = value;
    else this.headers.set(name.toLowerCase(), value);
    return this;
  }
  json(body: unknown): void {
    this.body = body;
  }
  send(body: unknown): void {
    this.body = body;
  }
  end(): void {}
}
