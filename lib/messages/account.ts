/** Accounts, sessions and access tokens. */
export const accountMessages = {
  workspaceOf: (name: string) => `${name.slice(0, 100)}'s workspace`,

  name: "Name",
  nameHint: "What others see beside your votes and comments.",
  email: "E-mail",
  password: "Password",
  passwordHint: "At least 8 characters of any kind. A few words in a row are easy to keep in mind.",
  presentPassword: "Present password",
  nextPassword: "New password",

  signIn: "Sign in",
  signInTitle: "Sign in",
  signInWith: (provider: string) => `Sign in with ${provider}`,
  or: "or",
  noAccountYet: "No account yet?",
  toRegister: "Register",
  forgotten:
    "Password forgotten? Ask whoever runs this server for a reset link (npx weighhouse user reset your e-mail).",
  alreadyIn: (name: string) => `You are signed in as ${name}.`,
  goOn: "Go on",

  register: "Register",
  registerTitle: "Register",
  registerIntro: "You get a workspace of your own and can invite others into it.",
  registerAsGuest: (name: string) =>
    `You are here as the guest ${name}. What you voted and drafted stays yours.`,
  haveAccount: "Have an account?",
  toSignIn: "Sign in",

  signOut: "Sign out",
  signOutTitle: "Sign out?",
  signOutBody: "What this browser has not sent yet is lost.",
  signOutGuest:
    "You are a guest: without a return link nobody can give you back what you voted. Register to keep it.",
  notSignedIn: "You are not signed in.",

  resetTitle: "Choose a new password",
  resetBody: "All your sessions end and all your access tokens stop working.",
  resetSubmit: "Save and sign in",
  resetDead: "This link does not work any more. Ask for a new one; each works once, for an hour.",
  resetHow:
    "Ask whoever runs this server for a reset link. They make one with: npx weighhouse user reset your e-mail",

  accountTitle: "Account",
  nameSection: "Name",
  saveName: "Save name",
  nameSaved: "Saved.",
  signInSection: "Sign-in",
  signInAddress: (email: string) => `You sign in as ${email}.`,
  signInNoAddress: "You sign in through your provider.",
  linkedTo: (provider: string) => `Linked to ${provider}.`,
  linkTo: (provider: string) => `Link ${provider}`,
  changePassword: "Change password",
  passwordChanged: "Changed. Your other sessions have ended.",

  sessionsSection: "Sessions",
  sessionsIntro:
    "Where you are signed in. A session ends after 30 days without use, and after 90 days in any case.",
  thisSession: "this browser",
  unknownBrowser: "Unknown browser",
  lastUsed: "Last used",
  since: "Signed in",
  endSession: "End",
  endSessionOf: (browser: string) => `End the session of ${browser}`,
  endOthers: "End all others",
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,

  tokensSection: "Access tokens",
  tokensIntro: "With a token a program acts as you through the REST interface and the socket.",
  tokensNone: "You have none.",
  tokenName: "What is it for?",
  tokenScope: "What may it do?",
  tokenRead: "Read only",
  tokenWrite: "Read and write",
  tokenDays: "How long does it work?",
  days: (n: number) => `${n} days`,
  createToken: "Make a token",
  tokenOnce: "Copy it now: it is not shown again.",
  token: "Token",
  expires: "Works until",
  neverUsed: "Never used",
  revoke: "Revoke",
  revokeToken: (name: string) => `Revoke the token ${name}`,
  revokeTokenTitle: (name: string) => `Revoke the token ${name}?`,
  revokeTokenBody:
    "Programs that use it are refused from then on. A new token has to be put into each of them.",

  faults: {
    name_missing: "Give a name.",
    name_too_long: "Use at most 80 characters.",
    email_invalid: "This is not an e-mail address. It looks like name@example.org.",
    email_taken: "There is an account with this address. Sign in, or use another address.",
    password_too_short: "Use at least 8 characters.",
    password_too_long: "Use at most 256 characters.",
    password_common: "Many people use this one, so it is tried first. Choose another.",
    password_wrong: "This is not your present password.",
  },
  refusals: {
    credentials: "E-mail and password do not belong together. Check both.",
    closed: "This server takes no new accounts. Ask whoever runs it.",
    invite_needed: "This server takes new accounts by invitation only. Open the link you were invited by.",
    email_taken:
      "There is an account with the address your provider gave. Sign in with its password, then link the provider on your account page.",
    identity_taken: "That identity belongs to another account here.",
    other: "Signing in did not work. Try again.",
    tooMany: (seconds: number) =>
      seconds < 120
        ? `Too many tries. Wait ${seconds} seconds, then try again.`
        : `Too many tries. Wait ${Math.ceil(seconds / 60)} minutes, then try again.`,
  },

  menu: (name: string) => `${name}: account and workspaces`,
  guest: "guest",
} as const;
