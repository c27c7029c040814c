import type { FieldFault } from "@/lib/auth/account-fields";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "./_components/form-state";
import { untouched } from "./_components/form-state";

/** The answer that names fields: each fault as its sentence. What was typed goes back, passwords apart. */
export function faulty(faults: Partial<Record<string, FieldFault>>, form: FormData): FormState {
  const sentences: Record<string, string> = {};
  for (const [name, fault] of Object.entries(faults)) {
    if (fault !== undefined) sentences[name] = accountMessages.faults[fault];
  }
  return faultySaid(sentences, form);
}

/** The same with sentences of its own. */
export function faultySaid(faults: Readonly<Record<string, string>>, form: FormData): FormState {
  return { ...untouched, faults, typed: typedIn(form) };
}

/** The answer that refuses the whole. */
export function refused(refusal: string, form?: FormData): FormState {
  return { ...untouched, refusal, typed: form ? typedIn(form) : {} };
}

/** The answer that it worked, with what is shown this once. */
export function done(sentence: string, secret: string | null = null): FormState {
  return { ...untouched, done: sentence, secret };
}

function typedIn(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !/password|token/i.test(name) && !name.startsWith("$"))
      typed[name] = value;
  }
  return typed;
}
