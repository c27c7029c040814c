import { djangocentral } from "./djangocentral";
import { notesFrom } from "./said";

/** What the djangocentral article says about Flask. */
export const notesCentralFlask = notesFrom(djangocentral, {
  "built-in": {
    flask: {
      for: {
        basics: "Simple URL routing, Jinja2 templates and a development server are included.",
      },
      against: {
        lacking:
          "Neither ORM nor admin interface nor user accounts are included; third-party packages must fill in.",
      },
    },
  },
  speed: {
    flask: {
      for: { quick: "Lets developers build web applications quickly; good for fast prototypes." },
      against: { manual: "More configuration by hand, and many decisions are left to the developer." },
    },
  },
  orm: {
    flask: {
      neutral: {
        sqlalchemy: "The extension Flask-SQLAlchemy adds an intuitive way to work with SQL databases.",
      },
    },
  },
  security: {
    flask: {
      neutral: {
        wtf: "Protection of forms against request forgery is available through the Flask-WTF extension.",
      },
    },
  },
  structure: {
    flask: {
      against: {
        conventions:
          "No standard project structure; in teams this may end in inconsistent code that is harder to maintain.",
      },
      for: { separation: "Templates keep logic apart from presentation." },
    },
  },
  flexibility: {
    flask: {
      for: {
        minimal:
          "Start with the minimum and add what is needed; the structure stays in the developers' hands.",
        experienced: "Experienced developers can turn the lack of fixed conventions to their advantage.",
      },
    },
  },
  scalability: {
    flask: {
      against: {
        "by-itself": "Limited by itself: heavy traffic or enterprise size are not what it was designed for.",
      },
      neutral: {
        infrastructure:
          "Growth takes extra configuration, caches, load balancers and other infrastructure around it.",
      },
    },
  },
  performance: {
    flask: { for: { fast: "Summed up as a fast framework." } },
  },
  learning: {
    flask: {
      for: {
        beginners:
          "Beginners, too, learn it with relative ease; documentation is clear and much material is online.",
      },
      against: {
        advanced: "Gets steeper with advanced features: complex applications call for knowing its internals.",
      },
    },
  },
  extensions: {
    flask: {
      for: {
        ecosystem: "A vast range of extensions for databases, forms, accounts and more.",
        rest: "Flask-RESTful helps with REST interfaces: request parsing, routing, input checks, output formats.",
      },
    },
  },
  community: {
    flask: { for: { supportive: "A supportive community and clear, concise documentation." } },
  },
  upkeep: {
    flask: {
      for: { small: "The code base is small and depends on little else." },
      against: {
        versions: "Dependencies are installed and managed by hand, with a risk of version conflicts.",
      },
    },
  },
  use: {
    flask: {
      for: {
        micro: "Shines in smaller projects, REST interfaces, prototypes and microservices.",
        larger: "Has the flexibility for larger-scale projects as well as small prototypes.",
      },
      against: {
        limited: "Its minimalism can become a limitation in bigger or more complex projects.",
        elsewhere: "For a large application, another framework such as Django may be worth considering.",
      },
    },
  },
});
