import { existsSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import { commonMessages } from "@/lib/messages/common";
import { historyMessages } from "@/lib/messages/history";
import { newMessages } from "@/lib/messages/new";
import { outcomeMessages } from "@/lib/messages/outcome";
import { recordMessages } from "@/lib/messages/record";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { projectRoot } from "@/lib/setup/paths.mjs";
import type { Person } from "../support/browser";
import { expect, test } from "../support/browser";
import { lookAt } from "../support/browser-checks";
import { register } from "../support/people";
import type { Votes } from "../support/people-decisions";
import {
  decisionOf,
  inviteTo,
  joinAsGuests,
  openDecision,
  openRound,
  presenterLink,
  send,
  voteOverRest,
} from "../support/people-decisions";

// The longest file by far: its tests need nothing of each other, and need not wait for each other.
test.describe.configure({ mode: "parallel" });

/** Seven people as they are: close on most things, in two camps about whether Flask scales, one who cannot judge. */
const people: Readonly<Record<string, Votes>> = {
  Fay: {
    weights: [8, 6, 5, 3, 7, 5, 4],
    ratings: [
      [5, 2],
      [4, 2],
      [3, 4],
      [2, 5],
      [5, 3],
      [3, 4],
      [5, 4],
    ],
  },
  Jonas: {
    weights: [9, 8, 4, 2, 6, 4, 5],
    ratings: [
      [5, 2],
      [4, 2],
      [2, 5],
      [3, 5],
      [5, 2],
      [4, 4],
      [4, 4],
    ],
  },
  Alma: {
    weights: [7, 9, 6, 5, 6, 6, 3],
    ratings: [
      [4, 1],
      [5, 1],
      [3, 4],
      [2, 5],
      [4, 3],
      [3, 3],
      [5, 4],
    ],
  },
  Sibel: {
    weights: [6, 5, 8, 6, 5, 3, 4],
    ratings: [
      [5, 2],
      [3, 5],
      [3, 5],
      [3, 4],
      [5, 3],
      [3, 4],
      [5, 4],
    ],
  },
  Tariq: {
    weights: [8, 7, 6, 4, 6, 5, 4],
    ratings: [
      [5, 3],
      [4, 5],
      [2, 4],
      [4, 5],
      [5, 3],
      [4, 4],
      [4, 3],
    ],
  },
  Petra: {
    weights: [9, 4, 7, 3, 8, 4, 5],
    ratings: [
      [4, 2],
      ["abstain", "abstain"],
      [3, 5],
      [2, 5],
      [4, 3],
      [3, 4],
      [4, 4],
    ],
  },
  Rolf: {
    weights: [7, 6, 5, 7, 5, 4, 6],
    ratings: [
      [4, 3],
      [4, 2],
      [3, 4],
      [3, 5],
      [5, 4],
      [3, 5],
      [5, 4],
    ],
  },
};

const others = Object.keys(people).filter((name) => name !== "Fay");

/** Everybody but Fay votes over REST. */
async function vote(
  fay: Person,
  outside: APIRequestContext,
  decisionId: string,
  focus: "weights" | "ratings",
  tokens: Map<string, string>,
) {
  const decision = await decisionOf(fay.context.request, decisionId);
  const id = await openRound(fay.context.request, decisionId, focus);
  for (const name of others)
    await voteOverRest(outside, decision, { id, focus }, people[name]!, tokens.get(name));
  return { id, voteToo: () => voteOverRest(fay.context.request, decision, { id, focus }, people.Fay!) };
}

test("every page of somebody who has not come in yet", async ({ newPerson }) => {
  test.setTimeout(300_000);
  const { page, during } = await newPerson();
  await page.goto("/");
  await lookAt(page, "first");
  await page.goto("/sign-in");
  await lookAt(page, "sign-in");
  await page.goto("/register");
  await lookAt(page, "register");
  await during(/404/, () => page.goto("/nothing-here"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(commonMessages.notFoundTitle);
  await lookAt(page, "not-found");
});

test("every page of an account, and the four ways to begin", async ({ newPerson }) => {
  test.setTimeout(300_000);
  const { page, context } = await newPerson();
  await register(page, "Fay");
  await page.goto("/account");
  await lookAt(page, "account");
  await page.goto("/workspaces");
  await lookAt(page, "workspaces");
  await openDecision(context.request);
  for (const way of ["template", "paste", "copy", "blank"] as const) {
    await page.goto(`/new?way=${way}`);
    if (way === "paste") {
      await page
        .getByLabel(newMessages.paste, { exact: true })
        .fill(
          "| | Django | Flask |\n|---|---|---|\n| ORM | built in | by extension |\n| Admin | =1+1 | none |\n| too | many | cells | here |",
        );
      await expect(page.getByRole("region", { name: newMessages.preview })).toBeVisible();
    }
    await lookAt(page, `new-${way}`);
  }
});

test("every step of a workshop of seven, its wall, record, timeline and history", async ({
  app,
  newPerson,
  request: outside,
}) => {
  test.setTimeout(900_000);
  const fay = await newPerson({ viewport: { width: 1280, height: 900 } });
  const { page } = fay;
  const { request } = fay.context;
  await register(page, "Fay");
  const decisionId = await openDecision(request);
  const question = "Which framework for the booking service?";
  await send(request, decisionId, {
    type: "ChangeFrame",
    change: {
      question,
      context: "The old booking form ends in March; one service, two developers.",
      tags: ["web"],
    },
  });
  const path = `/decisions/${decisionId}`;
  const invite = await inviteTo(request, decisionId);
  const tokens = await joinAsGuests(outside, invite.token, others);
  const wall = await newPerson();
  await wall.page.goto(await presenterLink(request, decisionId));

  await page.goto(path);
  await lookAt(page, "frame");
  const guest = await newPerson({ baseURL: app.networkUrl });
  await guest.page.goto(invite.path);
  await lookAt(guest.page, "join");
  await guest.context.close();

  const weights = await vote(fay, outside, decisionId, "weights", tokens);
  await send(request, decisionId, { type: "MovePhase", phase: "weigh" });
  await expect(page.getByRole("heading", { name: voteMessages.weighTitle })).toBeVisible();
  await lookAt(page, "weigh");
  await lookAt(wall.page, "wall-weigh", { widths: [1280, 1920] });
  await weights.voteToo();
  await send(request, decisionId, { type: "RevealRound", roundId: weights.id, confirmed: false });
  await expect(page.getByRole("heading", { name: workshopMessages.weightsTitle })).toBeVisible();
  await lookAt(page, "weights-revealed");

  const ratings = await vote(fay, outside, decisionId, "ratings", tokens);
  await send(request, decisionId, { type: "MovePhase", phase: "rate" });
  await expect(page.getByRole("radiogroup").first()).toBeVisible();
  await lookAt(page, "rate");
  await ratings.voteToo();
  await send(request, decisionId, { type: "RevealRound", roundId: ratings.id, confirmed: false });
  const decision = await decisionOf(request, decisionId);
  const contested = decision.criteria.filter(({ use }) => use === "rated")[1]!;
  const option = decision.options[1]!;
  const comment = (body: string, token: string, parentId: string | null = null) => {
    const target = { kind: "criterion", criterionId: contested.id } as const;
    const commentId = crypto.randomUUID();
    return send(request, decisionId, { type: "PostComment", commentId, target, parentId, body }, token).then(
      () => commentId,
    );
  };
  const first = await comment(
    "We have one service and two people. **How much load** do we expect?",
    tokens.get("Jonas")!,
  );
  await comment("A hundred bookings a day, at most.", tokens.get("Alma")!, first);
  const matrix = page.getByRole("table", { name: workshopMessages.matrixCaption });
  await expect(matrix.getByRole("columnheader").filter({ hasText: "Django" })).toContainText(/\d\d\.\d/);
  await lookAt(page, "matrix");
  await takePicture(page);
  await lookAt(wall.page, "wall-ranking", { widths: [1280, 1920] });

  for (const [name, hash] of [
    ["panel-criterion", `#criterion-${contested.id}`],
    ["panel-cell", `#cell-${contested.id}-${option.id}`],
    ["panel-option", `#option-${option.id}`],
    ["panel-people", "#people"],
  ] as const) {
    await page.goto(`${path}${hash}`);
    await expect(page.getByRole("button", { name: commonMessages.close, exact: true })).toBeVisible();
    await lookAt(page, name, { widths: [360, 1280] });
  }
  await page.goto(path);
  await send(request, decisionId, { type: "CloseRound", roundId: ratings.id, confirmed: false });
  await send(request, decisionId, { type: "MovePhase", phase: "decide" });
  await expect(page.getByRole("heading", { name: outcomeMessages.title })).toBeVisible();
  await lookAt(page, "decide");
  await send(request, decisionId, {
    type: "RecordOutcome",
    outcomeId: crypto.randomUUID(),
    kind: "one",
    optionIds: [decision.options[0]!.id],
    summary: "We use Django for the booking service",
    reason: "Most of what we need is built in and two people must run it.",
    differsBecause: null,
    counterArgument: "Two of us learn Flask in days; Django takes weeks.",
    dissent: "Rolf: flexibility will cost us when the partner API comes.",
    postponedUntil: null,
    reviewOn: "2027-05-20",
  });
  await expect(page.getByRole("link", { name: workshopMessages.toRecord })).toBeVisible();
  await lookAt(page, "decided");
  await expect(wall.page.getByText("We use Django for the booking service")).toBeVisible();
  await page.goto(`${path}/record`);
  await expect(page.getByRole("heading", { name: recordMessages.matrix })).toBeVisible();
  await lookAt(page, "record");
  await page.goto(`${path}/timeline`);
  await lookAt(page, "timeline");
  await page.goto("/decisions");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(historyMessages.title);
  await lookAt(page, "history");
});

/** The README's picture of the matrix; a run replaces it only when asked to, so that tests leave the tree as it is. */
async function takePicture(page: Page): Promise<void> {
  const path = join(projectRoot, "tests", "e2e", "screenshots", "matrix.png");
  if (existsSync(path) && !process.env.README_PICTURE) return;
  await page.setViewportSize({ width: 1280, height: 1040 });
  await page.screenshot({ path });
  await page.setViewportSize({ width: 1280, height: 900 });
}
