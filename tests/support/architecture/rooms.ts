/** What the files of one room may import. Node's own modules and packages by name; rooms by their key. */
export type Room = { rooms: readonly string[]; packages: readonly string[]; node: boolean };

const zod = ["zod"];
const react = ["react", "react-dom"];
const nothing: Room = { rooms: [], packages: [], node: false };
const components = [
  ...react,
  "react-aria-components",
  "react-markdown",
  "remark-gfm",
  "rehype-sanitize",
  "qrcode",
  "@fontsource-variable/inter",
  "next",
];

/** The import table: every room, and all it may know of. What is not listed is forbidden. */
export const rooms: Readonly<Record<string, Room>> = {
  methods: nothing,
  compute: { ...nothing, rooms: ["methods"], packages: zod },
  decision: { ...nothing, rooms: ["methods"] },
  "decision/schema": { ...nothing, rooms: ["decision", "methods"], packages: zod },
  record: { ...nothing, rooms: ["decision", "methods"], packages: ["papaparse"] },
  "record/schema": { ...nothing, rooms: ["record", "decision", "decision/schema", "methods"], packages: zod },
  templates: { ...nothing, rooms: ["decision", "methods"] },
  "templates/schema": {
    ...nothing,
    rooms: ["templates", "decision", "decision/schema", "methods"],
    packages: zod,
  },
  messages: { ...nothing, rooms: ["decision", "methods"] },
  env: { rooms: [], packages: zod, node: true },
  log: { rooms: ["env"], packages: ["pino", "prom-client"], node: true },
  db: {
    rooms: ["decision", "decision/schema", "methods", "record", "record/schema", "templates", "env", "log"],
    packages: ["@prisma/client", "@prisma/adapter-pg", "pg", "@redis/client"],
    node: true,
  },
  "realtime/protocol": { ...nothing, rooms: ["decision"] },
  realtime: {
    rooms: ["decision", "decision/schema", "methods", "realtime/protocol", "auth", "env", "log", "db"],
    packages: ["socket.io"],
    node: true,
  },
  auth: {
    rooms: ["decision", "db", "env", "log", "messages"],
    packages: [...zod, "next", "next-auth", "@node-rs/argon2"],
    node: true,
  },
  http: {
    rooms: ["compute", "decision", "decision/schema", "auth", "db", "env", "log", "messages"],
    packages: [...zod, "next", "rate-limiter-flexible", "@asteasolutions/zod-to-openapi"],
    node: true,
  },
  jobs: {
    rooms: ["decision", "db", "record", "messages", "env", "log"],
    packages: ["nodemailer"],
    node: true,
  },
  browser: {
    ...nothing,
    rooms: ["decision", "methods", "realtime/protocol"],
    packages: [...react, "socket.io-client"],
  },
  ui: { ...nothing, rooms: ["browser", "decision", "methods", "record", "messages"], packages: components },
  components: {
    ...nothing,
    rooms: ["browser", "decision", "methods", "record", "messages", "ui", "realtime/protocol"],
    packages: components,
  },
  page: {
    rooms: [
      ...[
        "db",
        "http",
        "auth",
        "compute",
        "decision",
        "decision/schema",
        "methods",
        "record",
        "record/schema",
        "templates",
      ],
      ...["messages", "ui", "components", "env", "log"],
    ],
    packages: [...react, "next", "next-auth", ...zod, "@fontsource-variable/inter"],
    node: true,
  },
  cli: {
    rooms: ["compute", "decision", "methods", "record", "db", "auth", "env", "messages"],
    packages: [],
    node: true,
  },
  setup: { rooms: [], packages: ["pg", "esbuild"], node: true },
  server: { rooms: ["env", "log", "messages", "db"], packages: ["pg", "prom-client"], node: true },
  prisma: {
    rooms: ["decision", "methods", "record", "templates", "db", "env", "log"],
    packages: ["prisma"],
    node: true,
  },
};

/** The composition root: imports everything, and nobody imports it. */
export const compositionRoot = "lib/server.ts";

/** Rooms whose files are arithmetic: no clock, no chance, no waiting, no world. */
export const pureRooms = ["compute", "decision", "decision/schema", "methods", "templates"];

/** The room of a file, by its path from the root of the project; null for what has none (settings, generated code). */
export function roomOf(path: string): string | null {
  if (path.startsWith("lib/db/generated/")) return "db";
  if (path.startsWith("prisma/")) return "prisma";
  if (path.startsWith("app/")) return path.includes("/_components/") ? "components" : "page";
  const [, room = "", rest = ""] = /^lib\/([^/]+)(?:\/(.*))?$/.exec(path) ?? [];
  const name = room.replace(/\.\w+$/, "");
  for (const door of [`${name}/schema`, `${name}/protocol`]) {
    if (
      door in rooms &&
      /^(schema|protocol)(\/|\.|$)/.test(rest) &&
      rest.startsWith(door.split("/")[1] ?? "")
    )
      return door;
  }
  return name in rooms ? name : null;
}

/** The folder a relative import may not leave. */
export function walls(path: string): string {
  const [top = "", second = ""] = path.split("/");
  if (top === "prisma") return "prisma/";
  if (top === "app")
    return path.split("/").length === 2 || second === "_components" ? "app/" : `app/${second}/`;
  return path.split("/").length === 2 ? path : `lib/${second}/`;
}
