import type { Page } from "@playwright/test";
import { frameMessages } from "@/lib/messages/frame";
import { measureMessages } from "@/lib/messages/measure";
import { workshopMessages } from "@/lib/messages/workshop";
import { expect, test } from "../support/browser";
import { lookAt } from "../support/browser-checks";
import { computed } from "../support/computed";
import { openLive, register } from "../support/people";
import { openDecision, openRound, send } from "../support/people-decisions";
import { lead, tapsOf } from "../support/people-workshop";

/** What the open door makes of facts, as whole numbers of 0–100. */
function counts(method: string, input: object): string[] {
  const { values } = computed<{ values: number[] }>(method, input);
  return values.map((value) => measureMessages.counts((value * 100).toFixed(0)));
}

async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: label, exact: true });
  await field.fill(text);
  await field.press("Enter");
}

async function act(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole("button", { name: frameMessages.actionsFor(title), exact: true }).click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}

test("S18 S19 M16 facts stand in place of ratings, translated by a curve everybody sees", async ({
  newPerson,
}) => {
  test.setTimeout(180_000);
  const { page, context } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await register(page, "Fay");
  const id = await openDecision(context.request);
  await openLive(page, `/decisions/${id}`);
  const title = "Performance";
  await act(page, title, frameMessages.useActions.measured);
  await expect(page.getByRole("heading", { name: measureMessages.measured })).toBeVisible();
  await page.getByRole("button", { name: frameMessages.edit(title), exact: true }).click();
  await write(page, measureMessages.unit, "ms");
  await write(page, measureMessages.worst, "abc");
  await expect(page.getByText(measureMessages.notNumber)).toBeVisible();
  await write(page, measureMessages.worst, "500");
  await write(page, measureMessages.best, "100");
  await write(page, measureMessages.fact("Django", "ms"), "200");
  await write(page, measureMessages.fact("Flask", "ms"), "150");
  const [django = "", flask = ""] = counts("value.linear", { x: [200, 150], worst: 500, best: 100 });
  await expect(page.getByText(django)).toBeVisible();
  await expect(page.getByText(flask)).toBeVisible();

  await page.getByText(measureMessages.factMore("Django")).click();
  const more = page.locator("details").filter({ hasText: measureMessages.factMore("Django") });
  await more.getByLabel(measureMessages.statedOn).fill("2019-01-01");
  await more.getByLabel(measureMessages.statedOn).blur();
  await more.getByLabel(measureMessages.expiresOn).fill("2020-01-02");
  await more.getByLabel(measureMessages.expiresOn).blur();
  await expect(page.getByText(measureMessages.expired("2020-01-02"))).toBeVisible();

  // A curve through points: written, and dragged.
  await page.getByRole("button", { name: measureMessages.curve }).click();
  await page.getByRole("option", { name: measureMessages.curves.piecewise }).click();
  await page.getByRole("button", { name: measureMessages.addPoint }).click();
  await expect(page.getByRole("textbox", { name: measureMessages.pointValue(3) })).toBeVisible();
  await write(page, measureMessages.pointValue(2), "90");
  const points = [
    [100, 1],
    [300, 0.9],
    [500, 0],
  ];
  const curved = counts("value.piecewise", { points, x: [200, 150] });
  await expect(page.getByText(curved[0] ?? "")).toBeVisible();
  const corner = page.locator("[data-corner='1']");
  const place = async () => {
    const box = await corner.boundingBox();
    if (box === null) throw new Error("No point to drag");
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  // Hovering brings it out from under the head of the page.
  await corner.hover();
  const { x, y } = await place();
  await page.mouse.down();
  await page.mouse.move(x, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole("textbox", { name: measureMessages.pointValue(2) })).not.toHaveValue("90");
  // A drag that the system takes away leaves the point where it was.
  const height = (await corner.getAttribute("cy")) ?? "";
  const finger = await place();
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchCancel", at: { x: number; y: number }[]) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: at });
  await touch("touchStart", [finger]);
  await touch("touchMove", [{ ...finger, y: finger.y - 40 }]);
  await expect(corner).not.toHaveAttribute("cy", height);
  await touch("touchCancel", []);
  await expect(corner).toHaveAttribute("cy", height);
  await devtools.detach();
  await lookAt(page, "facts");

  // The weighing asks about the worst and the best fact.
  await lead(page, workshopMessages.acts.open_weights);
  await expect(
    page.getByText(measureMessages.swingBetween("200 ms (Django)", "150 ms (Flask)")).first(),
  ).toBeVisible();
});

test("S17 a criterion is rated on a scale of its own", async ({ newPerson }) => {
  test.setTimeout(120_000);
  const { page, context } = await newPerson({ viewport: { width: 1280, height: 900 } });
  await register(page, "Fay");
  const id = await openDecision(context.request);
  await openLive(page, `/decisions/${id}`);
  await page.getByRole("button", { name: frameMessages.edit("Community"), exact: true }).click();
  const scale = page.getByRole("radiogroup", { name: measureMessages.scale });
  await scale.locator("label").filter({ hasText: measureMessages.scales.labels }).click();
  await page.getByRole("textbox", { name: measureMessages.labels }).fill("poor\nfair\ngood\nsplendid");
  await page.getByRole("textbox", { name: measureMessages.labels }).blur();
  await expect(page.getByText("1 poor · 2 fair · 3 good · 4 splendid")).toBeVisible();
  await openRound(context.request, id, "ratings");
  await send(context.request, id, { type: "MovePhase", phase: "rate" });
  await expect(tapsOf(page, "Community", "Django").getByRole("radio", { name: "splendid" })).toBeVisible();
  await expect(tapsOf(page, "Security", "Django").getByRole("radio", { name: "5" })).toBeVisible();
});
