import { notesFrom } from "./said";

const text = {
  key: "myths",
  title: "Django and Flask: feature table, strengths and myths (untitled comparison)",
};

/**
 * What the page with the feature table says. It states some beliefs only to answer them; these are neutral notes
 * that say so, since the page does not hold them itself.
 */
export const notesMyths = notesFrom(text, {
  "built-in": {
    django: {
      for: { extensive: "Full-stack, with most of what web development needs available by default." },
    },
    flask: {
      against: {
        minimal: "A micro-framework with few features of its own; what is missing has to be added.",
      },
    },
  },
  speed: {
    django: { for: { tools: "Accounts, admin panels and ORM make for rapid development." } },
    flask: {
      for: { start: "Can be quick to start with, too." },
      against: { setup: "Larger projects may need more setup and configuration." },
    },
  },
  orm: {
    django: { for: { "built-in": "Database support through an ORM of its own." } },
    flask: { neutral: { extension: "Database support comes from extensions." } },
  },
  structure: {
    django: { for: { consistent: "Highly opinionated: its conventions make projects consistent." } },
    flask: { neutral: { defined: "Project structure is whatever the developers define." } },
  },
  flexibility: {
    django: {
      against: { conventions: "Enforced conventions can limit flexibility." },
      neutral: {
        creativity:
          "Belief taken up by the page and answered there: Django limits what developers can create.",
      },
      for: { custom: "Its structured framework leaves room for customisation all the same." },
    },
    flask: { for: { adaptable: "Highly adaptable: architecture and libraries are free to choose." } },
  },
  scalability: {
    django: {
      for: { traffic: "Strong from the start when configured properly; many high-traffic platforms use it." },
    },
    flask: {
      neutral: {
        planning: "Can scale effectively with planning, but those decisions fall mostly to the developer.",
      },
    },
  },
  performance: {
    django: {
      neutral: {
        heavy: "Belief taken up by the page and answered there: Django is so heavy that it is slow.",
      },
      for: {
        configured: "Serves high traffic efficiently; speed is a matter of configuration and infrastructure.",
      },
    },
  },
  learning: {
    django: { against: { steeper: "The steeper curve: conventions and ecosystem can challenge beginners." } },
    flask: { for: { friendly: "Friendly to beginners, thanks to a simple core and plain syntax." } },
  },
  community: {
    django: { for: { "very-large": "The ecosystem around it is very large." } },
    flask: { for: { large: "The ecosystem around it is large, if not as large as Django's." } },
  },
  use: {
    django: {
      for: { robust: "For complex or big applications that want a robust framework rich in features." },
    },
    flask: {
      for: {
        production: "Widely used in production, among other things for microservices and complex APIs.",
        simple: "For small and medium applications or APIs where simplicity and control count.",
      },
      neutral: {
        "not-large":
          "Belief taken up by the page and answered there: large applications are too much for Flask.",
        "only-beginners":
          "Belief taken up by the page and answered there: Flask is nothing but a beginner's tool.",
        careful: "Large systems are possible, given careful design and deliberate choices of architecture.",
      },
    },
  },
});
