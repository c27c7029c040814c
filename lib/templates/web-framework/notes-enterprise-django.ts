import { enterpriseArticle } from "./enterprise-article";
import { notesFrom } from "./said";

/** What the article for enterprise teams says about Django. */
export const notesEnterpriseDjango = notesFrom(enterpriseArticle, {
  "built-in": {
    django: {
      for: { consistent: "Admin, accounts, forms and migrations come along and work together consistently." },
    },
  },
  speed: {
    django: {
      for: {
        "first-delivery":
          "Can shorten the way to a first delivery, most of all where the data model is complex.",
        iterations:
          "Conventions for migrations, admin and forms make for quick iterations where there is much data.",
        "api-kit": "Does well for APIs too, with Django REST Framework on top of one unified platform.",
      },
    },
  },
  orm: {
    django: {
      for: {
        migrations: "A robust ORM, and migrations that keep the database schema in step with the models.",
      },
    },
  },
  admin: {
    django: {
      for: {
        productivity:
          "The admin is there by default, a strong gain for internal tools and sites with much content.",
        customised:
          "It can be fitted to an organisation without much code and soon helps people who do not program.",
      },
    },
  },
  authentication: {
    django: { for: { robust: "A robust authentication system ships with the framework." } },
  },
  security: {
    django: {
      for: {
        baseline: "Strong security practice is baked in and gives all applications the same baseline.",
        regular:
          "Regular patches deal with common web vulnerabilities, so teams build less protection themselves.",
      },
    },
  },
  structure: {
    django: {
      neutral: { mtv: "Works by the Model-Template-View (MTV) pattern." },
      for: { predictable: "Projects look alike, so people who join later have less to take in." },
    },
  },
  scalability: {
    django: {
      for: {
        workers:
          "Grows by more workers, caches and distributed databases while remaining one coherent stack.",
      },
      neutral: {
        queues:
          "Large installations usually add load balancers, delivery networks and task queues such as Celery.",
      },
    },
  },
  performance: {
    django: {
      neutral: {
        "elsewhere-django":
          "Server, database access and network matter more for speed than the framework's own overhead.",
      },
    },
  },
  learning: {
    django: {
      against: {
        upfront: "More conventions and a bigger mental model, hence more to learn before the start.",
      },
      for: { payoff: "What is learned pays back: large teams become consistent and quick." },
    },
  },
  extensions: {
    django: {
      for: { coherent: "Its parts fit each other, which lowers the risk of mismatches between layers." },
    },
  },
  upkeep: {
    django: {
      for: { unit: "One larger unit to deploy can make monitoring and rolling back simpler." },
      neutral: {
        tools:
          "Pinned dependencies, code analysis and automated delivery decide much about long-term stability.",
      },
    },
  },
  governance: {
    django: {
      for: {
        standards:
          "Encourages standard practice across teams and lowers integration risk between departments.",
        onboarding: "New developers get going sooner thanks to conventions that everybody shares.",
      },
    },
  },
  use: {
    django: {
      for: { data: "Fits content management, platforms with much data, and a standardised backend." },
      neutral: { hybrid: "A mix is common: Django for the data-rich core, Flask for specialised services." },
    },
  },
});
