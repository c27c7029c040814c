import { describe, expect, test } from "vitest";
import { commentActs } from "@/app/decisions/[decisionId]/_components/comments/comment-acts";
import { countAbout, threadsAbout } from "@/app/decisions/[decisionId]/_components/comments/threads";
import { personActs } from "@/app/decisions/[decisionId]/_components/people/person-acts";
import type { Room } from "@/app/decisions/[decisionId]/_components/room/room";
import { blankDecision } from "@/lib/decision/model";
import type { Comment, Participant } from "@/lib/decision/model";

const about = { kind: "decision" } as const;

function comment(id: string, change: Partial<Comment> = {}): Comment {
  return {
    id,
    authorId: "ann",
    target: about,
    parentId: null,
    text: { id: `t${id}`, hash: "h" },
    at: `2026-01-01T00:00:0${id}.000Z`,
    editedAt: null,
    deleted: false,
    hidden: false,
    resolved: false,
    afterOutcome: false,
    ...change,
  };
}

const of = (...comments: Comment[]) => ({
  comments: Object.fromEntries(comments.map((each) => [each.id, each])),
});

describe("threads", () => {
  test("C2 stand oldest first with their replies", () => {
    const threads = threadsAbout(
      of(comment("3", { parentId: "1" }), comment("2"), comment("1")),
      about,
      false,
    );
    expect(threads.map(({ first, replies }) => [first.id, replies.map(({ id }) => id)])).toEqual([
      ["1", ["3"]],
      ["2", []],
    ]);
  });

  test("a deleted comment stays only where somebody answered", () => {
    const deleted = comment("1", { deleted: true });
    expect(threadsAbout(of(deleted), about, false)).toEqual([]);
    expect(threadsAbout(of(deleted, comment("2", { parentId: "1" })), about, false)).toHaveLength(1);
  });

  test("C6 what came after the outcome stands apart, a late reply too", () => {
    const comments = of(comment("1"), comment("2", { parentId: "1", afterOutcome: true }));
    expect(threadsAbout(comments, about, false)[0]?.replies).toEqual([]);
    expect(threadsAbout(comments, about, true).map(({ first }) => first.id)).toEqual(["2"]);
  });

  test("only what can be read is counted", () => {
    expect(
      countAbout(of(comment("1"), comment("2", { hidden: true }), comment("3", { deleted: true })), about),
    ).toBe(1);
  });
});

describe("what may be done", () => {
  const me: Participant = {
    id: "ann",
    facilitator: false,
    participation: "votes",
    removed: false,
    joinedSeq: 1,
    sample: false,
    power: 1,
  };
  const room = (change: Partial<Room>, phase: "rate" | "decided" = "rate") =>
    ({ decision: { ...blankDecision("d"), phase }, role: "voter", me, ...change }) as Room;

  test("C3 C4 C5 with a comment: one's own is edited, others' are not, facilitators hide", () => {
    expect(commentActs(room({}), comment("1"))).toEqual(["copyLink", "edit", "delete", "resolve"]);
    expect(commentActs(room({}), comment("1", { authorId: "bob" }))).toEqual(["copyLink", "resolve"]);
    expect(commentActs(room({ role: "facilitator" }), comment("1", { authorId: "bob" }))).toContain("hide");
    expect(commentActs(room({}), comment("1", { parentId: "0" }))).not.toContain("resolve");
  });

  test("C6 what was said before the outcome is frozen", () => {
    expect(commentActs(room({}, "decided"), comment("1"))).toEqual(["copyLink"]);
  });

  test("with a participant", () => {
    expect(personActs(me, false, false)).toEqual([
      "grant",
      "not_voting",
      "observes",
      "return_link",
      "remove",
    ]);
    expect(personActs({ ...me, removed: true }, false, false)).toEqual(["restore"]);
    expect(personActs({ ...me, facilitator: true, sample: true }, true, false)).toEqual(["revoke"]);
  });

  test("P6 an owner of the workspace who leads nothing brings back and makes facilitators, and no more", () => {
    expect(personActs(me, false, true)).toEqual(["grant"]);
    expect(personActs({ ...me, removed: true }, true, true)).toEqual(["restore"]);
    expect(personActs({ ...me, facilitator: true }, false, true)).toEqual([]);
  });
});
