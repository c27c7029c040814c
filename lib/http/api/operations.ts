import { computeOperation } from "./compute-operation";
import { createDecision } from "./create-decision";
import {
  listPeople,
  readDecision,
  readEvents,
  readFigures,
  readRecord,
  sendCommand,
} from "./decision-operations";
import { listHistory, listTemplates, readDescription, searchHistory } from "./history-operations";
import {
  createInviteOperation,
  joinOperation,
  listInvitesOperation,
  revokeInviteOperation,
} from "./invite-operations";
import {
  createLinkOperation,
  createReturnLinkOperation,
  listLinksOperation,
  revokeLinkOperation,
} from "./link-operations";
import type { Operation } from "./operation";

/** Every operation of the interface for programs, in the order in which they are described. */
export const operations: readonly Operation[] = [
  createDecision,
  readDecision,
  readEvents,
  listPeople,
  readFigures,
  sendCommand,
  listInvitesOperation,
  createInviteOperation,
  revokeInviteOperation,
  joinOperation,
  listLinksOperation,
  createLinkOperation,
  revokeLinkOperation,
  createReturnLinkOperation,
  readRecord,
  listHistory,
  searchHistory,
  listTemplates,
  computeOperation,
  readDescription,
];
