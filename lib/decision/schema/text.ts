import { z } from "zod";

/** No control characters, and no half of a character: a database could store neither. */
const cleanLine = /^[^\p{Cc}\p{Cs}]*$/u;
const cleanText = /^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u;
/** Something that can be seen: two titles of nothing but joiners would look alike, and like none. */
const visible = /[^\p{Cf}\p{Z}\p{M}\s]/u;
const lineHint = "One line of text, without control characters";
const textHint = "Text without control characters other than line breaks and tabs";

const visibleHint = "Say something that can be seen";

/** A title or name: one trimmed line of 1 to `most` characters. */
export function title(most: number) {
  return z.string().trim().min(1).max(most).regex(cleanLine, lineHint).regex(visible, visibleHint);
}

/** One trimmed line of at most `most` characters; may be empty. */
export function line(most: number) {
  return z.string().trim().max(most).regex(cleanLine, lineHint);
}

/** A longer text of at most `most` characters; may be empty. Line breaks become single line feeds. */
export function text(most: number) {
  return z
    .string()
    .overwrite((given) => given.replaceAll("\r\n", "\n"))
    .max(most)
    .regex(cleanText, textHint);
}

/** A longer text that says something. */
export function saying(most: number) {
  return text(most).regex(visible, visibleHint);
}

/** A web address, http or https only; anything else could run code when clicked. */
export function webAddress(most: number) {
  return z
    .url({ protocol: /^https?$/u, error: "An address that begins with http:// or https://" })
    .max(most)
    .regex(/^https?:\/\/[^\p{Cc}\p{Cs}\s]+$/iu, "An address without spaces");
}
