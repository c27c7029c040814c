import { enterpriseArticle } from "./enterprise-article";
import { notesFrom } from "./said";

/** What the article for enterprise teams says about Flask. */
export const notesEnterpriseFlask = notesFrom(enterpriseArticle, {
  "built-in": {
    flask: {
      neutral: { core: "Routing, requests and templates make up a deliberately small, transparent core." },
    },
  },
  speed: {
    flask: {
      for: {
        handful:
          "For an API with a handful of endpoints it is often quicker to begin with, free of unused boilerplate.",
      },
    },
  },
  orm: {
    flask: {
      neutral: {
        choose:
          "Data access is a choice, for instance SQLAlchemy as the ORM and Marshmallow for serialization.",
      },
    },
  },
  admin: {
    flask: {
      against: { none: "No admin interface is part of it." },
      for: { "flask-admin": "Flask-Admin, a mature extension, can come close to what Django offers." },
    },
  },
  authentication: {
    flask: { neutral: { accounts: "Accounts come from an extension such as Flask-Security." } },
  },
  security: {
    flask: {
      against: {
        ecosystem:
          "Security rests on extensions which teams must watch, patch and keep compatible themselves.",
      },
      neutral: {
        discipline:
          "With disciplined dependency care and regular audits it can meet strict requirements as well.",
      },
    },
  },
  structure: {
    flask: {
      for: {
        transparent:
          "The flow is predictable and easy to follow for those who want the whole stack in their hands.",
      },
      against: {
        bespoke: "Each architecture is bespoke and needs careful coordination between teams and services.",
      },
    },
  },
  flexibility: {
    flask: {
      for: {
        canvas: "Assemble just what is needed; little overhead, and room for unusual architectures.",
        nimble: "Keeps small teams nimble when requirements are unusual or keep changing.",
      },
    },
  },
  scalability: {
    flask: {
      for: { services: "Scales well as several small, stateless services, each with its own data store." },
    },
  },
  performance: {
    flask: {
      neutral: {
        "elsewhere-flask":
          "Overhead of the framework rarely decides; the server, the database and caching do.",
      },
    },
  },
  learning: {
    flask: {
      for: {
        surface: "Easier at first: less surface, fewer conventions, and complexity is added step by step.",
      },
    },
  },
  extensions: {
    flask: {
      for: { assembled: "A modular ecosystem lets teams build exactly the stack that their project needs." },
      against: { compatibility: "Keeping the extensions compatible with each other takes discipline." },
    },
  },
  community: {
    flask: {
      for: {
        "ecosystem-flask":
          "The ecosystem is large, as Django's is, with guidance on secure configuration, tests and monitoring.",
      },
    },
  },
  testing: {
    flask: { for: { tooling: "A broad choice of test tools can be added." } },
  },
  upkeep: {
    flask: {
      for: { tolerant: "Small services behind load balancers tolerate faults well." },
      against: {
        onus: "The team itself has to keep parts compatible and to put together its way of deploying.",
      },
    },
  },
  governance: {
    flask: {
      for: {
        adapt: "Suits organisations that must adapt quickly and do not force uniformity on their teams.",
      },
      against: {
        patterns:
          "Without clear patterns for configuration and versions, control suffers as services multiply.",
      },
    },
  },
  use: {
    flask: {
      for: {
        specialised:
          "Can be right for enterprises built on microservices, special workloads or very individual stacks.",
      },
    },
  },
});
