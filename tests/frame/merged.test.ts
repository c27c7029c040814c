import { expect, test } from "vitest";
import { Merged } from "@/app/decisions/[decisionId]/_components/frame/merged";

type Measure = { unit: string; curve: { worst: number; best: number } };

/** A save that is answered when the test says so. */
function slowly() {
  const sent: Measure[] = [];
  const answers: ((refusal: string | null) => void)[] = [];
  const save = (whole: Measure) => {
    sent.push(whole);
    return new Promise<string | null>((resolve) => answers.push(resolve));
  };
  return { sent, answers, save };
}

const start: Measure = { unit: "", curve: { worst: 0, best: 100 } };
const end = (part: Partial<Measure["curve"]>) => (now: Measure) => ({ curve: { ...now.curve, ...part } });

test("a change builds on those that are still on their way, within a field too", async () => {
  const { sent, answers, save } = slowly();
  const merged = new Merged(start);
  const all = [
    merged.change(end({ worst: 500 }), save),
    merged.change(end({ best: 10 }), save),
    merged.change({ unit: "ms" }, save),
  ];
  expect(sent).toEqual([
    { unit: "", curve: { worst: 500, best: 100 } },
    { unit: "", curve: { worst: 500, best: 10 } },
    { unit: "ms", curve: { worst: 500, best: 10 } },
  ]);
  for (const answer of answers) answer(null);
  expect(await Promise.all(all)).toEqual([null, null, null]);
});

test("what others change meanwhile takes nothing away that is on its way", async () => {
  const { sent, answers, save } = slowly();
  const merged = new Merged(start);
  const first = merged.change({ unit: "ms" }, save);
  merged.follow({ ...start, curve: { worst: 9, best: 1 } });
  const second = merged.change(end({ best: 2 }), save);
  expect(sent[1]).toEqual({ unit: "ms", curve: { worst: 9, best: 2 } });
  for (const answer of answers) answer(null);
  await Promise.all([first, second]);
});

test("a refused change is forgotten, a saved one is kept before everybody has it", async () => {
  const { sent, answers, save } = slowly();
  const merged = new Merged(start);
  const refused = merged.change({ unit: "far too long" }, save);
  answers[0]?.("Too long.");
  expect(await refused).toBe("Too long.");
  const saved = merged.change(end({ worst: 1 }), save);
  answers[1]?.(null);
  expect(await saved).toBeNull();
  void merged.change({ unit: "s" }, save);
  expect(sent.slice(1)).toEqual([
    { unit: "", curve: { worst: 1, best: 100 } },
    { unit: "s", curve: { worst: 1, best: 100 } },
  ]);
});

test("a change that everybody has already is not made a second time", async () => {
  const points = ["a", "b", "c", "d"];
  const sent: (typeof points)[] = [];
  const answers: (() => void)[] = [];
  const save = (whole: { points: string[] }) => {
    sent.push(whole.points);
    return new Promise<null>((resolve) => answers.push(() => resolve(null)));
  };
  const merged = new Merged({ points });
  const withoutSecond = (now: { points: string[] }) => ({ points: now.points.filter((_, at) => at !== 1) });
  const first = merged.change(withoutSecond, save);
  // What is shown to everybody may come before the answer does.
  merged.follow({ points: ["a", "c", "d"] });
  const second = merged.change(withoutSecond, save);
  for (const answer of answers) answer();
  await Promise.all([first, second]);
  void merged.change((now) => ({ points: [...now.points, "e"] }), save);
  expect(sent).toEqual([
    ["a", "c", "d"],
    ["a", "d"],
    ["a", "d", "e"],
  ]);
});
