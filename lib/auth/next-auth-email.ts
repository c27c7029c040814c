/**
 * The e-mail address that next-auth will read out of the body of a sign-in; empty when there is none. It must be the
 * same one, or attempts would count for another account than the one they are made at (H1): of several fields of one
 * name next-auth takes the last.
 */
export function nextAuthEmail(contentType: string, body: string): string {
  const fields = contentType.includes("application/json") ? fromJson(body) : fromForm(contentType, body);
  return typeof fields["email"] === "string" ? fields["email"] : "";
}

function fromForm(contentType: string, body: string): Record<string, unknown> {
  const isForm = contentType.includes("application/x-www-form-urlencoded");
  return isForm ? Object.fromEntries(new URLSearchParams(body)) : {};
}

function fromJson(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
