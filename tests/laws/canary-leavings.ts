import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "@/lib/setup/paths.mjs";
import type { CanaryRoom, Listener } from "./canary-room";

/** What left the server, by who got it and what they asked for. */
export type Leavings = Map<string, string>;

const appFolder = join(projectRoot, "app");

/** Every address under app/ that answers to GET, groups left out, parameters as they are written. */
export function allAddresses(): string[] {
  const files = readdirSync(appFolder, { recursive: true, encoding: "utf8" });
  return files
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => /\/(page\.tsx|route\.ts|manifest\.ts)$/.test(file))
    .map((file) => file.replace(/\/manifest\.ts$/, "/manifest.webmanifest"))
    .map((file) => file.replace(/\/(page\.tsx|route\.ts)$/, "").replace(/\/\([^)]+\)/g, ""))
    .map((file) => (file === "" ? "/" : file))
    .sort();
}

/** The addresses with this room's ids and keys in them; a parameter nobody has thought of fails (C3). */
export function addressesIn({ room, links, rounds }: CanaryRoom): string[] {
  const tokens: Readonly<Record<string, string>> = {
    "/join/": links.invite,
    "/present/": links.presenter,
    "/shared/": links.record,
    "/return/": links.back,
  };
  const filled = allAddresses().map((address) =>
    address
      .replace("[decisionId]", room.decisionId)
      .replace("[token]", tokens[/^\/\w+\//.exec(address)?.[0] ?? ""] ?? "[token]")
      .replace("[code]", links.code)
      .replace(/\[(inviteId|linkId|participantId)\]/, rounds.weights)
      .replace("[...nextauth]", "session"),
  );
  return filled.flatMap((address) => withQueries(address));
}

function withQueries(address: string): string[] {
  if (address.endsWith("/events")) return [`${address}?after=0`, `${address}?after=9`];
  if (address === "/api/v1/search") return ["Vic", "abstain", "train"].map((q) => `${address}?q=${q}`);
  if (address === "/decisions") return [address, `${address}?q=train`, `${address}?status=open`];
  return [address];
}

/** The ways in which Next hands out a page beside the whole: as its data, and as what is fetched ahead. */
const waysOfNext: Readonly<Record<string, Record<string, string>>> = {
  data: { RSC: "1" },
  ahead: { RSC: "1", "Next-Router-Prefetch": "1" },
};

/** Pages of a listener's own account tell when it was used last; nothing else tells a time that moves. */
const ownAffairs = /^\/(account|workspaces|register|reset|sign-in|sign-out|api\/auth)\b/;

/** One of each who is shown something different: the others get the same rows under another name. */
const audiences = new Set(["nobody", "outsider", "voter", "facilitator"]);

/** Everything one listener can fetch; pages that show no decision only as a browser opens them. */
async function fetched(canary: CanaryRoom, listener: Listener, leavings: Leavings): Promise<void> {
  const keys = [canary.room.decisionId, ...Object.values(canary.links)];
  for (const address of addressesIn(canary)) {
    if (ownAffairs.test(address)) continue;
    const url = canary.url + address;
    leavings.set(`${listener.name} page ${address}`, await ask(url, listener, {}));
    if (!audiences.has(listener.name)) continue;
    if (address.startsWith("/api/") || !keys.some((key) => address.includes(key))) continue;
    for (const [way, headers] of Object.entries(waysOfNext))
      leavings.set(`${listener.name} ${way} ${address}`, await ask(url, listener, headers));
    leavings.set(`${listener.name} .rsc ${address}`, await ask(`${url}.rsc`, listener, {}));
  }
}

/** What commands are answered that could tell about another person's votes; every one of them is refused. */
async function refused(canary: CanaryRoom, listener: Listener, leavings: Leavings): Promise<void> {
  const { room, rounds, commandIds } = canary;
  const [criterionId = "", optionId = ""] = [room.opening.criterionIds[0], room.opening.optionIds[0]];
  const commands = [
    { type: "RevealRound", roundId: rounds.ratings, confirmed: false },
    { type: "RevealRound", roundId: rounds.weights, confirmed: false },
    { type: "CloseRound", roundId: rounds.weights, confirmed: false },
    { type: "DeleteCriterion", criterionId },
    { type: "DeleteOption", optionId },
    { type: "ChangeFrame", change: { names: "hidden" } },
    { type: "FinishBallot", roundId: rounds.weights },
    { type: "WithdrawWeights", roundId: rounds.weights, replaces: 1 },
    { type: "WithdrawRating", roundId: rounds.ratings, criterionId, optionId, replaces: 1 },
    { type: "CastRating", roundId: rounds.ratings, criterionId, optionId, value: 9 },
  ];
  const envelopes = [
    ...commands.map((command) => ({ commandId: randomUUID(), command })),
    // Another person's command id is no way to that person's answer.
    { commandId: commandIds[0], command: { type: "MovePhase", phase: "rate" } },
  ];
  const address = `${canary.url}/api/v1/decisions/${room.decisionId}/commands`;
  for (const [at, envelope] of envelopes.entries()) {
    const body = JSON.stringify(envelope);
    const headers = { "content-type": "application/json" };
    leavings.set(
      `${listener.name} command ${at} ${envelope.command.type}`,
      await ask(address, listener, headers, body),
    );
  }
}

async function ask(
  url: string,
  listener: Listener,
  headers: Record<string, string>,
  body: string | null = null,
): Promise<string> {
  const { cookie, token } = listener;
  const isApi = url.includes("/api/v1/");
  const response = await fetch(url, {
    method: body === null ? "GET" : "POST",
    body,
    redirect: "manual",
    headers: {
      ...headers,
      ...(isApi && token !== null ? { authorization: `Bearer ${token}` } : {}),
      ...(!isApi && cookie !== null ? { cookie } : {}),
    },
  });
  const { status } = response;
  if (status >= 500) throw new Error(`${status} at ${url}`);
  const location = response.headers.get("location") ?? "";
  // Next wants a mark in the address of its data, and says which.
  if (location.includes("_rsc") && !url.includes("_rsc")) {
    return ask(new URL(location, url).href, listener, headers, body);
  }
  const told = ["link", "etag", "last-modified"].map(
    (name) => `${name}: ${response.headers.get(name) ?? ""}`,
  );
  return [String(status), location, ...told, await response.text()].join("\n");
}

/** Everything that leaves the server on asking, for everybody but the victim. */
export async function leavingsOf(canary: CanaryRoom): Promise<Leavings> {
  const leavings: Leavings = new Map();
  await Promise.all(
    // Links are in the addresses everybody asks for; who holds one has nothing else to send along.
    canary.listeners
      .filter(({ name }) => !name.endsWith("link"))
      .map(async (listener) => {
        await fetched(canary, listener, leavings);
        await refused(canary, listener, leavings);
      }),
  );
  return leavings;
}

/**
 * A text without what differs at every asking: nonces, request ids, the keys and order of the rows in which React sends
 * a page, and the number of the last event, which counts everything that happens and says nothing about what it was.
 * Times stay: one that moves with a vote would tell of it.
 */
export function withoutChance(text: string): string {
  const rows = text
    .replace(/[A-Za-z0-9+/]{22}==/g, "NONCE")
    .replace(/urn:uuid:[0-9a-f-]{36}/g, "REQUEST")
    .replace(/(\\*"(?:seq|to|from)\\*":)\d+/g, "$1SEQ")
    .replace(/(\\*")[\w-]{21}[vm](\\*")/g, "$1KEY$2")
    .replace(/\$ACTION_(REF_)?\d+/g, "ACTION")
    .replace(/\$[A-Z@]?[0-9a-f]+(?=\\*["\]:])/g, "ROW")
    .replace(/"\]\)<\/script><script nonce="NONCE">self\.__next_f\.push\(\[1,"/g, "")
    .split(/\\n|\n|<script|"\]\)<\/script>/);
  return rows
    .map((row) => row.replace(/^[0-9a-f]+:/, ""))
    .sort()
    .join("\n");
}
