import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "@/lib/setup/paths.mjs";

/** A running app: `url` without a slash at its end, everything it printed so far, and its end. */
export type AppServer = {
  url: string;
  port: number;
  pid: number;
  logs(): string;
  /** Ends it like Ctrl-C would and waits for it. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
};

export type AppServerOptions = {
  /** Without one the app brings up its own in the data folder. */
  databaseUrl?: string;
  /** Two servers of one app share it, and with it the secret. An own one, removed at the end, unless given. */
  dataDirectory?: string;
  env?: Record<string, string>;
};

/**
 * Starts the built app (`npm run build` first) as a process of its own on a free port of 127.0.0.1. It answers to
 * localhost and to every local name, such as weighhouse.local, when no APP_URL is given.
 */
export async function startApp({
  databaseUrl,
  dataDirectory,
  env = {},
}: AppServerOptions): Promise<AppServer> {
  const data = dataDirectory ?? mkdtempSync(join(tmpdir(), "weighhouse-"));
  const child = spawn(process.execPath, [join(projectRoot, "lib/setup/start.mjs"), "--built"], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      APP_URL: "",
      // Made by the start, like everybody's.
      NEXTAUTH_SECRET: "",
      LOG_LEVEL: "info",
      PORT: "0",
      HOST: "127.0.0.1",
      ...env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: data,
    },
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  const ended = once(child, "exit");
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    if (dataDirectory === undefined) rmSync(data, { recursive: true, force: true });
  };
  const port = await new Promise<number>((resolve, reject) => {
    const look = () => {
      const ready = /is ready at http:\/\/localhost:(\d+)/.exec(printed);
      if (ready !== null) resolve(Number(ready[1]));
    };
    child.stdout.on("data", look);
    void ended.then(() => reject(new Error(`The app did not start:\n${printed}`)));
  });
  return {
    url: `http://localhost:${port}`,
    port,
    pid: child.pid ?? 0,
    logs: () => printed,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}
