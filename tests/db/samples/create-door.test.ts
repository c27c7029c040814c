import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { POST } from "@/app/new/create/route";
import { createAccessToken } from "@/lib/db/people/access-tokens";
import { runtime } from "@/lib/db/runtime";
import { templateById } from "@/lib/templates/catalogue";
import { someAccount, usePeopleDatabase } from "../../auth/support/people-database";

usePeopleDatabase();

async function someone() {
  const account = await someAccount();
  const { secret } = await createAccessToken({
    userId: account.id,
    kind: "personal",
    name: "test",
    scopes: ["read", "write"],
    expiresAt: new Date(Date.now() + 600_000),
  });
  return { ...account, secret };
}

const wanted = (start: object) => ({
  decisionId: randomUUID(),
  commandId: randomUUID(),
  name: null,
  question: null,
  names: "shown",
  participation: "votes",
  start,
});

async function send(body: object, secret: string | null) {
  const headers = {
    "content-type": "application/json",
    ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
  };
  const request = new Request("http://localhost/new/create", {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe("the door that opens decisions", () => {
  it("opens a template under fresh ids in the current workspace, and sending twice opens once", async () => {
    const { id, secret, workspaceId } = await someone();
    const body = { ...wanted({ from: "template", templateId: "database" }), question: "Which database?" };
    expect(await send(body, secret)).toEqual({ status: 200, body: { decisionId: body.decisionId } });
    expect(await send(body, secret)).toEqual({ status: 200, body: { decisionId: body.decisionId } });
    expect(await runtime().prisma.event.count({ where: { decisionId: body.decisionId } })).toBe(1);
    const read = await runtime().decisions.read(body.decisionId, { userId: id, link: null });
    const { decision } = read?.view ?? {};
    const template = templateById("database")?.opening;
    expect(decision?.question).toBe("Which database?");
    expect(decision?.criteria.map(({ title }) => title)).toEqual(
      template?.criteria.map(({ title }) => title),
    );
    expect(decision?.criteria.map((each) => each.id)).not.toEqual(template?.criteria.map((each) => each.id));
    const row = await runtime().prisma.decision.findUniqueOrThrow({ where: { id: body.decisionId } });
    expect(row).toMatchObject({ workspaceId, expiresAt: null, createdById: id });
  });

  it("E1 refuses what it does not know, and writes nothing", async () => {
    const { secret } = await someone();
    const before = await runtime().prisma.decision.count();
    const blank = {
      from: "opening",
      opening: {
        kind: "choice",
        question: "?",
        context: "",
        options: [],
        criteria: [],
        evidence: [],
        conflicts: [],
      },
    };
    const answers = await Promise.all([
      send({ ...wanted(blank), extra: 1 }, secret),
      send({ ...wanted(blank), decisionId: "1" }, secret),
      send({ ...wanted(blank), question: "x".repeat(201) }, secret),
      send(wanted({ ...blank, opening: { ...blank.opening, question: "a\u0000b" } }), secret),
      send(wanted({ from: "file", path: "/etc/passwd" }), secret),
      send(wanted({ from: "template", templateId: "no-such" }), secret),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([422, 422, 422, 422, 422, 404]);
    expect(await runtime().prisma.decision.count()).toBe(before);
  });

  it("refuses titles that are there twice with the rule's own code", async () => {
    const { secret } = await someone();
    const option = (title: string) => ({ id: randomUUID(), title, definition: "" });
    const opening = {
      kind: "choice",
      question: "Which?",
      context: "",
      options: [option("Go"), option("go")],
      criteria: [],
      evidence: [],
      conflicts: [],
    };
    const answer = await send(wanted({ from: "opening", opening }), secret);
    expect(answer).toMatchObject({ status: 409, body: { code: "title_taken", about: { title: "go" } } });
  });

  it("C7 copies only what its sender may read", async () => {
    const [owner, stranger] = [await someone(), await someone()];
    const first = wanted({ from: "template", templateId: "cloud" });
    await send(first, owner.secret);
    const copy = () => wanted({ from: "copy", decisionId: first.decisionId });
    expect(await send(copy(), stranger.secret)).toMatchObject({ status: 404, body: { code: "not_found" } });
    expect((await send(copy(), owner.secret)).status).toBe(200);
  });

  it("C1 a viewer of the workspace opens nothing, and a visitor needs a name", async () => {
    const [owner, viewer] = [await someone(), await someone()];
    const { workspaceId } = owner;
    await runtime().prisma.membership.create({ data: { workspaceId, userId: viewer.id, role: "viewer" } });
    await runtime().prisma.user.update({
      where: { id: viewer.id },
      data: { currentWorkspaceId: workspaceId },
    });
    const body = wanted({ from: "template", templateId: "cloud" });
    expect(await send(body, viewer.secret)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    expect(await send(body, null)).toMatchObject({ status: 422, body: { code: "invalid" } });
    expect(await runtime().prisma.decision.count({ where: { id: body.decisionId } })).toBe(0);
  });

  it("keeps what an account opens that has left its workspace", async () => {
    const { id, secret } = await someone();
    await runtime().prisma.user.update({ where: { id }, data: { currentWorkspaceId: null } });
    const { decisionId, ...rest } = wanted({ from: "template", templateId: "cloud" });
    expect((await send({ decisionId, ...rest }, secret)).status).toBe(200);
    expect(await runtime().prisma.decision.findUnique({ where: { id: decisionId } })).toMatchObject({
      workspaceId: null,
      expiresAt: null,
    });
  });

  it("C2 an id that is taken tells nothing and changes nothing", async () => {
    const [owner, stranger] = [await someone(), await someone()];
    const body = wanted({ from: "template", templateId: "cloud" });
    await send(body, owner.secret);
    const again = await send({ ...body, commandId: randomUUID() }, stranger.secret);
    expect(again).toMatchObject({ status: 409, body: { code: "decision_exists" } });
    const read = await runtime().decisions.read(body.decisionId, { userId: stranger.id, link: null });
    expect(read).toBeNull();
  });
});
