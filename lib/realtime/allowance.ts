/** How many messages may come: `burst` at once, and `perSecond` in the long run. */
export type Rate = { burst: number; perSecond: number };

/** Per connection: an outbox that is emptied after a long time offline fits in. */
export const socketRate: Rate = { burst: 200, perSecond: 50 };
/** Refusals a connection may bring upon itself: whoever goes on beyond them does not listen. */
export const refusalRate: Rate = { burst: 200, perSecond: 5 };
/** Per account, over all its connections to this process. */
export const accountRate: Rate = { burst: 400, perSecond: 100 };
/** Packets of any kind per connection, above what the library itself needs and what is refused politely. */
export const packetRate: Rate = { burst: 1_000, perSecond: 100 };
/** How often a connection may say who it is. */
export const introductionRate: Rate = { burst: 5, perSecond: 0.5 };
/** Comments per account: other people read each of them. */
export const commentRate: Rate = { burst: 60, perSecond: 1 };

/** A bucket of tokens that fills with time. What is refused costs nothing: whoever tries again gets in when there is room. */
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

  private fill(): void {
    const now = this.now();
    const { burst, perSecond } = this.rate;
    this.tokens = Math.min(burst, this.tokens + ((now - this.filledAt) / 1000) * perSecond);
    this.filledAt = now;
  }

  /** Takes one, if there is one. */
  take(): boolean {
    this.fill();
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }

  /** Whether it is full again, so that it may be forgotten. */
  get isFull(): boolean {
    this.fill();
    return this.tokens >= this.rate.burst;
  }
}

/** The allowances of accounts; those that are full again are forgotten from time to time. */
export class AccountAllowances {
  private readonly byAccount = new Map<string, Allowance>();

  constructor(private readonly rate: Rate) {}

  take(account: string): boolean {
    const allowance = this.byAccount.get(account) ?? new Allowance(this.rate);
    this.byAccount.set(account, allowance);
    return allowance.take();
  }

  forgetFull(): void {
    for (const [account, allowance] of this.byAccount) if (allowance.isFull) this.byAccount.delete(account);
  }
}
