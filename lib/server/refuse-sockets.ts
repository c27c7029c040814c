import type { Server } from "node:http";

/** Where another process has the sockets: who was sent to the wrong one is told so at once, and does not wait. */
export function refuseSockets(server: Server, path: string): void {
  server.on("upgrade", ({ url = "" }, socket) => {
    if (url.startsWith(`${path}/`)) socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
  });
}
