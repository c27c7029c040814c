import { describe, expect, test } from "vitest";
import type { Comment } from "@/lib/decision/model";
import { peoplePage } from "@/lib/decision/people-page";
import { selfOf, shownPeople } from "@/lib/decision/shown-people";
import { viewOf } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";
import { worldAfter } from "../support/given";
import { join, openRound, team } from "../support/given-matrix";

const as = (participantId: string): Viewer => ({ participantId, workspaceRole: null, link: null });
const guests = Array.from({ length: 60 }, (_, index) => join(`guest-${10 + index}`));
const { state, directory } = worldAfter(...team, openRound("w", "weights"), ...guests, join("aaron"));
const { "guest-10": _one, "guest-11": _two, ...rest } = directory.names;
/** Two whose names were erased, and two pairs who are called alike. */
const left = {
  ...directory,
  names: { ...rest, "guest-20": "Zoe", "guest-21": "Zoe", aaron: "Bo", bob: "Bo" },
};

describe("V13 people whose names were erased, and people who are called alike", () => {
  test("stand first and without a name, and in the order of their ids", () => {
    const page = peoplePage(state, left, as("dan"), { from: 0, named: "" })!;
    expect(page.people.slice(0, 4).map(({ participant, name }) => [participant.id, name])).toEqual([
      ["guest-10", ""],
      ["guest-11", ""],
      ["aaron", "Bo"],
      ["bob", "Bo"],
    ]);
    const zoes = peoplePage(state, left, as("dan"), { from: 0, named: "zoe" })!;
    expect(zoes.people.map(({ participant }) => participant.id)).toEqual(["guest-20", "guest-21"]);
  });

  test("have finished nothing without a ballot box of their own", () => {
    const page = peoplePage(state, { ...left, voters: {} }, as("dan"), { from: 0, named: "bo" })!;
    expect(page.people.map(({ finished }) => finished)).toEqual([[], []]);
  });

  test("see themselves without a name", () => {
    expect(selfOf(state, left, as("guest-10"))).toMatchObject({
      participant: { id: "guest-10" },
      name: null,
    });
    const view = viewOf(state, left, as("guest-10"))!;
    expect(view.decision.participants["guest-10"]).toBeDefined();
    expect(Object.keys(view.names)).toEqual(["ann"]);
  });

  test("somebody who never joined is nobody among them, and a comment of nobody brings nobody", () => {
    expect(selfOf(state, left, { ...as("stranger"), workspaceRole: "owner" })).toBeNull();
    const comment = { authorId: "" } as Comment;
    expect(Object.keys(shownPeople({ ...state, comments: { comment } }, left, []))).toEqual(["ann"]);
  });
});
