import type { CriterionUse } from "@/lib/decision/opening";

export type CriterionKey =
  | "built-in"
  | "scalability"
  | "learning"
  | "flexibility"
  | "security"
  | "performance"
  | "community"
  | "speed"
  | "orm"
  | "admin"
  | "authentication"
  | "structure"
  | "extensions"
  | "maturity"
  | "testing"
  | "upkeep"
  | "governance"
  | "use";

/** Seven criteria to rate; the others wait under "More criteria". */
export const criteria: readonly {
  id: CriterionKey;
  title: string;
  definition: string;
  lowEnd: string;
  highEnd: string;
  use: CriterionUse;
}[] = [
  {
    id: "built-in",
    title: "Built-in features",
    definition:
      "How much of what we need is in the box: forms, templates, translation, accounts, admin screens.",
    lowEnd: "write it all",
    highEnd: "all there",
    use: "rated",
  },
  {
    id: "scalability",
    title: "Scalability",
    definition:
      "How well it carries ten times today's users, data and services, and how much work that takes.",
    lowEnd: "hard to grow",
    highEnd: "grows easily",
    use: "rated",
  },
  {
    id: "learning",
    title: "Learning curve",
    definition: "What it takes a newcomer to become productive, and the team to master the advanced parts.",
    lowEnd: "hard to learn",
    highEnd: "easy to learn",
    use: "rated",
  },
  {
    id: "flexibility",
    title: "Flexibility",
    definition: "How freely structure and parts can be chosen, and how far the given ways can be changed.",
    lowEnd: "one way only",
    highEnd: "any way we like",
    use: "rated",
  },
  {
    id: "security",
    title: "Security",
    definition:
      "How much protection against common attacks is there by default, and how soon holes are patched.",
    lowEnd: "ours to do",
    highEnd: "safe by default",
    use: "rated",
  },
  {
    id: "performance",
    title: "Performance",
    definition: "How fast it answers under the load we expect, on servers we can afford.",
    lowEnd: "too slow for us",
    highEnd: "fast enough with room to spare",
    use: "rated",
  },
  {
    id: "community",
    title: "Community",
    definition: "The people, documentation and answers we can count on when we are stuck.",
    lowEnd: "hard to find help",
    highEnd: "help everywhere",
    use: "rated",
  },
  {
    id: "speed",
    title: "Development speed",
    definition: "How soon something useful runs, and how quickly the features after it follow.",
    lowEnd: "slow to deliver",
    highEnd: "quick to deliver",
    use: "waiting",
  },
  {
    id: "orm",
    title: "ORM and database support",
    definition: "Working with databases in Python: models, queries, migrations, the databases supported.",
    lowEnd: "choose and wire it ourselves",
    highEnd: "ready to use",
    use: "waiting",
  },
  {
    id: "admin",
    title: "Admin interface",
    definition: "Screens in which staff look after the data, without us writing them.",
    lowEnd: "build our own",
    highEnd: "there from the start",
    use: "waiting",
  },
  {
    id: "authentication",
    title: "Authentication",
    definition: "Sign-in, accounts, password resets, roles and permissions.",
    lowEnd: "put together from parts",
    highEnd: "complete and ready",
    use: "waiting",
  },
  {
    id: "structure",
    title: "Architecture and structure",
    definition: "The pattern and layout it gives the code, and whether several people find their way in it.",
    lowEnd: "every project differs",
    highEnd: "clear to everyone",
    use: "waiting",
  },
  {
    id: "extensions",
    title: "Components and extensions",
    definition:
      "Ready-made parts: how many there are, how well they fit together, how easily ours are reused.",
    lowEnd: "few that fit",
    highEnd: "many that fit",
    use: "waiting",
  },
  {
    id: "maturity",
    title: "Updates and maturity",
    definition: "How long it has proved itself, and how steadily fixes and releases come.",
    lowEnd: "young or unsteady",
    highEnd: "proven and kept up",
    use: "waiting",
  },
  {
    id: "testing",
    title: "Testing",
    definition: "How well automated tests of every kind are supported.",
    lowEnd: "laborious to test",
    highEnd: "easy to test",
    use: "waiting",
  },
  {
    id: "upkeep",
    title: "Deployment and maintenance cost",
    definition: "What it takes to ship it, watch it and keep its dependencies current over the years.",
    lowEnd: "costly to keep running",
    highEnd: "cheap to keep running",
    use: "waiting",
  },
  {
    id: "governance",
    title: "Governance",
    definition: "How well common standards, reviews and the start of new colleagues work across teams.",
    lowEnd: "each team for itself",
    highEnd: "common standards hold",
    use: "waiting",
  },
  {
    id: "use",
    title: "Typical use",
    definition: "How close our project is to what the framework is usually chosen for.",
    lowEnd: "far from our project",
    highEnd: "made for our project",
    use: "waiting",
  },
];
