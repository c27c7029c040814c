import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const ask = (method: string, input: unknown) => compute({ method, input });
const near = (value: number): unknown => expect.closeTo(value, 12);

describe("weights.normalize", () => {
  test("swings of an office move (Goodwin & Wright 2004)", () => {
    expect(ask("weights.normalize", { points: [100, 80, 70, 30, 20, 10] })).toEqual({
      method: "weights.normalize",
      result: { weights: [100, 80, 70, 30, 20, 10].map((swing) => near(swing / 310)) },
    });
    expect(ask("weights.normalize", { points: [0, 0] })).toMatchObject({ result: { weights: null } });
  });

  test.each([
    [{}, "input.points"],
    [{ points: [] }, "input.points"],
    [{ points: [1, null] }, "input.points.1"],
    [{ points: [1, Infinity] }, "input.points.1"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("weights.normalize", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("weights.rank", () => {
  test("ranks in, weights out", () => {
    expect(ask("weights.rank", { ranks: [1, 2, 2], scheme: "roc" })).toMatchObject({
      result: { weights: [near(11 / 18), near(7 / 36), near(7 / 36)] },
    });
    expect(ask("weights.rank", { ranks: [2, 1], scheme: "rs" })).toMatchObject({
      result: { weights: [near(1 / 3), near(2 / 3)] },
    });
    expect(ask("weights.rank", { ranks: [2, 1], scheme: "rr" })).toMatchObject({
      result: { weights: [near(1 / 3), near(2 / 3)] },
    });
  });

  test.each([
    [{ scheme: "roc" }, "input.ranks"],
    [{ ranks: [], scheme: "roc" }, "input.ranks"],
    [{ ranks: [1, 0], scheme: "roc" }, "input.ranks.1"],
    [{ ranks: [1, "2"], scheme: "roc" }, "input.ranks.1"],
    [{ ranks: [1, 2] }, "input.scheme"],
    [{ ranks: [1, 2], scheme: "sum" }, "input.scheme"],
    [{ ranks: [1, 2], scheme: "rs", ties: "mean" }, "input.ties"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("weights.rank", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("weights.hierarchy", () => {
  const leaf = (name: string, local: number) => ({ name, local });

  test("leaves get the product of the shares on their branch", () => {
    const tree = {
      name: "car",
      children: [
        { name: "cost", local: 3, children: [leaf("price", 80), leaf("upkeep", 20)] },
        { name: "quality", local: 1 },
        { name: "colour", local: 0, children: [] },
      ],
    };
    expect(ask("weights.hierarchy", { tree })).toMatchObject({
      result: { global: { price: near(0.6), upkeep: near(0.15), quality: 0.25, colour: 0 } },
    });
  });

  test("a name is a name, whatever it says", () => {
    const answer = ask("weights.hierarchy", {
      tree: { name: "", children: [leaf("__proto__", 1), leaf("x", 1)] },
    });
    expect(JSON.stringify(answer)).toContain('"global":{"__proto__":0.5,"x":0.5}');
  });

  const under = (...children: unknown[]) => ({ tree: { name: "root", children } });
  let deep: object = leaf("bottom", 1);
  for (let level = 0; level < 10; level += 1) deep = { name: "level", local: 1, children: [deep] };

  test.each([
    [{}, "input.tree"],
    [{ tree: { name: "root" } }, "input.tree.children"],
    [{ tree: { children: [leaf("a", 1)] } }, "input.tree.name"],
    [under(), "input.tree.children"],
    [under(leaf("a", 1), { name: "b" }), "input.tree.children.1.local"],
    [under(leaf("a", 1), leaf("b", -1)), "input.tree.children.1.local"],
    [under({ ...leaf("a", 1), weight: 1 }), "input.tree.children.0.weight"],
    [under({ local: 1 }), "input.tree.children.0.name"],
    [under(leaf("a", 0), leaf("b", 0)), "input.tree.children"],
    [under(leaf("a", 1), { ...leaf("b", 1), children: [leaf("c", 0)] }), "input.tree.children.1.children"],
    [
      under(leaf("a", 1), { ...leaf("b", 1), children: [leaf("a", 1)] }),
      "input.tree.children.1.children.0.name",
    ],
    [
      under({ ...leaf("a", 1), children: [{ ...leaf("b", 1), children: 5 }] }),
      "input.tree.children.0.children.0.children",
    ],
    [under(deep), `input.tree${".children.0".repeat(10)}.children`],
  ])("%j is refused by name", (input, path) => {
    expect(ask("weights.hierarchy", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});
