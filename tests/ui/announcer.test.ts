import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "@/lib/ui/announcer";

describe("the announcer", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("says the first at once and only the latest of those that follow within two seconds", () => {
    const heard: string[] = [];
    const announcer = new Announcer();
    announcer.listen((text) => heard.push(text));
    for (const text of ["one", "two", "three"]) announcer.say(text);
    vi.advanceTimersByTime(1999);
    expect(heard).toEqual(["one"]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual(["one", "three"]);
  });

  it("keeps the pause after a message that waited", () => {
    const heard: string[] = [];
    const announcer = new Announcer();
    announcer.listen((text) => heard.push(text));
    announcer.say("one");
    announcer.say("two");
    vi.advanceTimersByTime(2000);
    announcer.say("three");
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(["one", "two"]);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(["one", "two", "three"]);
  });

  it("tells a newcomer what was said before anybody listened", () => {
    const heard: string[] = [];
    const announcer = new Announcer();
    announcer.say("early");
    announcer.listen((text) => heard.push(text));
    expect(heard).toEqual(["early"]);
  });

  it("says nothing to one who left", () => {
    const heard: string[] = [];
    const announcer = new Announcer();
    const leave = announcer.listen((text) => heard.push(text));
    announcer.say("one");
    announcer.say("two");
    leave();
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(["one"]);
  });
});
