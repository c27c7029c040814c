/** What a form is told after it was sent. Sentences are whole; fields are named as in the form. */
export type FormState = {
  faults: Readonly<Record<string, string>>;
  /** Why it was refused as a whole. */
  refusal: string | null;
  /** That it worked, where one stays on the page. */
  done: string | null;
  /** Something that is shown this once: a link, a token. */
  secret: string | null;
  /** What was typed, for a page that comes back without its script; never passwords. */
  typed: Readonly<Record<string, string>>;
};

export const untouched: FormState = { faults: {}, refusal: null, done: null, secret: null, typed: {} };

/** A server action as forms call it. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/** One field of a form. With `choices` it is a list to choose from. */
export type FieldSpec = {
  name: string;
  label: string;
  type?: "text" | "email" | "password" | "number";
  description?: string;
  autoComplete?: string;
  maxLength?: number;
  value?: string;
  choices?: readonly { id: string; title: string }[];
};
