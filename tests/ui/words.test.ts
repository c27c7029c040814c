import { describe, expect, it } from "vitest";
import { commonMessages } from "@/lib/messages/common";
import { initials } from "@/lib/ui/initials";
import { optionColour, optionLetter } from "@/lib/ui/option-letter";
import { percent } from "@/lib/ui/percent";
import { themeFrom } from "@/lib/ui/theme";

describe("short words", () => {
  it.each([
    ["Jo Ander", "JA"],
    ["  ana   maria  lopez ", "AL"],
    ["Al", "AL"],
    ["X", "X"],
    ["", "?"],
    ["李 小龙", "李小"],
    ["👩‍🚀 Z", "👩Z"],
  ])("initials of %j", (name, expected) => expect(initials(name)).toBe(expected));

  it("names options by letter, colours repeating after eight", () => {
    expect([0, 7, 8, 25, 26, 27].map(optionLetter)).toEqual(["A", "H", "I", "Z", "A2", "B2"]);
    expect([0, 7, 8, 25].map(optionColour)).toEqual([0, 7, 0, 1]);
  });

  it("counts places in English", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 112].map(commonMessages.rank)).toEqual(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 112th".split(" "),
    );
  });

  it("writes shares as whole per cent that never break", () => {
    expect(percent(0.2349)).toBe("23\u202f%");
    expect(percent(0)).toBe("0\u202f%");
  });

  it("takes only the two known themes from a cookie", () => {
    expect(["light", "dark", "system", "blue", undefined].map(themeFrom)).toEqual([
      "light",
      "dark",
      "system",
      "system",
      "system",
    ]);
  });
});
