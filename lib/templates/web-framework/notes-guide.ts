import { notesFrom } from "./said";

const text = {
  key: "guide",
  title: "Flask vs. Django in 2020: Choosing the Right Python Framework",
};

/** What the guide of 2020 says. One of its sentences names Django where Flask must be meant; the note says so. */
export const notesGuide = notesFrom(text, {
  "built-in": {
    django: {
      for: { everything: "Full-stack: gives developers all they need, which saves time and effort." },
    },
    flask: {
      against: { scratch: "No batteries included: developers write their own code from the ground up." },
    },
  },
  speed: {
    django: {
      for: {
        plug: "Many plug-and-play applications speed up development.",
        deadlines: "Advertised as the framework for perfectionists who have deadlines.",
      },
    },
  },
  orm: {
    django: {
      for: {
        queries: "A robust ORM does the common database work, so long SQL queries need not be written.",
      },
    },
    flask: {
      against: { none: "Without a database layer or ORM of its own." },
      neutral: { nosql: "Said to support NoSQL, with database operations going through SQLAlchemy." },
    },
  },
  admin: {
    django: {
      for: { ready: "An admin framework stands ready and makes an administration site easy to craft." },
    },
  },
  structure: {
    django: {
      neutral: { mvc: "Follows the MVC pattern." },
      against: { monolith: "Its monolithic structure may be overwhelming." },
    },
    flask: {
      for: {
        organised:
          "Helps to organise code by logic, design and database instead of piling it up in one place.",
      },
      against: { "bad-code": "Few conventions raise the chance of badly written code." },
    },
  },
  flexibility: {
    django: {
      for: {
        customise: "Ready-made applications help to customise; a fit where functions must be tailored.",
      },
    },
    flask: {
      for: {
        bare: "Nothing extra is bundled, so customising is easy (the sentence says Django but describes Flask).",
      },
    },
  },
  scalability: {
    django: { for: { production: "Has proved stable in production on a large scale." } },
    flask: { against: { microstructure: "Being micro costs it power and makes it hard to scale." } },
  },
  performance: {
    flask: { for: { light: "Performs better because its architecture is light and flexible." } },
  },
  learning: {
    django: { for: { ease: "Often praised as easy to use." } },
    flask: { for: { simple: "A good choice for those who look for simplicity." } },
  },
  extensions: {
    django: { for: { libraries: "Many libraries support it." } },
    flask: { neutral: { base: "Rests on the utility library Werkzeug and the templates of Jinja 2." } },
  },
  community: {
    django: { for: { tutorials: "Plenty of tutorials and documentation." } },
  },
  maturity: {
    django: { for: { "since-2005": "Begun in 2003, public since 2005." } },
    flask: { neutral: { "since-2010": "Exists since 2010." } },
  },
  use: {
    django: {
      for: { complex: "Made for complex web applications." },
      against: { overkill: "Can be overkill in smaller projects." },
      neutral: {
        slip: "Also calls Django lightweight and meant for simple, small applications. It looks like a slip: what follows is about Flask.",
      },
    },
    flask: { for: { "simple-use": "Light and simple, a good choice if flexibility is wanted." } },
  },
});
