import type { ChildProcess } from "node:child_process";
import { fork } from "node:child_process";
import { once } from "node:events";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import type { Shown } from "@/lib/browser/shown";
import { soon } from "../../support/soon";
import type { Step } from "./check-history";

/** What the page of a decision was opened with, and by whom. */
export type Page = {
  decisionId: string;
  name: string;
  url: string;
  cookie: string;
  view: View;
  mine: Mine;
  keptFile: string;
  seed: number;
};

export type PhoneShows = Pick<Shown, "view" | "waiting" | "refused" | "connection" | "held" | "gone">;
export type FromPhone = { step: Step } | { leak: string[] } | { shown: PhoneShows };
export type ToPhone = "calm down" | "show";

/** Somebody's phone. What it did goes to `history`; rounds whose sealed votes it came to know go to `leaks`. */
export class Phone {
  private child: ChildProcess;

  constructor(
    readonly userId: string,
    private readonly program: string,
    private readonly page: Page,
    private readonly history: Step[],
    readonly leaks: string[] = [],
  ) {
    this.child = this.wakeUp();
  }

  private wakeUp(): ChildProcess {
    const child = fork(this.program, [JSON.stringify(this.page)], { serialization: "json" });
    child.on("message", (message: FromPhone) => {
      if ("step" in message) this.history.push(message.step);
      if ("leak" in message) this.leaks.push(...message.leak);
    });
    return child;
  }

  /** As a phone that goes to sleep: nothing is said to the server, and nothing heard. */
  sleep(): void {
    this.child.kill("SIGSTOP");
  }

  wake(): void {
    this.child.kill("SIGCONT");
  }

  /** The page is gone in the middle of whatever it did, and is opened again: what it kept is all it has. */
  async reload(): Promise<void> {
    await this.kill();
    this.child = this.wakeUp();
  }

  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await ended;
  }

  /** No more votes, and a good network from now on. */
  calmDown(): void {
    this.child.send("calm down" satisfies ToPhone);
  }

  /** What it shows now. */
  async shows(): Promise<PhoneShows> {
    const { child } = this;
    return new Promise((resolve, reject) => {
      const listen = (message: FromPhone) => {
        if (!("shown" in message)) return;
        child.off("message", listen);
        resolve(message.shown);
      };
      child.on("message", listen);
      child.send("show" satisfies ToPhone);
      setTimeout(() => reject(new Error(`${this.page.name}'s phone says nothing.`)), soon.timeout).unref();
    });
  }
}
