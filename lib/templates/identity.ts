import { openingFromCells } from "./cells";
import type { Template } from "./template";

/** Authentication beside authorization: to understand, not to choose. */
export const identity: Template = {
  id: "identity",
  title: "Identity: authentication and authorization",
  summary:
    "Two ideas that are often mixed up, side by side on eight criteria. A comparison to understand and discuss, not a choice.",
  settledText:
    "A system needs both, so there is nothing to choose here. Use it to agree on words, or turn it into a decision about what to improve first.",
  opening: openingFromCells({
    kind: "comparison",
    question: "What is authentication, what is authorization, and where do we stand with each?",
    context: "",
    options: [
      {
        id: "authentication",
        title: "Authentication",
        definition: "Finding out who somebody is: a person, a device or a program proves an identity.",
      },
      {
        id: "authorization",
        title: "Authorization",
        definition: "Settling what somebody may do: a known identity is granted or refused an action.",
      },
    ],
    rows: [
      {
        id: "question",
        title: "Question it answers",
        definition: "What is established when it has succeeded.",
        lowEnd: "unclear in our system",
        highEnd: "clear in our system",
        use: "rated",
        notes: {
          authentication: ["neutral", "Who are you, and can you prove it?"],
          authorization: ["neutral", "May you do this, to this thing, now?"],
        },
      },
      {
        id: "moment",
        title: "Moment",
        definition: "When it takes place, and how often.",
        lowEnd: "at the wrong moments",
        highEnd: "at every right moment",
        use: "rated",
        notes: {
          authentication: [
            "neutral",
            "Comes first: at sign-in, and again before sensitive steps. A session or token then carries the result.",
          ],
          authorization: [
            "neutral",
            "Comes after, at every single request; it may also answer for visitors who are not signed in.",
          ],
        },
      },
      {
        id: "means",
        title: "Means",
        definition: "What it works with.",
        lowEnd: "outdated means",
        highEnd: "up-to-date means",
        use: "rated",
        notes: {
          authentication: [
            "neutral",
            "Passwords, passkeys, one-time codes, certificates; something known, owned or part of the body.",
          ],
          authorization: [
            "neutral",
            "Roles, attributes, relations or lists of rights, gathered in rules that can be read and tested.",
          ],
        },
      },
      {
        id: "standards",
        title: "Standards",
        definition: "Specifications that products agree on.",
        lowEnd: "home-made",
        highEnd: "by open standards",
        use: "rated",
        notes: {
          authentication: ["neutral", "OpenID Connect, SAML 2.0 and WebAuthn, the standard behind passkeys."],
          authorization: [
            "neutral",
            "OAuth 2.0 for delegated access, XACML for rules; many systems use a rule language of their own.",
          ],
        },
      },
      {
        id: "failure",
        title: "Cost of a failure",
        definition: "What happens when it goes wrong, and how that is noticed.",
        lowEnd: "great harm, unnoticed",
        highEnd: "contained and noticed",
        use: "rated",
        notes: {
          authentication: [
            "neutral",
            "A stranger acts under another's name, with all of that person's rights. HTTP answers 401 when proof is missing.",
          ],
          authorization: [
            "neutral",
            "A known user reaches what is not theirs; broken access control has led the OWASP Top 10 since 2021. HTTP answers 403.",
          ],
        },
      },
      {
        id: "user",
        title: "What users see of it",
        definition: "How much it asks of people.",
        lowEnd: "in people's way",
        highEnd: "hardly noticed",
        use: "rated",
        notes: {
          authentication: [
            "neutral",
            "Visible: people sign in, confirm a second factor, recover a lost account.",
          ],
          authorization: ["neutral", "Mostly invisible: people notice it by what is missing or refused."],
        },
      },
      {
        id: "owner",
        title: "Who looks after it",
        definition: "Who sets it up, and who keeps it right.",
        lowEnd: "nobody in particular",
        highEnd: "clearly somebody",
        use: "rated",
        notes: {
          authentication: ["neutral", "Often handed to one identity provider for all applications."],
          authorization: [
            "neutral",
            "Stays close to each application, since only it knows its things and actions; owners of the data set the rules.",
          ],
        },
      },
      {
        id: "changes",
        title: "How it changes",
        definition: "What happens when a person takes a new task or leaves.",
        lowEnd: "old access lingers",
        highEnd: "access follows at once",
        use: "waiting",
        notes: {
          authentication: [
            "neutral",
            "The identity stays the same through a new task; on leaving it is locked and its sessions are ended.",
          ],
          authorization: [
            "neutral",
            "Rights should follow the task; those issued inside a token last until the token expires or is revoked.",
          ],
        },
      },
    ],
  }),
};
