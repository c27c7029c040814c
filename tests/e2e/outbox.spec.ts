import type { Page, WebSocketRoute } from "@playwright/test";
import { workshopMessages } from "@/lib/messages/workshop";
import { startApp } from "../support/app-server";
import { expect, test } from "../support/browser";
import { openLive, register } from "../support/people";
import { decisionOf, openRound, openSmallDecision, send } from "../support/people-decisions";
import { lookUp, rate, tapsOf } from "../support/people-workshop";
import { tcpProxy } from "../support/tcp-proxy";

const laptop = { viewport: { width: 1280, height: 900 } };

/** A way to cut the socket of a page and to let it through again, while pages themselves can be fetched. */
async function socketOf(page: Page) {
  const open: WebSocketRoute[] = [];
  const held: WebSocketRoute[] = [];
  let isCut = false;
  const connect = (socket: WebSocketRoute) => {
    socket.connectToServer();
    open.push(socket);
  };
  await page.routeWebSocket(/\/socket\//, (socket) => void (isCut ? held.push(socket) : connect(socket)));
  return {
    async cut() {
      isCut = true;
      for (const socket of open.splice(0)) await socket.close();
    },
    /** Whoever has knocked meanwhile gets in now. */
    mend() {
      isCut = false;
      held.splice(0).forEach(connect);
    },
  };
}

test("D8 three votes wait through a reload, are said to wait, and arrive once", async ({ newPerson }) => {
  const { page, context, during } = await newPerson(laptop);
  await register(page, "Fay");
  const { request } = context;
  const decisionId = await openSmallDecision(request);
  await openRound(request, decisionId, "ratings");
  await send(request, decisionId, { type: "MovePhase", phase: "rate" });
  const socket = await socketOf(page);
  await openLive(page, `/decisions/${decisionId}`);
  await lookUp(page);
  const before = await decisionOf(request, decisionId);
  const waiting = page.getByText(workshopMessages.waitingVotes(3)).first();
  const isChecked = (criterion: string, option: string, value: string) =>
    expect(tapsOf(page, criterion, option).getByRole("radio", { name: value })).toBeChecked();

  await during(/WebSocket/, async () => {
    await socket.cut();
    await expect(page.getByText(workshopMessages.offlineHint)).toBeVisible();
    await rate(page, "Speed", "Train", 5);
    await rate(page, "Speed", "Car", 2);
    await rate(page, "Cost", "Train", 4);
    await expect(waiting).toBeVisible();
    await page.reload();
    await expect(waiting).toBeVisible();
    await isChecked("Speed", "Car", "2");
    expect((await decisionOf(request, decisionId)).seq).toBe(before.seq);
    socket.mend();
    await expect(waiting).toHaveCount(0);
    await expect(page.getByText(workshopMessages.savedAt).first()).toBeVisible();
  });
  expect((await decisionOf(request, decisionId)).seq).toBe(before.seq + 3);
  await page.reload();
  await isChecked("Speed", "Train", "5");
  await isChecked("Speed", "Car", "2");
  await isChecked("Cost", "Train", "4");
});

test("K4 while the database is away a vote is refused in words and kept, and saved by itself once it is back", async ({
  app,
  newPerson,
}) => {
  const direct = new URL(app.databaseUrl);
  const wire = await tcpProxy(Number(direct.port));
  const databaseUrl = Object.assign(new URL(direct), { port: String(wire.port) }).href;
  const behind = await startApp({ databaseUrl });
  const { page, context, during } = await newPerson({ ...laptop, baseURL: behind.url });
  await register(page, "Fay");
  const { request } = context;
  const decisionId = await openSmallDecision(request);
  await openRound(request, decisionId, "ratings");
  await send(request, decisionId, { type: "MovePhase", phase: "rate" });
  await openLive(page, `/decisions/${decisionId}`);
  await lookUp(page);
  const { seq } = await decisionOf(request, decisionId);
  const refusal = page.getByText(workshopMessages.heldOutage);
  await during(/503|WebSocket/, async () => {
    wire.cut();
    await rate(page, "Speed", "Train", 5);
    await expect(refusal).toBeVisible();
    await expect(page.getByText(workshopMessages.waitingVotes(1)).first()).toBeVisible();
    await expect(page.getByText(workshopMessages.online, { exact: true })).toBeVisible();
    wire.mend();
    await expect(page.getByText(workshopMessages.savedAt).first()).toBeVisible({ timeout: 20_000 });
    await expect(refusal).toHaveCount(0);
  });
  expect((await decisionOf(request, decisionId)).seq).toBe(seq + 1);
  await context.close();
  await behind.stop();
  await wire.close();
});
