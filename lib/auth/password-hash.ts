import { hash, verify } from "@node-rs/argon2";

/** Argon2id (2) with 19 MiB, two passes, one lane: the least that OWASP's password storage page accepts. */
const cost = { algorithm: 2, memoryCost: 19456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a text nobody knows, made with the same cost: checked where there is no account, so that both cost the same. */
export const dummyHash =
  "$argon2id$v=19$m=19456,t=2,p=1$U0p8g5kyApwgSzOlQ5Qu7A$ukWIXRtwydwo7QUHpaRBi7KqBjrNhS66e0UHKVhIgUw";

/** The hash to store for a password. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether the password belongs to the hash. Without a hash the same work is done, and the answer is no. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? dummyHash, password);
  return matches && passwordHash !== null;
}

/** Whether a hash was made more cheaply than new ones are, and should be replaced when the password is next known. */
export function isWeakHash(passwordHash: string): boolean {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(passwordHash);
  return parts === null || Number(parts[1]) < cost.memoryCost || Number(parts[2]) < cost.timeCost;
}
