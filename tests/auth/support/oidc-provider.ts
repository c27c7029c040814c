import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Who the provider says has signed in. */
export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean };

/** What the next identity token gets wrong on purpose. */
export type Fault = "issuer" | "audience" | "expired" | "nonce" | "signature";

type Asked = { challenge: string; nonce: string; claims: Claims };

/** An OpenID Connect provider for one client, with the code flow and PKCE, that signs in whoever it is told to. */
export class OidcProvider {
  static readonly clientId = "weighhouse";
  static readonly clientSecret = "a secret of the provider's client";
  fault: Fault | null = null;
  issuer = "";
  readonly #keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  readonly #asked = new Map<string, Asked>();
  readonly #server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", this.issuer);
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const answer = this.#answer(url.pathname, new URLSearchParams(Buffer.concat(chunks).toString("utf8")));
      response.writeHead(answer === null ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? { error: "invalid_grant" }));
    });
  });

  async start(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    this.issuer = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, "close");
  }

  /** What a person does there: signs in at the address they were sent to. Returns the address they are sent back to. */
  signIn(authorization: string, claims: Claims): URL {
    const { searchParams } = new URL(authorization);
    const part = (name: string) => searchParams.get(name) ?? "";
    const code = randomBytes(16).toString("hex");
    this.#asked.set(code, { challenge: part("code_challenge"), nonce: part("nonce"), claims });
    const back = new URL(part("redirect_uri"));
    back.searchParams.set("code", code);
    back.searchParams.set("state", part("state"));
    return back;
  }

  #answer(path: string, body: URLSearchParams): object | null {
    const { issuer } = this;
    if (path === "/.well-known/openid-configuration") {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ["code"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS256"],
      };
    }
    if (path === "/keys")
      return { keys: [{ ...this.#keys.publicKey.export({ format: "jwk" }), kid: "1", use: "sig" }] };
    return path === "/token" ? this.#exchange(body) : null;
  }

  #exchange(body: URLSearchParams): object | null {
    const code = body.get("code") ?? "";
    const asked = this.#asked.get(code);
    this.#asked.delete(code);
    const verifier = createHash("sha256")
      .update(body.get("code_verifier") ?? "")
      .digest("base64url");
    if (asked === undefined || asked.challenge !== verifier) return null;
    const now = Math.floor(Date.now() / 1000);
    const { fault } = this;
    const payload = {
      ...asked.claims,
      iss: fault === "issuer" ? "https://elsewhere.example" : this.issuer,
      aud: fault === "audience" ? "another client" : OidcProvider.clientId,
      nonce: fault === "nonce" ? "another" : asked.nonce,
      iat: now - 600,
      exp: fault === "expired" ? now - 300 : now + 300,
    };
    return { access_token: "x", token_type: "Bearer", id_token: this.#sealed(payload) };
  }

  #sealed(payload: object): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${part({ alg: "RS256", kid: "1" })}.${part(payload)}`;
    const key = this.fault === "signature" ? generateKeyPairSync("rsa", { modulusLength: 2048 }) : this.#keys;
    return `${text}.${sign("sha256", Buffer.from(text), key.privateKey).toString("base64url")}`;
  }
}
