/** So many attempts (`points`) in so many seconds, counted for each key of that kind. */
export type Allowance = { points: number; seconds: number };

/**
 * What is limited, by who asks (`account`: a user, or the e-mail that was typed) and from where (`address`). A whole
 * workshop often shares one address, so that limit is always the wide one.
 */
export const limits = {
  signIn: { account: { points: 10, seconds: 900 }, address: { points: 200, seconds: 900 } },
  register: { address: { points: 60, seconds: 3600 } },
  reset: { address: { points: 60, seconds: 900 } },
  join: { address: { points: 1500, seconds: 600 } },
  invite: { account: { points: 60, seconds: 3600 }, address: { points: 300, seconds: 3600 } },
  token: { account: { points: 30, seconds: 3600 } },
  create: { account: { points: 60, seconds: 600 }, address: { points: 600, seconds: 600 } },
  try: { address: { points: 300, seconds: 3600 } },
  comment: { account: { points: 60, seconds: 60 } },
  command: { account: { points: 1200, seconds: 60 } },
  search: { account: { points: 120, seconds: 60 } },
  compute: { account: { points: 3000, seconds: 60 }, address: { points: 6000, seconds: 60 } },
  export: { account: { points: 30, seconds: 60 } },
} as const satisfies Record<string, { account?: Allowance; address?: Allowance }>;

export type LimitName = keyof typeof limits;
