import { networkInterfaces } from "node:os";
import { fileURLToPath } from "node:url";

/** Phones reach the development server by this machine's addresses; Next refuses others' pages its own sockets. */
const ownAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .map(({ address }) => address);

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  allowedDevOrigins: ownAddresses,
  serverExternalPackages: [
    "@prisma/client",
    "@prisma/adapter-pg",
    "pg",
    "pino",
    "socket.io",
    "@node-rs/argon2",
  ],
  // `npm test` checks the types; a start should not wait for it.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
};

export default config;
