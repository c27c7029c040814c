import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { freePort } from "@/lib/setup/postgres-launch.mjs";
import { run } from "@/lib/setup/run.mjs";

/** A Redis of one's own: on loopback, in memory only. It can be stopped and started again at its port. */
export type RedisServer = { url: string; start(): Promise<void>; stop(): Promise<void> };

const programs = ["redis-server", "valkey-server"];

function answers(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Finds Redis or Valkey, or installs Debian's package where that may be done. Null where there is none. */
async function redisProgram(): Promise<string | null> {
  const found = programs.find(answers);
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  // At run level 1 Debian does not start the service of a package it installs.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const install = () =>
    run("apt-get", ["install", "-y", "--no-install-recommends", "redis-server"], { quiet: true, env });
  await install()
    .catch(() => run("apt-get", ["update"], { quiet: true, env }).then(install))
    .catch(() => undefined);
  return programs.find(answers) ?? null;
}

async function launch(program: string, port: number): Promise<ChildProcess> {
  const flags = ["--bind", "127.0.0.1", "--port", String(port), "--save", "", "--appendonly", "no"];
  const child = spawn(program, flags, { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      if (/ready to accept connections/i.test(printed)) resolve();
    });
    child.once("exit", () => reject(new Error(`${program} did not start:\n${printed}`)));
  });
  return child;
}

/** One that runs, or null where Redis is not installed and cannot be: its tests then say that they are skipped. */
export async function redisServer(): Promise<RedisServer | null> {
  const program = await redisProgram();
  if (program === null) return null;
  const port = await freePort();
  let child: ChildProcess | null = null;
  const server: RedisServer = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      child = await launch(program, port);
    },
    async stop() {
      if (child === null) return;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      child = null;
      await ended;
    },
  };
  await server.start();
  return server;
}
