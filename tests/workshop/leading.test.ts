import { expect, test } from "vitest";
import { leading } from "@/app/decisions/[decisionId]/_components/disagreement/leading";
import { disagreementMessages } from "@/lib/messages/disagreement";

const options = [{ title: "Django" }, { title: "Flask" }, { title: "Rails" }];
const own = { first: [2, 0, 3] };

test.each([
  [[0], "Django comes first for 2 of 5.", "Where Django stands for each voter"],
  [
    [0, 2],
    "Django comes first for 2 of 5, Rails for 3.",
    "Where the best placed of Django and Rails stands for each voter",
  ],
  [
    [0, 1, 2],
    "Django comes first for 2 of 5, Flask for 0, Rails for 3.",
    "Where the best placed of Django, Flask, and Rails stands for each voter",
  ],
])("with %j at the top of the team all are named", (first, headline, ranks) => {
  const lead = leading(options, { first }, own);
  expect(disagreementMessages.headline(lead, 5, 0)).toBe(headline);
  expect(disagreementMessages.ranksOfFirst(lead.map(({ title }) => title))).toBe(ranks);
});

test("voters for whom several are level are told apart", () => {
  const lead = leading(options, { first: [2] }, own);
  expect(disagreementMessages.headline(lead, 1200, 1)).toBe(
    "Rails comes first for 3 of 1,200. For 1 several are level.",
  );
});
