/** How many messages may come: `burst` at once, and `perSecond` in the long run. */
export type Rate = { burst: number; perSecond: number };

/** Per connection: an outbox that is emptied after a long time offline fits in. */
export const socketRate: Rate = { burst: 200, perSecond: 50 };
/** Per account, over all its connections to this process. */
export const accountRate: Rate = { burst: 400, perSecond: 100 };
/** Packets of any kind per connection, above what the library itself needs and what is refused politely. */
export const packetRate: Rate = { burst: 1_000, perSecond: 100 };
/** How often a connection may say who it is. */
export const introductionRate: Rate = { burst: 5, perSecond: 0.5 };
/** Comments per account: other people read each of them. */
export const commentRate: Rate = { burst: 60, perSecond: 1 };

/** A bucket of tokens that fills with time. Whoever goes on after refusals ends up below zero by a whole burst. */
export class Allowance {
  private tokens: number;
  private filledAt: number;

  /** `now` is a clock in milliseconds. */
  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.tokens = rate.burst;
    this.filledAt = now();
  }

  /** Takes one: `yes`, `no` (wait), or `never` for somebody who does not listen to refusals. */
  take(): "yes" | "no" | "never" {
    const now = this.now();
    const { burst, perSecond } = this.rate;
    this.tokens = Math.min(burst, this.tokens + ((now - this.filledAt) / 1000) * perSecond);
    this.filledAt = now;
    this.tokens -= 1;
    if (this.tokens >= 0) return "yes";
    return this.tokens > -burst ? "no" : "never";
  }

  /** Whether it is full again, so that it may be forgotten. */
  get isFull(): boolean {
    return this.tokens + ((this.now() - this.filledAt) / 1000) * this.rate.perSecond >= this.rate.burst;
  }
}

/** The allowances of accounts; those that are full again are forgotten from time to time. */
export class AccountAllowances {
  private readonly byAccount = new Map<string, Allowance>();

  constructor(private readonly rate: Rate) {}

  take(account: string): "yes" | "no" | "never" {
    const allowance = this.byAccount.get(account) ?? new Allowance(this.rate);
    this.byAccount.set(account, allowance);
    return allowance.take();
  }

  forgetFull(): void {
    for (const [account, allowance] of this.byAccount) if (allowance.isFull) this.byAccount.delete(account);
  }
}
