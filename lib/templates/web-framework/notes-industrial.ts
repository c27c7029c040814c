import { notesFrom } from "./said";

const text = {
  key: "industrial",
  title: "Django and Flask compared by industrial attributes (untitled article)",
};

/** What the article on industrial attributes says. */
export const notesIndustrial = notesFrom(text, {
  "built-in": {
    django: {
      for: {
        batteries:
          "Batteries included: database layer, templates, forms, accounts and permissions all belong to the core.",
      },
    },
    flask: {
      neutral: {
        essentials:
          "Brings the essentials only, with Werkzeug for routing and Jinja2 for pages; the rest is left to the team.",
      },
    },
  },
  speed: {
    django: {
      for: {
        rapid:
          "Work goes faster because so much is built in; suits complex projects that must be delivered quickly.",
        interface: "The template engine shortens the work on the user interface.",
      },
    },
  },
  orm: {
    django: {
      for: { databases: "The ORM makes database work simpler and gets along with various database systems." },
    },
  },
  admin: {
    django: {
      for: { ready: "Admin screens work out of the box, one reason why sites full of content choose it." },
    },
  },
  authentication: {
    django: { for: { core: "Both authentication and authorization are core parts of the framework." } },
  },
  security: {
    django: { for: { patches: "Security patches arrive regularly, together with bug fixes." } },
  },
  structure: {
    django: {
      for: {
        mvc: "Built on Model-View-Controller (MVC), a pattern that separates concerns clearly.",
        together:
          "Its pattern keeps code organised and maintainable, so several developers can share a project.",
        practices:
          "Holds a team to established good practice, one more reason to take it for complex projects.",
      },
    },
    flask: {
      neutral: { mvt: "Uses the MVT pattern by default: similar in structure to Django, but looser." },
      for: { freedom: "Developers decide how a project is laid out and how they work with its components." },
    },
  },
  flexibility: {
    flask: {
      for: {
        control:
          "Fine-grained control: only the components that are needed, light and adapted to special needs.",
      },
    },
  },
  scalability: {
    django: {
      for: {
        heavy:
          "Made for growth: its architecture copes with heavy workloads, hence the perfect choice where an application is large.",
      },
    },
    flask: {
      for: { inherent: "Scales by nature, since components can be put in or taken out as the need changes." },
    },
  },
  performance: {
    django: {
      for: { optimal: "Handles requests efficiently and performs at its best even under heavy load." },
    },
    flask: {
      for: { tuning: "The modular design lets developers tune performance for their particular case." },
    },
  },
  extensions: {
    django: {
      for: {
        fewer: "Its own components make most outside packages unnecessary, save time and encourage reuse.",
      },
    },
    flask: {
      against: { external: "For particular functions developers have to rely on packages from outside." },
      for: { modular: "Modularity makes components reusable in solutions of one's own." },
    },
  },
  community: {
    django: {
      for: {
        large:
          "A large, active community: many contributors, much material, thorough documentation, prompt answers.",
      },
    },
    flask: {
      for: { close: "Active and close-knit, with full documentation and extensions given by its members." },
      against: { smaller: "Its community is smaller than Django's and so gives less broad support." },
    },
  },
  maturity: {
    django: {
      for: {
        enterprise: "A long history; mature, stable, and trusted by many enterprises and big projects.",
        current: "Consistent updates keep it compatible with current technology.",
      },
      neutral: { foundation: "Looked after by the Django Software Foundation." },
    },
    flask: {
      for: { steady: "Regular updates aim at stability and at features which the community asked for." },
      against: { younger: "The younger of the two, and its updates are smaller in scale." },
      neutral: { author: "Created by Armin Ronacher; widely adopted since." },
    },
  },
  testing: {
    django: {
      for: {
        "test-core":
          "A test framework is part of the core and helps with unit, integration and user interaction tests.",
      },
    },
    flask: {
      against: { none: "No test framework is built in." },
      for: {
        libraries:
          "Goes well with pytest and unittest; the team picks its way, and test-driven work is supported as in Django.",
      },
    },
  },
  use: {
    django: {
      for: { complex: "Favoured for big and complex projects and for websites with much content." },
    },
    flask: {
      for: { services: "Excellent for small and medium projects, REST interfaces and microservices." },
    },
  },
});
