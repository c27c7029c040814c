/** What `weighhouse user reset` says. */
export const userResetMessages = {
  about: "Print a one-time link with which somebody chooses a new password",
  usage: "Usage: npx weighhouse user reset <e-mail>",
  link: (address: string, until: string) =>
    `Give this link to its owner over a channel you trust. It works once, until ${until}:\n${address}`,
  unknown: (email: string) => `There is no account with the address ${email}.`,
};
