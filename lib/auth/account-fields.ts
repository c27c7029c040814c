import { z } from "zod";

/** Why a field of an account form is refused; pages have a sentence for each. */
export type FieldFault =
  | "name_missing"
  | "name_too_long"
  | "email_invalid"
  | "email_taken"
  | "password_too_short"
  | "password_too_long"
  | "password_common"
  | "password_wrong";

const fault = (code: FieldFault) => ({ error: code });

/** A person's name as others see it: 1 to 80 characters, without spaces around it or line ends inside. */
export const personName = z
  .string(fault("name_missing"))
  .transform((text) =>
    text
      .normalize("NFC")
      .replace(/[\s\p{Cc}]+/gu, " ")
      .trim(),
  )
  .pipe(
    z
      .string()
      .regex(/[^\p{Cf}\p{Z}\p{M}]/u, fault("name_missing"))
      .max(80, fault("name_too_long")),
  );

/** An e-mail address, lower-cased: two spellings of one address are one account. */
export const emailAddress = z
  .string(fault("email_invalid"))
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email(fault("email_invalid")).max(320, fault("email_invalid")));

/** A password to be chosen: 8 to 256 characters of any kind, kept exactly as typed. */
export const newPassword = z
  .string(fault("password_too_short"))
  .min(8, fault("password_too_short"))
  .max(256, fault("password_too_long"));

/** A password to be checked; longer ones than can be chosen are wrong without any work. */
export const givenPassword = z.string(fault("password_wrong")).max(256, fault("password_wrong"));

/** The fields of a form, or a fault for each field that is not acceptable (the first of several). */
export function readFields<Shape extends z.ZodRawShape>(
  shape: Shape,
  form: FormData,
):
  | { ok: true; value: z.output<z.ZodObject<Shape>> }
  | { ok: false; faults: Partial<Record<keyof Shape & string, FieldFault>> } {
  const parsed = z
    .object(shape)
    .safeParse(Object.fromEntries(Object.keys(shape).map((name) => [name, form.get(name)])));
  if (parsed.success) return { ok: true, value: parsed.data };
  const faults: Partial<Record<string, FieldFault>> = {};
  for (const issue of parsed.error.issues) faults[String(issue.path[0])] ??= issue.message as FieldFault;
  return { ok: false, faults: faults };
}
