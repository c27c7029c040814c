import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { createSession, endSession, personOfSession } from "@/lib/db/people/sessions";
import { absoluteLimit } from "@/lib/db/people/session-limits";
import { env } from "@/lib/env";
import { log } from "@/lib/log/log";
import { emailAddress, givenPassword } from "./account-fields";
import type { OidcClaims } from "./oidc-provider";
import { oidcProvider } from "./oidc-provider";
import { providedIdentity } from "./provided-identity";
import { sameOriginPath } from "./same-origin-path";
import { sessionCookieName, sessionCookieOptions, strictCookies } from "./session-cookie";
import { userByIdentity } from "./user-by-identity";
import { userByPassword } from "./user-by-password";
import type { Viewer } from "./viewer";

/** What next-auth needs to know of the one request it answers. */
export type SignInRequest = {
  viewer: Viewer | null;
  userAgent: string;
  /** Where the person goes afterwards, as next-auth's own cookie remembers it. */
  returnTo: string;
  /** The name of a new person's workspace. */
  workspaceName: (name: string) => string;
};

/**
 * next-auth for one request. Its token holds two things, the user (`sub`) and the session row (`sid`); the row decides
 * whether it still counts. Every sign-in makes a new row and ends the one the browser had.
 */
export function nextAuthOptions(request: SignInRequest): NextAuthOptions {
  const { viewer } = request;
  const oidc = oidcProvider();
  let signedIn: string | null = null;
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: absoluteLimit / 1000 },
    useSecureCookies: strictCookies(),
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    providers: [passwordProvider(), ...(oidc === null ? [] : [oidc])],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type === "credentials") {
          signedIn = user.id;
          return true;
        }
        const identity = providedIdentity(profile as unknown as OidcClaims);
        const found = await userByIdentity(identity, viewer, {
          returnTo: request.returnTo,
          workspaceName: request.workspaceName(identity.name),
        });
        if (typeof found === "string") return refusedPath(found, request.returnTo);
        signedIn = found.userId;
        return true;
      },
      async jwt({ token }) {
        if (signedIn === null) return living(token.sub, token["sid"]);
        if (viewer?.sessionId) await endSession(viewer.userId, viewer.sessionId);
        const session = await createSession(signedIn, request.userAgent);
        return { sub: signedIn, sid: session.id };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        baseUrl + sameOriginPath(url.startsWith(baseUrl) ? url.slice(baseUrl.length) : url),
    },
    logger: {
      error: (code, about) =>
        log().warn({ code, err: about instanceof Error ? about : about.error }, "next-auth refused"),
      warn: () => {},
      debug: () => {},
    },
    events: {
      async signOut({ token }) {
        if (typeof token.sub === "string" && typeof token["sid"] === "string")
          await endSession(token.sub, token["sid"]);
      },
    },
  };
}

/** Sign-in by e-mail address and password for whoever speaks next-auth's own protocol; the page has its own form. */
function passwordProvider() {
  return CredentialsProvider({
    id: "credentials",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(given) {
      const email = emailAddress.safeParse(given?.email);
      const password = givenPassword.safeParse(given?.password);
      if (!email.success || !password.success) return null;
      const id = await userByPassword(email.data, password.data);
      return id === null ? null : { id };
    },
  });
}

/** The token again while its session lives; next-auth takes the cookie away on an error. */
async function living(userId: unknown, sessionId: unknown): Promise<{ sub: string; sid: string }> {
  if (typeof userId === "string" && typeof sessionId === "string") {
    const person = await personOfSession(sessionId);
    if (person?.id === userId) return { sub: userId, sid: sessionId };
  }
  throw new Error("session_over");
}

function refusedPath(refusal: string, returnTo: string): string {
  return `/sign-in?error=${refusal}&returnTo=${encodeURIComponent(sameOriginPath(returnTo))}`;
}
