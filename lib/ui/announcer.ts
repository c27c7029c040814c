const PAUSE_MS = 2000;

/** Lets one message through at once and the latest of the others after a pause of two seconds. */
export class Announcer {
  private hear: ((text: string) => void) | null = null;
  private waiting: string | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  say(text: string): void {
    if (this.timer !== null || this.hear === null) {
      this.waiting = text;
      return;
    }
    this.speak(text);
  }

  /** Sets the one listener; whatever was said before it came is told first. Returns how to leave. */
  listen(hear: (text: string) => void): () => void {
    this.hear = hear;
    if (this.waiting !== null && this.timer === null) this.speak(this.waiting);
    return () => {
      this.hear = null;
      if (this.timer !== null) clearTimeout(this.timer);
      this.timer = null;
    };
  }

  private speak(text: string): void {
    this.waiting = null;
    this.hear?.(text);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (this.waiting !== null) this.speak(this.waiting);
    }, PAUSE_MS);
  }
}
