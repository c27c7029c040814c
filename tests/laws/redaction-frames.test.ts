import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFrame } from "@/lib/decision/apply-frame";
import { headcountOf, listsEverybody, mostListed } from "@/lib/decision/heads";
import { framesOf } from "@/lib/decision/frame";
import type { Frame } from "@/lib/decision/frame";
import type { Viewer } from "@/lib/decision/viewer";
import { viewOf } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import { workshops } from "../support/arbitrary-commands";
import { people } from "../support/arbitrary-commands-chosen";
import { emptyWorld } from "../support/given-world";
import type { World } from "../support/given-world";

const nobody: Viewer = { participantId: null, workspaceRole: null, link: null };

/** Everybody who could be looking: the people, who may also join late, a colleague, the projector, readers, a stranger. */
const viewers: readonly Viewer[] = [
  ...people.map((participantId) => ({ ...nobody, participantId })),
  { ...nobody, workspaceRole: "viewer" },
  { ...nobody, participantId: people[1] ?? null, workspaceRole: "owner" },
  { ...nobody, link: "presenter" },
  { ...nobody, link: "record" },
  nobody,
];

/** What is sent travels as JSON. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function framesBetween(from: World, to: World, hasBefore: boolean): (viewer: Viewer) => Frame | null {
  return framesOf({
    before: hasBefore ? from.state : null,
    after: to.state,
    events: to.log.slice(from.log.length),
    directory: to.directory,
  });
}

function viewAt(world: World, viewer: Viewer): View | null {
  return viewOf(world.state, world.directory, viewer);
}

function expectEnough(from: World, to: World, hasBefore: boolean): void {
  if (from.log.length === to.log.length) return;
  const frameFor = framesBetween(from, to, hasBefore);
  for (const viewer of viewers) {
    const before = viewAt(from, viewer);
    const after = viewAt(to, viewer);
    const frame = frameFor(viewer);
    if (after === null) expect(frame).toBeNull();
    else if (before !== null && frame !== null) expect(applyFrame(sent(before), sent(frame))).toEqual(after);
    else expect(frame).not.toBeNull();
  }
}

describe("L2 frames are enough", () => {
  test("L2 applying each next frame equals the view at its end, for every viewer", () => {
    fc.assert(
      fc.property(workshops({ least: 30, most: 100 }), ({ worlds }) => {
        worlds.slice(1).forEach((world, index) => {
          if (index > 0) expectEnough(worlds[index] ?? emptyWorld, world, true);
        });
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  test("L2 V13 so it is where people are listed no more, but counted", () => {
    let counted = 0;
    const crowd = fc.integer({ min: mostListed - 6, max: mostListed });
    fc.assert(
      fc.property(workshops({ least: 20, most: 60, crowd }), fc.boolean(), ({ worlds }, hasBefore) => {
        const late = worlds.filter(({ log }) => log.length > mostListed - 8);
        late.slice(1).forEach((world, index) => {
          expectEnough(late[index] ?? emptyWorld, world, hasBefore);
          if (!listsEverybody(headcountOf(world.state))) counted += 1;
        });
        expectEnough(late[0] ?? emptyWorld, late.at(-1) ?? emptyWorld, hasBefore);
      }),
      { numRuns: 15 },
    );
    expect(counted).toBeGreaterThan(100);
  }, 120_000);

  const cuts = fc.array(fc.nat({ max: 1_000 }), { minLength: 4, maxLength: 12 });

  test.each([
    ["with the state before at hand", true],
    ["as whole frames, for a client that is behind", false],
  ])(
    "L2 so does a frame over any stretch, %s",
    (_how, hasBefore) => {
      fc.assert(
        fc.property(workshops({ least: 30, most: 100 }), cuts, ({ worlds }, drawn) => {
          const at = drawn.map((cut) => 1 + (cut % (worlds.length - 1))).sort((a, b) => a - b);
          at.slice(1).forEach((end, index) => {
            expectEnough(worlds[at[index] ?? 1] ?? emptyWorld, worlds[end] ?? emptyWorld, hasBefore);
          });
        }),
        { numRuns: 50 },
      );
    },
    120_000,
  );
});
