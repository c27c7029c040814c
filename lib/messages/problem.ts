/** What a program is told when the door refuses it: one sentence per code that says what to do. */
export const problemMessages = {
  bad_request: "The request cannot be read.",
  bad_json: "The body is not acceptable JSON.",
  invalid: "Some of what was sent is not acceptable; see errors.",
  unauthenticated: "Sign in, or send a valid token as Authorization: Bearer.",
  session_needed: "A token cannot do this. Sign in with a browser.",
  account_needed: "Guests cannot do this. Register first.",
  scope_missing: "The token may not do this. Make one with the scope that is named.",
  not_found: "There is nothing here that you may see.",
  method_not_allowed: "This address does not take that method.",
  conflict: "This does not fit with what is there by now.",
  too_large: "The body is too large.",
  unsupported_type: "Send the body as application/json.",
  too_many_requests: "Too many attempts. Wait for the time in Retry-After, then try again.",
  internal:
    "Something broke on the server. Nothing was changed. Try again, and tell the owner the request id.",
  outage:
    "The database is away. Wait for the time in Retry-After, then send the same again: a commandId counts once.",
  /** For a refusal that comes from the rules of a decision; `code` says which rule. */
  refused: "The decision does not allow this now; see code.",
} as const;
