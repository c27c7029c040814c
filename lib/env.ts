import { readFileSync } from "node:fs";
import { z } from "zod";

/** What the configuration table says about a variable beside its rules. */
type About = { description: string; otherwise: string; secret?: true };

const about = (description: string, otherwise: string): About => ({ description, otherwise });
const secret = (description: string, otherwise: string): About => ({ description, otherwise, secret: true });

const address = (protocol: RegExp) =>
  z.url({ protocol, error: "is not an address of the right kind", abort: true });

const appUrl = address(/^https?$/)
  .refine((url) => new URL(url).pathname === "/" && !/[?#]/.test(url), "must end after the host name or port")
  .transform((url) => new URL(url).origin);

const ownSecret = z
  .string("is missing; npm start makes one by itself")
  .min(32, "is too short: at least 32 characters")
  .refine((text) => new Set(text).size >= 8, "is too easy to guess: use a random text")
  .refine((text) => !/change.?me|your.?secret|example/i.test(text), "is still the text of an example");

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== ""),
);

/** What a process may do: pages and REST, sockets, and what has to be done from time to time. */
export const services = ["web", "realtime", "jobs"] as const;
export type Service = (typeof services)[number];

/** Every variable the program knows. Nothing else reads the environment. */
export const variables = z.object({
  DATABASE_URL: address(/^postgres(ql)?$/).meta(
    secret(
      "The PostgreSQL server to use: `postgresql://user:password@host:5432/database`",
      "an own one in `DATA_DIR`",
    ),
  ),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .meta(about("The port to listen on; 0 takes any free one", "`3000`")),
  SERVICES: list
    .pipe(z.array(z.enum(services, `must be some of ${services.join(", ")}, with commas between`)).min(1))
    .default([...services])
    .meta(
      about(
        "What this process does, where several share one PostgreSQL: `web` (pages and REST), `realtime` (the sockets under `/socket`), `jobs` (removing what has expired)",
        "all of it",
      ),
    ),
  HOST: z
    .string()
    .default("0.0.0.0")
    .meta(
      about(
        "The address to listen on; `127.0.0.1` keeps the app to this machine, and phones out",
        "`0.0.0.0`",
      ),
    ),
  APP_URL: appUrl
    .optional()
    .meta(
      about(
        "The address people type, `https://decide.example.org`. Links carry it, other host names are refused, and https switches on strict cookies and HSTS",
        "any local address",
      ),
    ),
  REDIS_URL: address(/^rediss?$/)
    .optional()
    .meta(
      secret(
        "A Redis or Valkey by which several servers tell each other that something happened: `redis://host:6379`",
        "PostgreSQL does it",
      ),
    ),
  DRAIN_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(300)
    .default(0)
    .meta(
      about(
        "When asked to stop, how long `/readyz` says so before connections end: as long as the proxy in front needs to notice",
        "`0`",
      ),
    ),
  DATA_DIR: z
    .string()
    .min(1)
    .default(".data")
    .meta(about("The folder that keeps the own database and the secret", "`.data`")),
  NEXTAUTH_SECRET: ownSecret.meta(
    secret(
      "Signs the session cookies; changing it signs everybody out",
      "made at the first start, kept in `DATA_DIR/secret`",
    ),
  ),
  SIGNUP: z
    .enum(["open", "invite", "closed"], "must be open, invite or closed")
    .default("open")
    .meta(
      about(
        "Who may register: everybody (`open`), people with an invitation (`invite`), nobody (`closed`)",
        "`open`",
      ),
    ),
  OIDC_ISSUER: address(/^https?$/)
    .optional()
    .meta(about("Sign-in through an OpenID Connect provider: its issuer address", "no such sign-in")),
  OIDC_CLIENT_ID: z.string().min(1).optional().meta(about("The client id the provider gave out", "")),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(1)
    .optional()
    .meta(secret("The client secret the provider gave out", "")),
  OIDC_NAME: z
    .string()
    .min(1)
    .max(60)
    .default("single sign-on")
    .meta(about("What the sign-in button calls the provider", "`single sign-on`")),
  TRUSTED_PROXIES: list
    .refine(
      (proxies) => proxies.every(isNetwork),
      "must be addresses or networks such as 10.0.0.0/8, with commas between",
    )
    .default([])
    .meta(
      about(
        "Reverse proxies whose `X-Forwarded-…` headers count: addresses or networks, with commas between",
        "none",
      ),
    ),
  METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .meta(
      about(
        "A second port, for Prometheus alone: `/metrics`. Keep it away from people, it is not protected",
        "no metrics",
      ),
    ),
  LOG_LEVEL: z
    .enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"])
    .default("warn")
    .meta(about("How much is logged: `error`, `warn`, `info`, `debug` …", "`warn`")),
  NODE_ENV: z
    .enum(["production", "development", "test"])
    .default("production")
    .meta(about("Set by the start commands; leave it alone", "`production`")),
});

export type Env = z.output<typeof variables>;

/** Thrown with every problem of the environment at once, each a line that names its variable. */
export class EnvironmentProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not usable:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvironmentProblems";
  }
}

let known: Env | undefined;

/**
 * The configuration, read from the environment at the first call and kept.
 * Throws EnvironmentProblems.
 */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}

/** Makes the next `env()` read the environment again. */
export function forgetEnv(): void {
  known = undefined;
}

/**
 * Reads a configuration. An empty variable counts as unset; a secret may be given as NAME_FILE, the path of a file that
 * holds it, unless NAME itself is set.
 * Throws EnvironmentProblems.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(variables.shape)) {
    const file = (schema.meta() as About | undefined)?.secret ? source[`${name}_FILE`] : undefined;
    const direct = source[name];
    if (direct) values[name] = direct;
    else if (file) {
      try {
        values[name] = readFileSync(file, "utf8").trim();
      } catch {
        problems.push(`${name}_FILE: the file ${file} cannot be read`);
      }
    }
  }
  const parsed = variables.safeParse(values);
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  problems.push(...together(values));
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new EnvironmentProblems(problems);
}

/** What no variable can tell alone. */
function together(values: Record<string, string>): string[] {
  const oidc = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  const given = oidc.filter((name) => values[name]);
  const missing = given.length === 0 ? [] : oidc.filter((name) => !values[name]);
  const problems = missing.map((name) => `${name} is missing: ${oidc.join(", ")} go together`);
  if (values.NEXTAUTH_SECRET && values.NEXTAUTH_SECRET === values.OIDC_CLIENT_SECRET) {
    problems.push("NEXTAUTH_SECRET and OIDC_CLIENT_SECRET are the same; every secret needs its own text");
  }
  return problems;
}

function isNetwork(text: string): boolean {
  return z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(text).success;
}
