import { describe, expect, it } from "vitest";
import { loadOf, mostAnswers } from "@/app/decisions/[decisionId]/_components/frame/load-of";
import type { Criterion } from "@/lib/decision/model";
import { usualScale } from "@/lib/decision/scale";
import { frameMessages } from "@/lib/messages/frame";

const option = (id: string, retired = false) => ({ id, title: id, definition: "", retired });
const criterion = (id: string, use: Criterion["use"] = "rated", retired = false) => ({
  id,
  title: id,
  definition: "",
  lowEnd: "",
  highEnd: "",
  use,
  parentId: null,
  scale: usualScale,
  measure: null,
  retired,
});
const eight = Array.from({ length: 8 }, (_unused, index) => criterion(`c${index}`));
const two = [option("a"), option("b")];

describe("the load of a vote", () => {
  it("is 24 answers and six minutes for eight criteria and two options", () => {
    const load = loadOf({ options: two, criteria: eight });
    expect(load).toEqual({ criteria: 8, options: 2, answers: 24, minutes: 6 });
    expect(frameMessages.load(load.criteria, load.options, load.answers, load.minutes)).toBe(
      "8 criteria × 2 options: 24 answers, about 6 minutes each",
    );
  });

  it("counts only what is asked", () => {
    const more = [criterion("m", "must_have"), criterion("b", "background"), criterion("w", "waiting")];
    const gone = [criterion("r", "rated", true)];
    const load = loadOf({ options: [...two, option("c", true)], criteria: [...eight, ...more, ...gone] });
    expect(load.answers).toBe(24);
  });

  it("advises trimming above thirty answers", () => {
    expect(mostAnswers).toBe(30);
    const ten = [...eight, criterion("c8"), criterion("c9")];
    expect(loadOf({ options: two, criteria: ten }).answers).toBe(30);
  });

  it("is never less than a minute", () => {
    expect(loadOf({ options: two, criteria: [criterion("c")] }).minutes).toBe(1);
  });
});
