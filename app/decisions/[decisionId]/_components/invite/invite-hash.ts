/** The address of the open invitations on a decision's page. */
export const inviteHash = "#invite";
