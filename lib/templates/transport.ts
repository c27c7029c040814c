import { openingFromCells } from "./cells";
import type { Template } from "./template";

/** HTTP or HTTPS. */
export const transport: Template = {
  id: "transport",
  title: "Transport: HTTP or HTTPS",
  summary:
    "Plain or encrypted transport on eight criteria, seven of them chosen to start with; mostly for internal hops and old devices.",
  settledText:
    "For everything that is open to the public this is settled: use HTTPS. A vote is worth having for a device, a test bench or a hop inside a closed network.",
  opening: openingFromCells({
    kind: "choice",
    question: "Which transport for this connection: HTTP or HTTPS?",
    context: "",
    options: [
      {
        id: "http",
        title: "HTTP",
        definition: "The Hypertext Transfer Protocol as plain text, by default on port 80.",
      },
      {
        id: "https",
        title: "HTTPS",
        definition:
          "The same protocol inside an encrypted and authenticated TLS connection, by default on port 443.",
      },
    ],
    rows: [
      {
        id: "confidentiality",
        title: "Confidentiality",
        definition: "Whether others on the way can read what is sent.",
        lowEnd: "open to all on the way",
        highEnd: "sealed on the way",
        use: "rated",
        notes: {
          http: ["against", "Passwords, cookies and pages travel readable for everybody on the way."],
          https: [
            "for",
            "Content, path and cookies are encrypted; address and, in most cases, host name remain visible.",
          ],
        },
      },
      {
        id: "integrity",
        title: "Integrity",
        definition: "Whether what arrives is what was sent.",
        lowEnd: "can be altered unseen",
        highEnd: "any change is noticed",
        use: "rated",
        notes: {
          http: ["against", "Anybody in between can change content or add to it, and neither side notices."],
          https: ["for", "TLS detects every change on the way and breaks off the connection."],
        },
      },
      {
        id: "identity",
        title: "Proof of the server",
        definition: "Whether the client can know whom it is talking to.",
        lowEnd: "could be anyone",
        highEnd: "proved by certificate",
        use: "rated",
        notes: {
          http: ["against", "Nothing proves that the server is the one it claims to be."],
          https: ["for", "A certificate ties the server to its name; it says nothing about its honesty."],
        },
      },
      {
        id: "browsers",
        title: "Treatment by browsers",
        definition: "Which functions browsers allow, and what they tell the visitor.",
        lowEnd: "warned about and limited",
        highEnd: "no warnings, no limits",
        use: "rated",
        notes: {
          http: [
            "against",
            "Marked as not secure; location, camera, service workers and others are refused, except on localhost.",
          ],
          https: ["for", "All browser functions are open to it, and search engines slightly prefer it."],
        },
      },
      {
        id: "speed",
        title: "Speed",
        definition: "Time until the page is there, and load on the server.",
        lowEnd: "noticeably slower",
        highEnd: "as fast as it gets",
        use: "rated",
        notes: {
          http: [
            "neutral",
            "Saves the TLS handshake, but browsers use HTTP/2 and HTTP/3 only over encrypted connections.",
          ],
          https: [
            "for",
            "TLS 1.3 adds one round trip to a new connection; HTTP/2 and HTTP/3 usually more than make up for it.",
          ],
        },
      },
      {
        id: "setup",
        title: "Set-up and upkeep",
        definition: "The work of getting it to run and keeping it running.",
        lowEnd: "constant work",
        highEnd: "nothing to do",
        use: "rated",
        notes: {
          http: ["for", "Nothing to set up, no certificate that could run out."],
          https: [
            "neutral",
            "Free, self-renewing certificates by ACME make it routine on public names; on internal names and devices it remains work.",
          ],
        },
      },
      {
        id: "compliance",
        title: "Rules and audits",
        definition: "Whether it meets the rules for personal, payment or health data.",
        lowEnd: "would not pass",
        highEnd: "passes",
        use: "rated",
        notes: {
          http: [
            "against",
            "Payment card rules demand encryption on open networks, and data protection law in effect does too.",
          ],
          https: [
            "for",
            "Counts as the state of the art for transport when versions and ciphers are current.",
          ],
        },
      },
      {
        id: "inspection",
        title: "Inspection and caching on the way",
        definition: "How easily our own network can look into traffic or cache it for many.",
        lowEnd: "closed to our tools",
        highEnd: "open to our tools",
        use: "waiting",
        notes: {
          http: ["for", "Any proxy can cache it and any capture shows it, which helps on a test bench."],
          https: [
            "against",
            "Looking inside takes a proxy that ends the encryption, or keys logged by the client.",
          ],
        },
      },
    ],
  }),
};
