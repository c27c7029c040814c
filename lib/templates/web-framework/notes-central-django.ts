import { notesFrom } from "./said";
import { djangocentral } from "./djangocentral";

/** What the djangocentral article says about Django. */
export const notesCentralDjango = notesFrom(djangocentral, {
  "built-in": {
    django: {
      for: {
        included:
          "Included are URL routing by patterns, a template language with inheritance, and forms with validation.",
        translation:
          "Multilingual sites are supported from the start: translated texts, local dates, numbers and times.",
      },
    },
  },
  speed: {
    django: {
      for: {
        logic: "Teams write application logic instead of solving the usual web tasks once more.",
        dry: "Stands for rapid development, pragmatic design and not repeating oneself.",
      },
    },
  },
  orm: {
    django: { for: { classes: "Models are Python classes, and everyday database work needs no raw SQL." } },
  },
  admin: {
    django: {
      for: {
        generated:
          "A few lines produce admin screens to create, read, change and delete records; they can be adapted.",
      },
    },
  },
  authentication: {
    django: {
      for: {
        accounts: "User accounts are provided, with signing up, signing in and resetting a password.",
        permissions: "Access to single views or content can follow roles and permissions.",
      },
    },
  },
  security: {
    django: {
      for: {
        attacks: "Protection against cross-site scripting, request forgery and SQL injection is built in.",
        tested: "Well tested and secure, which is worth having even where many features stay unused.",
      },
    },
  },
  structure: {
    django: { neutral: { mvc: "Described as a framework in the Model-View-Controller (MVC) pattern." } },
  },
  flexibility: {
    django: {
      against: {
        opinionated:
          "Opinionated: with its own way of doing things it is difficult to bend to special needs.",
      },
    },
  },
  performance: {
    django: {
      against: { "small-slow": "Small projects carry features they never use, and these can make it slow." },
    },
  },
  learning: {
    django: {
      for: { simplicity: "Known for putting weight on simplicity." },
      against: { large: "So large and feature-rich that learning it is hard, above all for beginners." },
    },
  },
  extensions: {
    django: { for: { packages: "A big community has produced many third-party packages and libraries." } },
  },
  community: {
    django: { for: { docs: "Large and active, with extensive documentation as one result." } },
  },
  maturity: {
    django: { for: { sites: "Big, popular sites run on it: The Washington Post, Pinterest, Instagram." } },
  },
  testing: {
    django: {
      for: { parts: "Comes with a test framework and tools for checking models, views, forms and more." },
    },
  },
  use: {
    django: {
      for: {
        range: "Used for everything from small projects up to enterprise applications.",
        many: "The better option for a larger web service that needs many features.",
      },
      neutral: { news: "Born as a content management system for a news website." },
    },
  },
});
