import type { Role } from "@/lib/decision/policy";
import type { UserKind } from "../generated/prisma/enums";

/** What can be done with the ways into a decision. */
export type AccessAction =
  | "see_invites"
  | "create_invite"
  | "revoke_invite"
  | "see_links"
  | "create_presenter_link"
  | "create_record_link"
  | "revoke_link"
  | "create_return_link";

type Rule = {
  roles: Readonly<Record<Role, boolean>>;
  /** Guests cannot do it: what reaches further than one decision's room needs somebody who can be found again. */
  accountNeeded: boolean;
};

const facilitators = {
  facilitator: true,
  voter: false,
  observer: false,
  visitor: false,
  presenter: false,
  outsider: false,
};

/** Role × way in: the one table that dialogs, routes and a test go by. */
export const accessPolicy: Readonly<Record<AccessAction, Rule>> = {
  see_invites: { roles: facilitators, accountNeeded: false },
  create_invite: { roles: facilitators, accountNeeded: true },
  revoke_invite: { roles: facilitators, accountNeeded: false },
  see_links: { roles: facilitators, accountNeeded: false },
  create_presenter_link: { roles: facilitators, accountNeeded: false },
  create_record_link: { roles: facilitators, accountNeeded: true },
  revoke_link: { roles: facilitators, accountNeeded: false },
  create_return_link: { roles: facilitators, accountNeeded: false },
};

/** Who asks, as the door has checked it. */
export type Asker = { userId: string; kind: UserKind };

/** Why somebody may not. Whoever may not see the decision learns no more than `not_found`. */
export type AccessRefusal = "not_found" | "forbidden" | "account_needed";
