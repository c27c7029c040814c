import { expect, test } from "vitest";
import { viewOf } from "@/lib/decision/view";
import { worldAfter } from "../support/given";
import { openRound, rateAll, reveal, team } from "../support/given-matrix";
import { complaintsAbout } from "./support/check-history";
import type { Logged, Step } from "./support/check-history";
import { sealedVotesIn } from "./support/sealed-votes-in";

const invoke = (commandId: string, at = 1): Step => ({ what: "invoke", client: "ben", commandId, at });
const ok = (commandId: string, seq: number, at = 2): Step => ({
  what: "ok",
  client: "ben",
  commandId,
  at,
  seq,
});
const unknown = (commandId: string): Step => ({ what: "unknown", client: "ben", commandId, at: 2 });
const fail = (commandId: string): Step => ({ what: "fail", client: "ben", commandId, at: 2, code: "busy" });
const log = (...commandIds: string[]): Logged[] =>
  commandIds.map((commandId, index) => ({ seq: index + 1, commandId }));

test("K1 good histories pass: acknowledged, refused, unknown and saved, unknown and lost, sent again", () => {
  const history = [
    ...[
      invoke("a"),
      ok("a", 1),
      invoke("b"),
      fail("b"),
      invoke("c"),
      unknown("c"),
      invoke("d"),
      unknown("d"),
    ],
    ...[invoke("d", 3), ok("d", 3, 4)],
    // At the same time either may come first.
    ...[invoke("e", 5), invoke("f", 5), ok("f", 4, 6), ok("e", 5, 6)],
  ];
  expect(complaintsAbout(history, log("a", "c", "d", "f", "e"))).toEqual([]);
});

test.each<[string, Step[], Logged[], RegExp]>([
  ["an acknowledged command that is lost", [invoke("a"), ok("a", 1)], [], /a is number 1, and it is lost/],
  ["an acknowledgement of another number", [invoke("a"), ok("a", 2)], log("a"), /number 2, and it is 1/],
  [
    "an acknowledged command that counts twice",
    [invoke("a"), ok("a", 1)],
    log("a", "a"),
    /a is in the log 2 times/,
  ],
  [
    "an unknown command that counts twice",
    [invoke("a"), unknown("a")],
    log("a", "a"),
    /a is in the log 2 times/,
  ],
  [
    "a refused command that counts",
    [invoke("a"), fail("a")],
    log("a"),
    /refused a \(busy\), and it is number 1/,
  ],
  ["a gap", [], [{ seq: 2, commandId: "a" }], /number 2 stands at place 1/],
  [
    "an answer before the question",
    [ok("a", 1, 1), invoke("a", 5)],
    log("a"),
    /heard of a before sending it/,
  ],
  [
    "a command that comes before one that was acknowledged earlier",
    [invoke("a", 1), ok("a", 2, 2), invoke("b", 3), ok("b", 1, 4)],
    log("b", "a"),
    /b was sent after number 2 was answered, and it is 1/,
  ],
])("K1 the checker finds %s", (_what, history, logged, complaint) => {
  expect(complaintsAbout(history, logged).join("\n")).toMatch(complaint);
});

test("K1 the checker finds sealed votes of others in a view, and takes neither a redacted nor a revealed one for them", () => {
  const sealed = worldAfter(...team, openRound("r", "ratings"), ...rateAll("bob", "r", [5, 1, 3, 5]));
  const revealed = worldAfter(
    ...team,
    openRound("r", "ratings"),
    ...rateAll("bob", "r", [5, 1, 3, 5]),
    reveal("r"),
  );
  const shown = ({ state, directory }: typeof sealed) =>
    viewOf(state, directory, { participantId: "ann", workspaceRole: null, link: null })!;
  const view = shown(sealed);
  expect(sealedVotesIn(view)).toEqual([]);
  expect(sealedVotesIn(shown(revealed))).toEqual([]);
  expect(sealedVotesIn({ ...view, decision: sealed.state })).toEqual(["r"]);
  const ballots = { r: shown(revealed).ballots["r"]! };
  expect(Object.keys(ballots.r)).toHaveLength(1);
  expect(sealedVotesIn({ ...view, ballots })).toEqual(["r"]);
});
