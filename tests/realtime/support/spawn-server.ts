import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import { basename, join } from "node:path";
import { bundlePrograms } from "@/lib/setup/bundle-programs.mjs";
import { projectRoot } from "@/lib/setup/paths.mjs";

/** Another process of the same app. */
export type OtherServer = {
  url: string;
  pid: number;
  ended: Promise<unknown>;
  kill(): Promise<void>;
  /** Resident bytes after a clean-up of its memory; needs `--expose-gc`. */
  memory(): Promise<number>;
  /** Bytes that things in it take after a clean-up, without what the system keeps ready for more; needs `--expose-gc`. */
  held(): Promise<number>;
  /** Lets it end by itself, so that a profile of it (node --cpu-prof) is written. */
  end(): Promise<void>;
};

/** Bundles the socket server. Returns the file. */
export const bundleServer = () => bundleProgram("tests/realtime/support/server-process.ts");

/** Bundles a program of the tests as the set-up bundles the app's. Returns the file. */
export async function bundleProgram(entryPoint: string): Promise<string> {
  const directory = join(projectRoot, ".data-test", "realtime");
  const name = `${basename(entryPoint, ".ts")}-${process.pid}`;
  await bundlePrograms(projectRoot, { [name]: entryPoint }, directory);
  return join(directory, `${name}.mjs`);
}

/** Starts the bundle on a database; resolves when it listens. */
export async function spawnServer(
  file: string,
  databaseUrl: string,
  environment: Record<string, string> = {},
  execArgv: readonly string[] = [],
): Promise<OtherServer> {
  const child: ChildProcess = fork(file, {
    execArgv: [...execArgv],
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test", ...environment },
  });
  const exited = once(child, "exit");
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.on("data", (data: Buffer) => {
      const found = /port (\d+)/.exec(data.toString("utf8"))?.[1];
      if (found !== undefined) resolve(found);
    });
    void exited.then(() => reject(new Error("The other server did not start.")));
  });
  async function measured(): Promise<{ resident: number; held: number }> {
    child.send("memory");
    const [bytes] = (await once(child, "message")) as [{ resident: number; held: number }];
    return bytes;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended: exited,
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
    memory: async () => (await measured()).resident,
    held: async () => (await measured()).held,
    async end() {
      child.disconnect();
      await exited;
    },
  };
}
