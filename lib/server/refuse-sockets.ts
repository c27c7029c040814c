import type { Server } from "node:http";

/**
 * Where another process has the sockets: who was sent to the wrong one is told so at once, and does not wait. In
 * development Next's pages have a socket of their own.
 */
export function refuseSockets(server: Server, dev: boolean): void {
  server.on("upgrade", ({ url = "" }, socket) => {
    if (dev && url.startsWith("/_next/")) return;
    socket.on("error", () => undefined);
    socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
}
