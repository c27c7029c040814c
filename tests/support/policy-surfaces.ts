/** Who stands before a route. `reader` is the facilitator with a token that may only read. */
export const callers = [
  "nobody",
  "outsider",
  "removed",
  "visitor",
  "observer",
  "voter",
  "facilitator",
  "reader",
] as const;
export type Caller = (typeof callers)[number];

/** A method and route of the interface for programs, and the status each caller gets for a well-formed request. */
export type Surface = {
  method: "GET" | "POST" | "DELETE";
  path: string;
  expected: Readonly<Record<Caller, number>>;
};

const statuses = (...of: readonly [number, number, number, number, number, number, number, number]) =>
  Object.fromEntries(callers.map((caller, index) => [caller, of[index] ?? 0])) as Surface["expected"];

/** C2: whoever may not see a decision is told that there is none; who was removed from it as well. */
const reading = statuses(401, 404, 404, 200, 200, 200, 200, 200);
const facilitating = (read: boolean, done: number) =>
  statuses(401, 404, 404, 403, 403, 403, done, read ? done : 403);

/** C1, C3: role × route, as data. A route of app/api/v1 without a row here fails its test. */
export const surfaces: readonly Surface[] = [
  { method: "POST", path: "/decisions", expected: statuses(401, 201, 201, 201, 201, 201, 201, 403) },
  { method: "GET", path: "/decisions", expected: statuses(401, 200, 200, 200, 200, 200, 200, 200) },
  { method: "GET", path: "/search", expected: statuses(401, 200, 200, 200, 200, 200, 200, 200) },
  { method: "GET", path: "/templates", expected: statuses(200, 200, 200, 200, 200, 200, 200, 200) },
  { method: "GET", path: "/openapi.json", expected: statuses(200, 200, 200, 200, 200, 200, 200, 200) },
  // Mathematics alone: nobody needs to be anybody.
  { method: "POST", path: "/compute", expected: statuses(200, 200, 200, 200, 200, 200, 200, 200) },
  { method: "POST", path: "/join", expected: statuses(200, 200, 403, 200, 200, 200, 200, 403) },
  { method: "GET", path: "/decisions/{decisionId}", expected: reading },
  { method: "GET", path: "/decisions/{decisionId}/events", expected: reading },
  { method: "GET", path: "/decisions/{decisionId}/participants", expected: reading },
  { method: "GET", path: "/decisions/{decisionId}/figures", expected: reading },
  // Nothing is decided yet in the room of the test: those who may read the record are told so.
  {
    method: "GET",
    path: "/decisions/{decisionId}/record",
    expected: statuses(401, 404, 404, 409, 409, 409, 409, 409),
  },
  // A command of facilitators; every other command is in the table of commands. The removed are told why.
  {
    method: "POST",
    path: "/decisions/{decisionId}/commands",
    expected: statuses(401, 404, 403, 403, 403, 403, 200, 403),
  },
  { method: "GET", path: "/decisions/{decisionId}/invites", expected: facilitating(true, 200) },
  { method: "POST", path: "/decisions/{decisionId}/invites", expected: facilitating(false, 201) },
  {
    method: "DELETE",
    path: "/decisions/{decisionId}/invites/{inviteId}",
    expected: facilitating(false, 204),
  },
  { method: "GET", path: "/decisions/{decisionId}/links", expected: facilitating(true, 200) },
  { method: "POST", path: "/decisions/{decisionId}/links", expected: facilitating(false, 201) },
  { method: "DELETE", path: "/decisions/{decisionId}/links/{linkId}", expected: facilitating(false, 204) },
  {
    method: "POST",
    path: "/decisions/{decisionId}/participants/{participantId}/return-link",
    expected: facilitating(false, 201),
  },
];
