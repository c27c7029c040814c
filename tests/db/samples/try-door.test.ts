import { expect, it } from "vitest";
import { GET, POST } from "@/app/try/route";
import { countAttempt } from "@/lib/http/rate-limit";
import { limits } from "@/lib/http/limits";
import { runtime } from "@/lib/db/runtime";
import { usePeopleDatabase } from "../../auth/support/people-database";

usePeopleDatabase();

it("F4 following a link makes no copy; it leads to the page with the button", async () => {
  const answer = GET();
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/try/start"]);
  expect(await runtime().prisma.decision.count()).toBe(0);
});

it("H1 too many copies from one address are refused with a page that says so", async () => {
  const address = "203.0.113.7";
  for (let attempt = 0; attempt < limits.try.address.points; attempt += 1)
    await countAttempt("try", { address });
  const request = new Request("http://localhost/try", {
    method: "POST",
    headers: { "x-forwarded-for": address },
  });
  const answer = await POST(request);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/try/start?refused=busy"]);
  expect(await runtime().prisma.decision.count()).toBe(0);
});
