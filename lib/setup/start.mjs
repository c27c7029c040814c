import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onGoodbye } from "./goodbye.mjs";
import { projectRoot } from "./paths.mjs";
import { phoneAddress } from "./phone-address.mjs";
import { checkNode, prepareDatabase, prepareProgram, readEnvFile } from "./prepare.mjs";
import { say } from "./progress.mjs";
import { loadSamples } from "./samples.mjs";

/**
 * `npm start`: from a fresh clone to an open port. `--dev` serves with Next's development server; `--built` takes what
 * is installed and built as it is, and the environment without `.env`.
 */
async function main() {
  const dev = process.argv.includes("--dev");
  /** @type {(() => Promise<void>)[]} */
  const toStop = [];
  const stopAll = async () => {
    for (const stop of toStop.splice(0).reverse()) await stop();
  };
  try {
    checkNode();
    const built = process.argv.includes("--built");
    if (!built) readEnvFile();
    if (!process.env.NODE_ENV) process.env.NODE_ENV = dev ? "development" : "production";
    process.env.NEXT_TELEMETRY_DISABLED = "1";
    if (!built) await prepareProgram({ pages: !dev });
    onGoodbye(async () => {
      say("Stopping …");
      await stopAll();
    });
    const starting = prepareDatabase();
    // Ctrl-C while the database is still coming up must take it along too.
    toStop.push(() => starting.then(({ stop }) => stop()).catch(() => {}));
    const database = await starting;
    const { start } = await import(pathToFileURL(join(projectRoot, "dist", "server.mjs")).href);
    const server = await start({ dev, root: projectRoot, beforeOpening: () => loadSamples(projectRoot) });
    toStop.push(server.stop);
    database.keepUp();
    announce(server.port);
  } catch (error) {
    await stopAll();
    console.error(`\n${error instanceof Error ? error.message : error}`);
    if (error instanceof Error && process.env.LOG_LEVEL === "debug") console.error(error.stack);
    process.exit(1);
  }
}

function announce(/** @type {number} */ port) {
  const { APP_URL: appUrl, HOST: host } = process.env;
  say(`Weighhouse is ready at http://localhost:${port}`);
  if (appUrl) return say(`People reach it at ${appUrl}`);
  const address = phoneAddress();
  if (host && host !== "0.0.0.0" && host !== "::" && host !== address) {
    return say(`Phones cannot reach it: it listens on ${host} only (HOST).`);
  }
  if (address === null) return say("Phones cannot reach it: this machine has no address on a local network.");
  say(`Phones on this network: http://${address}:${port}`);
}

await main();
