import type * as Argon2 from "@node-rs/argon2";
import { hash, verify } from "@node-rs/argon2";
import { afterEach, describe, expect, it, vi } from "vitest";
import { newPassword, readFields } from "@/lib/auth/account-fields";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { dummyHash, hashPassword, isWeakHash, passwordMatches } from "@/lib/auth/password-hash";
import { userByPassword } from "@/lib/auth/user-by-password";
import { passwordHashOf } from "@/lib/db/people/accounts";
import { someAccount, usePeopleDatabase } from "./support/people-database";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof Argon2>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

usePeopleDatabase();
afterEach(() => void vi.clearAllMocks());

describe("passwords", () => {
  it.each([
    "8letters",
    "pass phrase with spaces ",
    "日本語のパスワードです",
    "🐟".repeat(8),
    "x'\";--<b>&\\",
    "a1".repeat(128),
  ])("A2 %s is accepted unchanged", async (password) => {
    expect(newPassword.parse(password)).toBe(password);
    const form = new FormData();
    form.set("password", password);
    expect(readFields({ password: newPassword }, form)).toEqual({ ok: true, value: { password } });
    const stored = await hashPassword(password);
    expect(await passwordMatches(stored, password)).toBe(true);
    expect(await passwordMatches(stored, `${password} `)).toBe(false);
    expect(
      await passwordMatches(
        stored,
        password.trim() === password ? password.toUpperCase() + "x" : password.trim(),
      ),
    ).toBe(false);
  });

  it("A2 7 and 257 characters are refused", () => {
    expect(newPassword.safeParse("1234567").error?.issues[0]?.message).toBe("password_too_short");
    expect(newPassword.safeParse("x".repeat(257)).error?.issues[0]?.message).toBe("password_too_long");
  });

  it.each(
    `password password1 Password1 Password123 P@ssw0rd passw0rd Passw0rd! 12345678 123456789 1234567890 87654321 00000000
     11111111 qwertyui qwertyuiop Qwerty123 qwerty123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx zaq12wsx qazwsxedc asdfghjkl iloveyou
     sunshine princess football baseball superman trustno1 letmein1 welcome1 Welcome2024! Summer2025 changeme admin123
     adminadmin administrator abcd1234 abc12345 a1b2c3d4 aa123456 aaaaaaaa 12341234 11223344 abcdefgh michael1 jennifer
     liverpool chelsea1 starwars pokemon1 whatever computer internet samsung1 20011231 31122001 asdfasdf lovelove
     monkey123 dragon12 master01 jordan23 blink182 harrypotter mypassword 987654321 147258369 qweasdzxc`
      .split(/\s+/)
      .filter(Boolean),
  )("A2 %s is refused as common", (password) => {
    expect(isCommonPassword(password)).toBe(true);
  });

  it.each([
    "correct horse battery staple",
    "violin-teapot-canal",
    "Tr0ub4dor&3x",
    "k7#mQz!pL2",
    "wir essen um sieben",
    "8letters",
    "grüner Hering",
  ])("A2 %s is not refused", (password) => {
    expect(isCommonPassword(password)).toBe(false);
  });

  it("A3 hashes are Argon2id at 19 MiB, two passes, one lane", async () => {
    expect(await hashPassword("violin-teapot")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(isWeakHash(dummyHash)).toBe(false);
  });

  it("A3 a weaker hash is upgraded at the next sign-in", async () => {
    const weak = await hash("violin-teapot", { algorithm: 2, memoryCost: 4096, timeCost: 1, parallelism: 1 });
    const { id, email } = await someAccount({ passwordHash: weak });
    expect(await userByPassword(email, "wrong-teapot")).toBeNull();
    expect(await passwordHashOf(id)).toBe(weak);
    expect(await userByPassword(email, "violin-teapot")).toBe(id);
    const upgraded = await passwordHashOf(id);
    expect(upgraded).toMatch(/m=19456,t=2/);
    expect(await userByPassword(email, "violin-teapot")).toBe(id);
    expect(await passwordHashOf(id)).toBe(upgraded);
  });

  it("A6 an unknown address, an account without a password and a wrong password do the same work", async () => {
    const { email } = await someAccount({ passwordHash: await hashPassword("violin-teapot") });
    const { email: withoutPassword } = await someAccount();
    for (const address of [email, withoutPassword, "nobody@example.org"]) {
      vi.clearAllMocks();
      expect(await userByPassword(address, "wrong-teapot"), address).toBeNull();
      expect(verify, address).toHaveBeenCalledTimes(1);
      expect(hash, address).not.toHaveBeenCalled();
    }
    const checked = vi.mocked(verify).mock.calls[0]?.[0];
    expect(checked).toBe(dummyHash);
    expect(dummyHash.split("$")[3]).toBe((await hashPassword("x")).split("$")[3]);
  });
});
