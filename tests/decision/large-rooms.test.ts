import { describe, expect, test } from "vitest";
import { applyFrame } from "@/lib/decision/apply-frame";
import { framesOf } from "@/lib/decision/frame";
import { headcountOf, headsOf, mostListed } from "@/lib/decision/heads";
import { peoplePage, peoplePerPage } from "@/lib/decision/people-page";
import type { RatingValue } from "@/lib/decision/model";
import { viewOf } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";
import { worldAfter, worldFrom } from "../support/given";
import type { Said } from "../support/given";
import { finish, join, openRound, rate, rateAll, reveal, team, weigh } from "../support/given-matrix";
import { voterIdOf } from "../support/given-world";
import type { World } from "../support/given-world";

const nobody: Viewer = { participantId: null, workspaceRole: null, link: null };
const as = (participantId: string): Viewer => ({ ...nobody, participantId });
const presenter: Viewer = { ...nobody, link: "presenter" };

const guests = (from: number, to: number): Said[] =>
  Array.from({ length: to - from }, (_, index) => join(`guest-${String(from + index).padStart(3, "0")}`));

/** One of the five steps. */
const scale = (number: number) => (1 + (number % 5)) as RatingValue;

function seen(world: World, viewer: Viewer): View {
  const view = viewOf(world.state, world.directory, viewer);
  if (view === null) throw new Error("No view");
  return view;
}

const hundred = worldAfter(...team, openRound("w", "weights"), ...guests(0, 97));

describe("V13 people are counted, not listed", () => {
  test("V13 up to fifty participants everybody is listed", () => {
    const fifty = worldAfter(...team, ...guests(0, mostListed - 3));
    const view = seen(fifty, as("dan"));
    expect(Object.keys(view.decision.participants)).toHaveLength(mostListed);
    expect(Object.keys(view.names)).toHaveLength(mostListed);
    expect(view.people).toEqual({ joined: mostListed, counted: mostListed - 1 });
  });

  test("V13 above that facilitators, oneself, and whoever wrote something", () => {
    expect(Object.keys(seen(hundred, as("guest-050")).decision.participants).sort()).toEqual([
      "ann",
      "guest-050",
    ]);
    expect(Object.keys(seen(hundred, presenter).decision.participants)).toEqual(["ann"]);
    const target = { kind: "decision" } as const;
    const talked = worldFrom(hundred, [
      "guest-007",
      { type: "PostComment", commentId: "c", target, parentId: null, body: "Hm" },
    ]);
    const view = seen(talked, as("dan"));
    expect(Object.keys(view.decision.participants).sort()).toEqual(["ann", "dan", "guest-007"]);
    expect(view.names["guest-007"]).toBe("Name of guest-007");
    expect(view.names["guest-008"]).toBeUndefined();
    expect(seen(talked, presenter).names).toEqual({});
  });

  test("V13 who is here is listed up to fifty participants, and a number above", () => {
    const ids = ["ann", "bob"];
    expect(headsOf(ids, { joined: mostListed, counted: 2 })).toEqual({ count: 2, of: ids });
    expect(headsOf(ids, { joined: mostListed + 1, counted: 2 })).toEqual({ count: 2, of: null });
  });

  test("V9 V13 progress is a number", () => {
    const done = worldFrom(hundred, weigh("bob", "w", { speed: 1, ease: 1 }), finish("bob", "w"));
    const view = seen(done, as("dan"));
    expect(view.progress).toEqual({ w: { count: 1, of: null } });
    expect(view.people).toEqual({ joined: 100, counted: 99 });
  });

  test("V13 who joins costs the others a few bytes, and is shown a state no larger than others before", () => {
    const sizes = [200, 400].map((size) => {
      const world = worldFrom(hundred, ...guests(97, size));
      const next = worldFrom(world, join("late"));
      const frames = framesOf({
        before: world.state,
        after: next.state,
        events: next.log.slice(world.log.length),
        directory: next.directory,
      });
      const frame = frames(as("dan"));
      expect(frame?.events).toEqual([]);
      expect(frame?.people?.count).toEqual(headcountOf(next.state));
      if (frame !== null) expect(applyFrame(seen(world, as("dan")), frame)).toEqual(seen(next, as("dan")));
      return [JSON.stringify(frame).length, JSON.stringify(seen(next, as("late"))).length];
    });
    expect(sizes[1]).toEqual(sizes[0]);
    expect(sizes[0]?.[0]).toBeLessThan(600);
  });

  test("V13 M3 votes cost every screen the same, however many people vote and however often", () => {
    const lengths = [
      { voters: 60, votes: 20 },
      { voters: 240, votes: 200 },
    ].map(({ voters, votes }) => {
      const all = guests(0, voters).map(([by]) => (typeof by === "string" ? by : (by.participantId ?? "")));
      const revealed = worldAfter(
        ...team,
        ...guests(0, voters),
        openRound("r", "ratings"),
        ...all.flatMap((name, index) =>
          rateAll(
            name,
            "r",
            [1, 2, 3, 4].map((at) => scale(index + at)),
          ),
        ),
        reveal("r"),
      );
      const seqOf = new Map(
        revealed.log.flatMap(({ seq, event }) =>
          event.type === "RatingCast" && event.criterionId === "speed" && event.optionId === "django"
            ? [[event.voterId, seq] as const]
            : [],
        ),
      );
      const moved = worldFrom(
        revealed,
        ...all.slice(0, votes).map((name, index) => {
          const replaced = seqOf.get(voterIdOf(name)) ?? null;
          return rate(name, "r", ["speed", "django"], scale(index), replaced, "revealed");
        }),
      );
      const frame = framesOf({
        before: revealed.state,
        after: moved.state,
        events: moved.log.slice(revealed.log.length),
        directory: moved.directory,
      })(as("dan"));
      return JSON.stringify(frame).length;
    });
    // The same fields, in which some numbers have a digit more.
    expect(lengths[1]! / lengths[0]!).toBeGreaterThan(0.8);
    expect(lengths[1]! / lengths[0]!).toBeLessThan(1.2);
  });

  test("V13 what changes about somebody is told to them, and to nobody else by name", () => {
    const stretch: Said = [
      "ann",
      { type: "ChangeParticipation", participantId: "guest-001", participation: "observes" },
    ];
    const next = worldFrom(hundred, stretch);
    const frames = framesOf({
      before: hundred.state,
      after: next.state,
      events: next.log.slice(hundred.log.length),
      directory: next.directory,
    });
    const own = frames(as("guest-001"));
    expect(own?.people?.of["guest-001"]?.participation).toBe("observes");
    expect(JSON.stringify(frames(as("guest-002")))).not.toContain("guest-001");
    expect(frames(as("guest-002"))).toBe(frames(as("guest-003")));
  });
});

