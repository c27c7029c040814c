import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:http";

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string };

/** One request to 127.0.0.1 with exactly these headers; unlike fetch it may forge Host and Sec-Fetch-Site. */
export function rawRequest(
  port: number,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}
