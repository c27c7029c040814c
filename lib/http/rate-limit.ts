import type { Runtime } from "@/lib/db/runtime";
import type { RateLimiterAbstract } from "rate-limiter-flexible";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { hashSecret } from "@/lib/db/people/secret";
import { runtime } from "@/lib/db/runtime";
import { addressGroup } from "./client-address";
import type { Allowance, LimitName } from "./limits";
import { limits } from "./limits";
import { ProblemError } from "./problem";

/** Whom an attempt counts for. A kind the limit does not know is not counted. */
export type Counted = { account?: string; address?: string };

/**
 * Counts one attempt, or as many as it is worth. Answers 0 when it is allowed, otherwise the seconds to wait. The counts
 * are in PostgreSQL, so that they hold for all servers and survive a restart; while it is out of reach each process
 * counts for itself.
 */
export async function countAttempt(name: LimitName, counted: Counted, worth = 1): Promise<number> {
  let wait = 0;
  for (const [limiter, key] of limitersFor(name, counted)) {
    try {
      await limiter.consume(key, worth);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      wait = Math.max(wait, Math.ceil(refusal.msBeforeNext / 1000), 1);
    }
  }
  return wait;
}

/** The same for routes. Throws ProblemError `too_many_requests`, which carries Retry-After. */
export async function requireAttempt(name: LimitName, counted: Counted, worth = 1): Promise<void> {
  const retryAfter = await countAttempt(name, counted, worth);
  if (retryAfter > 0) throw new ProblemError("too_many_requests", { retryAfter });
}

/** Forgets the attempts of an account, after one that succeeded. */
export async function forgiveAttempts(name: LimitName, account: string): Promise<void> {
  for (const [limiter, key] of limitersFor(name, { account })) await limiter.delete(key);
}

const known = new WeakMap<Runtime["pool"], Map<string, RateLimiterAbstract>>();

function limitersFor(name: LimitName, counted: Counted): [RateLimiterAbstract, string][] {
  const allowances: { account?: Allowance; address?: Allowance } = limits[name];
  const found: [RateLimiterAbstract, string][] = [];
  if (allowances.account && counted.account !== undefined) {
    found.push([limiter(`${name}:account`, allowances.account), hashSecret(counted.account)]);
  }
  if (allowances.address && counted.address !== undefined) {
    found.push([limiter(`${name}:address`, allowances.address), addressGroup(counted.address)]);
  }
  return found;
}

function limiter(keyPrefix: string, { points, seconds }: Allowance): RateLimiterAbstract {
  const { pool } = runtime();
  const ofPool = known.get(pool) ?? new Map<string, RateLimiterAbstract>();
  known.set(pool, ofPool);
  const made = ofPool.get(keyPrefix) ?? makeLimiter(pool, keyPrefix, points, seconds);
  ofPool.set(keyPrefix, made);
  return made;
}

function makeLimiter(
  pool: Runtime["pool"],
  keyPrefix: string,
  points: number,
  duration: number,
): RateLimiterAbstract {
  return new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "RateLimit",
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
  });
}
