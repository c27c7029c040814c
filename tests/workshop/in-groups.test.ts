import { expect, test } from "vitest";
import { inGroups } from "@/app/decisions/[decisionId]/_components/weigh/in-groups";
import type { Criterion } from "@/lib/decision/model";

const criterion = (id: string, parentId: string | null, use: Criterion["use"] = "rated"): Criterion => ({
  ...({} as Criterion),
  id,
  title: id,
  definition: "",
  lowEnd: "",
  highEnd: "",
  retired: false,
  parentId,
  use,
});

const all = [
  criterion("cost", null, "group"),
  criterion("run", "cost", "group"),
  criterion("speed", null),
  criterion("hosting", "run"),
  criterion("price", "cost"),
  criterion("support", "run"),
  criterion("ease", null),
];

test("criteria of a group stand together, where its first one stands", () => {
  const listed = all.filter(({ use }) => use === "rated");
  expect(inGroups(all, listed).map((row) => [row.criterion.id, row.heads.map(({ id }) => id)])).toEqual([
    ["speed", []],
    ["hosting", ["cost", "run"]],
    ["support", []],
    ["price", []],
    ["ease", []],
  ]);
});

test("a group that goes on after a smaller one has no second head", () => {
  const listed = ["price", "hosting"].flatMap((id) => all.find((each) => each.id === id) ?? []);
  expect(inGroups(all, listed).map((row) => row.heads.map(({ id }) => id))).toEqual([["cost"], ["run"]]);
});
