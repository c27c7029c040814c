import http from "node:http";
import { createDecisionStore } from "@/lib/browser/decision-store";
import { newId } from "@/lib/browser/new-id";
import { connectSocket } from "@/lib/browser/transport";
import type { Connect } from "@/lib/browser/wire";
import { cellKey } from "@/lib/decision/model";
import { betweenComments, breath } from "./breath";
import type { Step } from "./check-history";
import { keptInFile } from "./kept-in-file";
import type { FromPhone, Page, ToPhone } from "./phone";
import { sealedVotesIn } from "./sealed-votes-in";
import { seededRandom } from "./seeded-random";
import { unrulyWire } from "./unruly-wire";

/**
 * A phone as a process of its own, which can be stopped, woken and killed: what the page does in a browser (its store, its
 * outbox, its socket) on a bad network, with somebody who votes and comments all the time.
 */
const page = JSON.parse(process.argv[2] ?? "") as Page;
const { decisionId, name, view, mine } = page;
const random = seededRandom(page.seed);
const mayComment = breath(betweenComments);
/** With so much on its way nobody says more: it has to arrive within the minute that is waited for in the end. */
const patience = 30;
let isCalm = false;

const tell = (message: FromPhone) => void process.send?.(message);
const note = (step: Step) => tell({ step });

// What a browser does by itself: it knows where the page came from, and says so along with its cookie.
const { host, hostname, port } = new URL(page.url);
Object.assign(globalThis, { location: { protocol: "http:", host, hostname, port } });
const { request } = http;
http.request = ((options: http.RequestOptions, ...rest: []) => {
  Object.assign((options.headers ??= {}), { origin: page.url, cookie: page.cookie });
  return request(options, ...rest);
}) as typeof http.request;

/** Writes down what this client sent and learned. */
const noted =
  (connect: Connect): Connect =>
  (ears) => {
    const wire = connect(ears);
    return {
      ...wire,
      async send(message) {
        const { commandId } = message;
        const said = { client: name, commandId };
        note({ what: "invoke", ...said, at: Date.now() });
        try {
          const answer = await wire.send(message);
          if (answer.ok) note({ what: "ok", ...said, at: Date.now(), seq: answer.value.seq });
          else if (!["busy", "outage", "rate_limited"].includes(answer.rejection.code))
            note({ what: "fail", ...said, at: Date.now(), code: answer.rejection.code });
          return answer;
        } catch (error) {
          note({ what: "unknown", ...said, at: Date.now() });
          throw error;
        }
      },
    };
  };

const connect: Connect = (ears) => connectSocket(decisionId, ears);
const store = createDecisionStore({
  decisionId,
  view,
  mine,
  link: null,
  kept: keptInFile(page.keptFile),
  connect: noted(unrulyWire(connect, random, () => !isCalm)),
  newId,
  now: () => new Date(),
  random,
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
});
store.subscribe(() => {
  const found = sealedVotesIn(store.shown().view);
  if (found.length > 0) tell({ leak: found });
});
store.start();

function act(): void {
  const { decision } = store.shown().view;
  const round = decision.rounds.find(({ focus, status }) => focus === "ratings" && status !== "closed");
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const [criterionId, optionId] = [pick(decision.criteria).id, pick(decision.options).id];
  if (round !== undefined && random() < 0.7) {
    const value = 1 + Math.floor(random() * 5);
    void store.send({ type: "CastRating", roundId: round.id, criterionId, optionId, value });
  } else if (store.shown().waiting < patience && mayComment()) {
    const target = { kind: "cell", criterionId, optionId } as const;
    const body = `${name} on ${cellKey(criterionId, optionId)}`;
    void store.send({ type: "PostComment", commentId: newId(), target, parentId: null, body });
  }
}

function live(): void {
  if (isCalm) return;
  act();
  setTimeout(live, 100 + random() * 500);
}

process.on("message", (message: ToPhone) => {
  if (message === "calm down") isCalm = true;
  const { view, waiting, refused, connection, held, gone } = store.shown();
  if (message === "show") tell({ shown: { view, waiting, refused, connection, held, gone } });
});
process.on("disconnect", () => process.exit());
live();
