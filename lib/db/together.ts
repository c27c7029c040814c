type Waiting<K, V> = { key: K; resolve: (value: V | undefined) => void; reject: (error: unknown) => void };

/** Keys of one query at most. */
const mostAtOnce = 1_000;

/**
 * Answers many questions by one query, as a lane takes many commands into one transaction: while a query runs, newcomers
 * wait and travel together in the next. So every question is asked of the database after it was put, and a thousand
 * people who come at once cost a few queries.
 */
export class Together<K, V> {
  private waiting: Waiting<K, V>[] = [];
  private running = false;

  /** `ask` answers distinct keys; what it has no answer for is undefined. */
  constructor(private readonly ask: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>) {}

  /** The answer for one key. Rejects as `ask` does. */
  get(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, resolve, reject });
      if (!this.running) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const asked = this.waiting.splice(0, mostAtOnce);
      try {
        const answers = await this.ask([...new Set(asked.map(({ key }) => key))]);
        for (const { key, resolve } of asked) resolve(answers.get(key));
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    this.running = false;
  }
}
