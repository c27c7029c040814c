import { vi } from "vitest";

type SetCookie = { value: string; options: Record<string, unknown> };

/** What Next gives server actions of one browser: its headers, with the cookies it holds, and a jar for new ones. */
class Browser {
  readonly jar = new Map<string, SetCookie>();
  userAgent = "Test/1.0";

  get headers(): Headers {
    const pairs = [...this.jar].map(([name, { value }]) => `${name}=${value}`);
    return new Headers({ cookie: pairs.join("; "), "user-agent": this.userAgent });
  }

  readonly nextHeaders = {
    headers: vi.fn(async () => this.headers),
    cookies: vi.fn(async () => ({
      set: (name: string, value: string, options: Record<string, unknown>) => {
        if (options["maxAge"] === 0) this.jar.delete(name);
        else this.jar.set(name, { value, options });
      },
    })),
  };
}

/**
 * The browser of this test file. Put Next's place into its hands with
 * `vi.mock("next/headers", async () => (await import("./support/browser")).browser.nextHeaders)`.
 */
export const browser = new Browser();
