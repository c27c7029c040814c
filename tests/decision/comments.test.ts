import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { targetKey } from "@/lib/decision/decide-comments";
import { limits } from "@/lib/decision/limits";
import { decide } from "@/lib/decision/decide";
import type { Comment, Target } from "@/lib/decision/model";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { join, recordOutcome, team } from "../support/given-matrix";
import { actor, contextOf } from "../support/given-world";

type Post = Command & { type: "PostComment" };
const post: Post = {
  type: "PostComment",
  commentId: "first",
  target: { kind: "option", optionId: "flask" },
  parentId: null,
  body: "What about tests?",
};
const posted: readonly Said[] = [...team, ["bob", post]];
const decided: readonly Said[] = [...posted, ["ann", recordOutcome()]];

function on(
  type: Exclude<Command["type"], "PostComment" | "EditComment"> & `${string}${"Comment" | "Thread"}`,
) {
  return { type, commentId: "first" } as Command;
}

const edit: Command = { type: "EditComment", commentId: "first", body: "And tests?" };

describe("talking", () => {
  test.each<[Target, string]>([
    [{ kind: "decision" }, "decision"],
    [{ kind: "criterion", criterionId: "speed" }, "criterion:speed"],
    [{ kind: "option", optionId: "flask" }, "option:flask"],
    [{ kind: "cell", criterionId: "speed", optionId: "flask" }, "cell:speed:flask"],
  ])("C1 people comment on %o", (target, key) => {
    for (const by of ["ann", "bob", "dan"])
      given(...team)
        .when(by, { ...post, target })
        .accepted();
    given(...team)
      .when("eve", { ...post, target })
      .refuses("forbidden");
    expect(targetKey(target)).toBe(key);
  });

  test("C1 only on what is there", () => {
    const about = (target: Target) => given(...team).when("bob", { ...post, target });
    about({ kind: "option", optionId: "rails" }).refuses("unknown_option");
    about({ kind: "criterion", criterionId: "fun" }).refuses("unknown_criterion");
    about({ kind: "cell", criterionId: "speed", optionId: "rails" }).refuses("unknown_option");
    given(...posted)
      .when("dan", post)
      .refuses("id_taken");
  });

  test("C7 the log holds an id and a hash, the words stand beside it", () => {
    const text = { id: "text-4", hash: "hash of 17" };
    const { type: _type, body, ...rest } = post;
    const world = given(...team)
      .when("bob", post)
      .then({ type: "CommentPosted", ...rest, text });
    expect(world.directory.texts).toEqual({ "text-4": body });
    expect(JSON.stringify(world.log)).not.toContain(body);
    expect(world.state.comments.first).toMatchObject({
      authorId: "bob",
      text,
      editedAt: null,
      afterOutcome: false,
    });
  });

  test("C2 a reply stands under a comment about the same thing, one deep", () => {
    const reply: Post = { ...post, commentId: "reply", parentId: "first" };
    given(...posted)
      .when("dan", reply)
      .accepted();
    given(...posted)
      .when("dan", { ...reply, target: { kind: "decision" } })
      .refuses("unknown_comment");
    given(...posted)
      .when("dan", { ...reply, parentId: "no" })
      .refuses("unknown_comment");
    given(...posted, ["dan", reply])
      .when("bob", { ...reply, commentId: "deep", parentId: "reply" })
      .refuses("reply_to_reply");
  });

  test("S14 there are at most so many comments", () => {
    const { state } = worldAfter(...posted);
    const first = state.comments.first as Comment;
    const many = Array.from(
      { length: limits.comments },
      (_, at) => [`${at}`, { ...first, id: `${at}` }] as const,
    );
    const world = { ...worldAfter(...posted), state: { ...state, comments: Object.fromEntries(many) } };
    const refused = decide(world.state, post, contextOf(world, actor("bob")));
    expect(refused).toEqual({
      ok: false,
      rejection: { code: "too_many", detail: { most: limits.comments } },
    });
  });
});

