import type { Server } from "node:http";
import { serverMessages } from "@/lib/messages/server";

/** Connections that may knock at the same time: a hall joins at once, and Node's 511 would turn some away. */
const backlog = 4_096;

/**
 * Opens the port and resolves to its number, which 0 leaves to the system.
 * Rejects with a sentence that says what to do when it is taken or forbidden.
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new Error(serverMessages.portTaken(port), { cause: error }));
      else if (error.code === "EACCES")
        reject(new Error(serverMessages.portForbidden(port), { cause: error }));
      else reject(error);
    });
    server.listen({ port, host, backlog }, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** How long requests that are being answered may take to finish when the program stops (ms). */
export const closeWithin = 5_000;

/** Lets requests that are being answered finish for at most `grace` milliseconds, then closes what is still open. */
export function closeServer(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
