import { openingFromCells } from "./cells";
import type { Template } from "./template";

/** MongoDB or PostgreSQL. */
export const database: Template = {
  id: "database",
  title: "Database: MongoDB or PostgreSQL",
  summary: "A document database and a relational one on nine criteria, seven of them chosen to start with.",
  opening: openingFromCells({
    kind: "choice",
    question: "Which database for our application: MongoDB or PostgreSQL?",
    context: "",
    options: [
      {
        id: "mongodb",
        title: "MongoDB",
        definition:
          "A document database: JSON-like documents in collections, without a schema given in advance.",
      },
      {
        id: "postgresql",
        title: "PostgreSQL",
        definition:
          "A relational database: tables with a schema, queried in SQL, and with JSON columns where wanted.",
      },
    ],
    rows: [
      {
        id: "model",
        title: "Fit of the data model",
        definition: "How naturally our data, and the links between them, can be stored.",
        lowEnd: "against the grain",
        highEnd: "a natural fit",
        use: "rated",
        notes: {
          mongodb: [
            "for",
            "Nested data that are read together lie in one document; many-to-many links fit less well.",
          ],
          postgresql: [
            "for",
            "Strong where data are linked in many ways; irregular parts can go into indexed JSONB columns.",
          ],
        },
      },
      {
        id: "integrity",
        title: "Consistency and integrity",
        definition:
          "What the database itself guarantees about related data, also when things happen at once.",
        lowEnd: "our code must watch",
        highEnd: "the database guarantees it",
        use: "rated",
        notes: {
          mongodb: [
            "neutral",
            "One document changes atomically; transactions over several exist since 4.0, foreign keys do not. Schema checks are optional.",
          ],
          postgresql: [
            "for",
            "ACID transactions up to serializable, with foreign keys, checks and unique constraints kept by the database.",
          ],
        },
      },
      {
        id: "queries",
        title: "Queries and reporting",
        definition: "How easily questions are answered that nobody thought of at the start.",
        lowEnd: "new questions are hard",
        highEnd: "any question is easy",
        use: "rated",
        notes: {
          mongodb: [
            "neutral",
            "Aggregation pipelines are powerful; joins by $lookup are clumsier than in SQL, and reporting tools mostly expect SQL.",
          ],
          postgresql: [
            "for",
            "Full SQL with joins, window functions and recursive queries; practically every reporting tool speaks it.",
          ],
        },
      },
      {
        id: "scaling",
        title: "Scaling out",
        definition: "How it grows once one machine is no longer enough.",
        lowEnd: "ends at one machine",
        highEnd: "grows over many",
        use: "rated",
        notes: {
          mongodb: [
            "for",
            "Sharding over many machines is built in, with replica sets that fail over by themselves.",
          ],
          postgresql: [
            "neutral",
            "Goes far on one machine, with replicas for reading; spreading writes takes an extension such as Citus or our own design.",
          ],
        },
      },
      {
        id: "performance",
        title: "Speed for our pattern of access",
        definition: "Response times for the reads and writes we do most.",
        lowEnd: "too slow for us",
        highEnd: "fast with room to spare",
        use: "rated",
        notes: {
          mongodb: [
            "for",
            "Quick where a whole document is read or written by its key; working across documents costs more.",
          ],
          postgresql: [
            "for",
            "Quick in mixed work, thanks to a good planner and many kinds of index; very frequent updates need vacuum care.",
          ],
        },
      },
      {
        id: "change",
        title: "Changing the schema",
        definition: "How easily the shape of the data follows new wishes, with order kept.",
        lowEnd: "every change is a project",
        highEnd: "changes are routine",
        use: "rated",
        notes: {
          mongodb: [
            "for",
            "New fields need no migration; in return old and new shapes live side by side, and the code must know both.",
          ],
          postgresql: [
            "neutral",
            "Changes are migrations, which can run in a transaction; on large tables some of them need planning.",
          ],
        },
      },
      {
        id: "operations",
        title: "Running it",
        definition: "Backups, upgrades, failover and monitoring, by ourselves or as a service.",
        lowEnd: "a burden every week",
        highEnd: "runs by itself",
        use: "rated",
        notes: {
          mongodb: [
            "for",
            "Failover is part of a replica set; Atlas offers it as a service in the large clouds.",
          ],
          postgresql: [
            "neutral",
            "Offered as a service by every large cloud; run by ourselves, automatic failover takes an extra tool such as Patroni.",
          ],
        },
      },
      {
        id: "licence",
        title: "Licence and independence",
        definition: "What the licence allows, and how much depends on one company.",
        lowEnd: "bound to one company",
        highEnd: "free and independent",
        use: "waiting",
        notes: {
          mongodb: [
            "against",
            "Under the SSPL since 2018, which the Open Source Initiative does not count as open source; one company leads it.",
          ],
          postgresql: ["for", "A permissive open-source licence, and a community with no single owner."],
        },
      },
      {
        id: "ecosystem",
        title: "Skills and ecosystem",
        definition: "People who know it, drivers, tools and extensions.",
        lowEnd: "rare skills, few tools",
        highEnd: "many people and tools",
        use: "waiting",
        notes: {
          mongodb: [
            "for",
            "Good drivers for all common languages, and a query style close to JavaScript objects.",
          ],
          postgresql: [
            "for",
            "SQL is widely known, and extensions add maps (PostGIS), vectors, time series and more.",
          ],
        },
      },
    ],
  }),
};