describe("changing what was said", () => {
  test("C3 only the author edits and deletes", () => {
    const world = given(...posted)
      .when("bob", edit)
      .then({ type: "CommentEdited", commentId: "first", text: { id: "text-5", hash: "hash of 10" } });
    expect(world.state.comments.first?.editedAt).toBe(world.log.at(-1)?.at);
    expect(world.directory.texts["text-5"]).toBe("And tests?");
    for (const by of ["ann", "dan"]) {
      given(...posted)
        .when(by, edit)
        .refuses("not_author");
      given(...posted)
        .when(by, on("DeleteComment"))
        .refuses("not_author");
    }
    const deleted = given(...posted)
      .when("bob", on("DeleteComment"))
      .then({ type: "CommentDeleted", commentId: "first" });
    expect(deleted.state.comments.first?.deleted).toBe(true);
  });

  test("C3 what is deleted is gone for every further change", () => {
    const deleted: Said[] = [...posted, ["bob", on("DeleteComment")]];
    given(...deleted)
      .when("bob", edit)
      .refuses("unknown_comment");
    given(...deleted)
      .when("ann", on("HideComment"))
      .refuses("unknown_comment");
    given(...team)
      .when("bob", edit)
      .refuses("unknown_comment");
  });

  test("C4 facilitators hide and show", () => {
    const hidden: Said[] = [...posted, ["ann", on("HideComment")]];
    given(...posted)
      .when("ann", on("HideComment"))
      .then({ type: "CommentHidden", commentId: "first" });
    given(...posted)
      .when("bob", on("HideComment"))
      .refuses("forbidden");
    given(...hidden)
      .when("bob", on("ShowComment"))
      .refuses("forbidden");
    given(...hidden)
      .when("ann", on("HideComment"))
      .refuses("nothing_to_change");
    const shown = given(...hidden)
      .when("ann", on("ShowComment"))
      .then({ type: "CommentShown", commentId: "first" });
    expect(shown.state.comments.first?.hidden).toBe(false);
    given(...posted)
      .when("ann", on("ShowComment"))
      .refuses("nothing_to_change");
  });

  test("C5 whole threads are resolved and reopened", () => {
    const reply: Said = ["dan", { ...post, commentId: "reply", parentId: "first" }];
    const resolved: Said[] = [...posted, ["dan", on("ResolveThread")]];
    given(...posted)
      .when("dan", on("ResolveThread"))
      .then({ type: "ThreadResolved", commentId: "first" });
    given(...resolved)
      .when("dan", on("ResolveThread"))
      .refuses("nothing_to_change");
    const reopened = given(...resolved)
      .when("bob", on("ReopenThread"))
      .then({ type: "ThreadReopened", commentId: "first" });
    expect(reopened.state.comments.first?.resolved).toBe(false);
    given(...posted)
      .when("bob", on("ReopenThread"))
      .refuses("nothing_to_change");
    for (const type of ["ResolveThread", "ReopenThread"] as const)
      given(...posted, reply)
        .when("bob", { type, commentId: "reply" })
        .refuses("nothing_to_change");
  });
});

describe("after the outcome", () => {
  test("C6 what was said before is frozen, though it may be hidden", () => {
    given(...decided)
      .when("bob", edit)
      .refuses("decided");
    given(...decided)
      .when("bob", on("DeleteComment"))
      .refuses("decided");
    given(...decided)
      .when("bob", on("ResolveThread"))
      .refuses("decided");
    given(...posted, ["bob", on("ResolveThread")], ["ann", recordOutcome()])
      .when("bob", on("ReopenThread"))
      .refuses("decided");
    given(...decided)
      .when("ann", on("HideComment"))
      .accepted();
  });

  test("C6 what is said afterwards is marked, and its author's to change", () => {
    const later: Post = { ...post, commentId: "later" };
    const world = given(...decided, join("eve"))
      .when("eve", later)
      .accepted();
    expect(world.state.comments.later?.afterOutcome).toBe(true);
    const after: Said[] = [...decided, ["bob", later]];
    given(...after)
      .when("bob", { ...edit, commentId: "later" })
      .accepted();
    given(...after)
      .when("bob", { type: "DeleteComment", commentId: "later" })
      .accepted();
    given(...after)
      .when("dan", { type: "ResolveThread", commentId: "later" })
      .accepted();
  });
});
