import { describe, expect, it } from "vitest";
import { workshopMessages } from "@/lib/messages/workshop";

const title = workshopMessages.unfinishedTitle;

describe("the question before a reveal", () => {
  it("names who has not finished, and calls the reader you", () => {
    expect(title(["Dan"])).toBe("Dan has not finished.");
    expect(title([], true)).toBe("You have not finished.");
    expect(title(["Dan"], true)).toBe("You and Dan have not finished.");
    expect(title(["Dan", "Eve", "Fay"])).toBe("Dan, Eve and 1 more have not finished.");
  });
});