describe("V13 everybody, page by page", () => {
  const page = (world: World, viewer: Viewer, question = { from: 0, named: "" }) =>
    peoplePage(world.state, world.directory, viewer, question);

  test("V13 by name, with who has finished", () => {
    const done = worldFrom(hundred, weigh("bob", "w", { speed: 1, ease: 1 }), finish("bob", "w"));
    const first = page(done, as("dan"));
    expect(first).toMatchObject({ total: 100, from: 0 });
    expect(first?.people).toHaveLength(peoplePerPage);
    expect(first?.people.slice(0, 2)).toMatchObject([
      { name: "Name of ann", finished: [] },
      { name: "Name of bob", finished: ["w"] },
    ]);
    const second = page(done, as("dan"), { from: peoplePerPage, named: "" });
    const names = [first, second].flatMap((each) => each?.people.map(({ name }) => name) ?? []);
    expect(new Set(names).size).toBe(100);
    expect(names).toEqual([...names].sort());
  });

  test("V13 by a part of the name, in any case", () => {
    expect(page(hundred, as("dan"), { from: 0, named: " GUEST-01" })?.total).toBe(10);
    expect(page(hundred, as("dan"), { from: 0, named: "nobody" })).toEqual({ total: 0, from: 0, people: [] });
    expect(page(hundred, as("dan"), { from: 4_000, named: "" })).toEqual({
      total: 100,
      from: 4_000,
      people: [],
    });
  });

  test("V4 V7 V13 who was removed is listed for those who can bring them back; outsiders and the projector see no page", () => {
    const without = worldFrom(hundred, ["ann", { type: "RemoveParticipant", participantId: "guest-001" }]);
    expect(page(without, as("dan"))?.total).toBe(99);
    expect(page(without, as("ann"))?.total).toBe(100);
    expect(page(without, { ...as("dan"), workspaceRole: "owner" })?.total).toBe(100);
    for (const viewer of [nobody, presenter, as("guest-001")]) expect(page(without, viewer)).toBeNull();
  });
});
