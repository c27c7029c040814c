import type { Opening } from "@/lib/decision/opening";

/** Where the five texts contradict each other or themselves. Every conflict stays within one criterion. */
export const conflicts: Opening["conflicts"] = [
  {
    id: "flask-scales-by-itself",
    evidenceIds: [
      "industrial-inherent",
      "central-by-itself",
      "enterprise-services",
      "myths-planning",
      "guide-microstructure",
    ],
    note: "Whether Flask scales by itself: by nature for one, as small services for another, only with planning for a third, and hardly at all for two.",
  },
  {
    id: "django-pattern",
    evidenceIds: ["industrial-mvc", "central-mvc", "enterprise-mtv", "guide-mvc"],
    note: "Which pattern Django follows: three texts say MVC, one says MTV.",
  },
  {
    id: "flask-pattern",
    evidenceIds: ["industrial-mvt", "industrial-freedom", "myths-defined", "enterprise-bespoke"],
    note: "Whether Flask has a pattern at all: one text says MVT by default and freedom of layout at once; the others know none but the developers' own.",
  },
  {
    id: "pattern-of-each",
    evidenceIds: ["industrial-mvc", "industrial-mvt", "enterprise-mtv"],
    note: "MVC, MTV and MVT: one text parts Django (MVC) from Flask (MVT), another gives the template pattern, under its name MTV, to Django.",
  },
  {
    id: "django-fast-or-slow",
    evidenceIds: [
      "industrial-optimal",
      "central-small-slow",
      "enterprise-elsewhere-django",
      "myths-heavy",
      "myths-configured",
    ],
    note: "Whether Django is slow: it is called slow for being heavy or in small projects, efficient under load, and not what decides about speed.",
  },
  {
    id: "which-is-faster",
    evidenceIds: [
      "central-fast",
      "guide-light",
      "industrial-optimal",
      "enterprise-elsewhere-flask",
      "enterprise-elsewhere-django",
    ],
    note: "Which of the two is fast: Flask by its lightness, Django by its request handling, or neither, because server and database decide.",
  },
  {
    id: "quick-to-build",
    evidenceIds: [
      "industrial-rapid",
      "enterprise-first-delivery",
      "enterprise-handful",
      "central-quick",
      "central-manual",
    ],
    note: "Which is quicker to build with: Django for what it brings, or Flask for what it leaves out.",
  },
  {
    id: "flask-batteries",
    evidenceIds: ["guide-scratch", "central-basics"],
    note: "Whether Flask leaves everything to be written: one text says from the ground up, another lists routing, templates and a server as included.",
  },
  {
    id: "flask-learning",
    evidenceIds: ["central-beginners", "central-advanced", "enterprise-surface", "myths-friendly"],
    note: "Whether Flask is easy to learn: easy at first for all, yet one text finds the advanced part steep where another sees complexity added step by step.",
  },
  {
    id: "django-learning",
    evidenceIds: ["central-simplicity", "guide-ease", "central-large", "enterprise-upfront", "myths-steeper"],
    note: "Whether Django is easy: praised for simplicity and ease of use, and called complex and hard to learn, once within the same text.",
  },
  {
    id: "django-customisable",
    evidenceIds: [
      "central-opinionated",
      "myths-conventions",
      "myths-creativity",
      "myths-custom",
      "guide-customise",
    ],
    note: "Whether Django can be customised: difficult by its strict ways, or open to it within its structure.",
  },
  {
    id: "flask-large-applications",
    evidenceIds: [
      "myths-not-large",
      "myths-careful",
      "central-larger",
      "central-elsewhere",
      "central-limited",
      "enterprise-specialised",
    ],
    note: "Whether Flask suits large applications: yes with careful design, or better another framework; one article says both.",
  },
  {
    id: "flask-beginners-only",
    evidenceIds: ["myths-only-beginners", "myths-production"],
    note: "Whether Flask is for beginners only: the page names the belief and answers that it runs widely in production.",
  },
  {
    id: "django-small-projects",
    evidenceIds: ["central-range", "guide-overkill"],
    note: "Whether Django suits small projects: used for them says one text, overkill says another.",
  },
  {
    id: "django-lightweight",
    evidenceIds: ["guide-slip", "guide-complex", "industrial-complex"],
    note: "Whether Django is lightweight: one text says so and the opposite within a few lines; most likely it meant Flask.",
  },
  {
    id: "flask-organised",
    evidenceIds: ["guide-organised", "guide-bad-code", "central-conventions", "enterprise-transparent"],
    note: "Whether Flask code ends up in order: one text says that Flask helps to organise it and that it invites bad code.",
  },
  {
    id: "monolith-clear",
    evidenceIds: ["guide-monolith", "industrial-together", "enterprise-predictable"],
    note: "Whether Django's one big structure helps: overwhelming for one text, easier to share and to join for two others.",
  },
  {
    id: "flask-dependencies",
    evidenceIds: ["central-small", "central-versions", "enterprise-onus"],
    note: "Whether Flask's dependencies are a relief or a burden: few of its own, but all others are managed by hand.",
  },
  {
    id: "flask-databases",
    evidenceIds: ["guide-nosql", "central-sqlalchemy", "enterprise-choose"],
    note: "Which databases Flask reaches: NoSQL through SQLAlchemy for one text, while SQLAlchemy is for SQL databases in another.",
  },
  {
    id: "flask-extensions",
    evidenceIds: [
      "industrial-external",
      "central-ecosystem",
      "enterprise-assembled",
      "enterprise-compatibility",
    ],
    note: "Whether living on extensions is good: a wealth of parts to choose from, or packages one has to rely on and keep compatible.",
  },
  {
    id: "flask-community",
    evidenceIds: ["industrial-smaller", "myths-large", "enterprise-ecosystem-flask"],
    note: "How Flask's community compares: two texts call it smaller than Django's, a third calls both simply large.",
  },
];
