import { openingFromCells } from "./cells";
import type { Template } from "./template";

/** A monolith or microservices. */
export const architecture: Template = {
  id: "architecture",
  title: "Architecture: monolith or microservices",
  summary:
    "One deployable application or many small services, on nine criteria, seven of them chosen to start with.",
  opening: openingFromCells({
    kind: "choice",
    question: "How shall we build it: as a monolith or as microservices?",
    context: "",
    options: [
      {
        id: "monolith",
        title: "Monolith",
        definition:
          "One application, built and deployed as a whole; modules inside call each other directly.",
      },
      {
        id: "microservices",
        title: "Microservices",
        definition:
          "Several small services, each with its own data and its own releases, which talk over the network.",
      },
    ],
    rows: [
      {
        id: "start",
        title: "Time to a first release",
        definition: "How soon users get something that works.",
        lowEnd: "months away",
        highEnd: "weeks away",
        use: "rated",
        notes: {
          monolith: [
            "for",
            "One project, one build, one deployment: all effort goes into features from the first day.",
          ],
          microservices: [
            "against",
            "Service borders, pipelines and ways to talk must stand before the first feature does.",
          ],
        },
      },
      {
        id: "teams",
        title: "Independence of teams",
        definition: "How far teams can decide, change and release without waiting for each other.",
        lowEnd: "all wait for all",
        highEnd: "each at its own pace",
        use: "rated",
        notes: {
          monolith: [
            "against",
            "All share one code base and one release; with many teams, coordination slows everybody.",
          ],
          microservices: [
            "for",
            "A team owns its services from code to operation, as long as interfaces are kept stable.",
          ],
        },
      },
      {
        id: "scaling",
        title: "Scaling of parts",
        definition: "Giving more machines to exactly the part that needs them.",
        lowEnd: "only as a whole",
        highEnd: "part by part",
        use: "rated",
        notes: {
          monolith: [
            "neutral",
            "Can run in many copies, but always as a whole, however small the part under load.",
          ],
          microservices: ["for", "Each service grows on its own, and on the kind of machine that suits it."],
        },
      },
      {
        id: "operations",
        title: "Simplicity of operation",
        definition: "What it takes to deploy, watch and repair it with the people we have.",
        lowEnd: "a platform team is needed",
        highEnd: "simple to run",
        use: "rated",
        notes: {
          monolith: ["for", "Few moving parts, one log, one place to look when something is wrong."],
          microservices: [
            "against",
            "Needs orchestration, tracing across services and automated delivery to stay manageable.",
          ],
        },
      },
      {
        id: "consistency",
        title: "Consistency of data",
        definition: "How easily one change across several areas is done completely or not at all.",
        lowEnd: "consistent in the end",
        highEnd: "consistent at once",
        use: "rated",
        notes: {
          monolith: ["for", "One database transaction can span everything that belongs to a change."],
          microservices: [
            "against",
            "Each service has its own data; changes across them need sagas and are consistent only after a while.",
          ],
        },
      },
      {
        id: "failure",
        title: "Containment of failures",
        definition: "How much keeps working when one part breaks.",
        lowEnd: "all down together",
        highEnd: "the rest works on",
        use: "rated",
        notes: {
          monolith: [
            "against",
            "A memory leak or a crash in one module can bring down the whole application.",
          ],
          microservices: [
            "neutral",
            "A failure can stay where it is if timeouts and fallbacks are well made; without them it spreads along the calls.",
          ],
        },
      },
      {
        id: "change",
        title: "Ease of change over years",
        definition: "How easily code, borders and technology can still be changed when the system is large.",
        lowEnd: "nobody dares to touch it",
        highEnd: "changes stay easy",
        use: "rated",
        notes: {
          monolith: [
            "neutral",
            "Moving code across borders is simple refactoring; without discipline the borders blur, and technology is chosen for all.",
          ],
          microservices: [
            "neutral",
            "A small service can be rewritten or use other technology; a border drawn in the wrong place is costly to move.",
          ],
        },
      },
      {
        id: "performance",
        title: "Response times",
        definition: "How much time is lost between the parts.",
        lowEnd: "lost between the parts",
        highEnd: "nothing lost between",
        use: "waiting",
        notes: {
          monolith: [
            "for",
            "Parts call each other in memory, in a tiny fraction of the time a network call takes.",
          ],
          microservices: [
            "against",
            "Every call between services adds network time and can fail; long chains add it up.",
          ],
        },
      },
      {
        id: "testing",
        title: "Testing and fault finding",
        definition: "How easily the whole is tested, and a fault traced to its cause.",
        lowEnd: "hard to reproduce",
        highEnd: "easy to reproduce",
        use: "waiting",
        notes: {
          monolith: [
            "for",
            "Everything runs on one laptop, and one debugger follows a request from end to end.",
          ],
          microservices: [
            "neutral",
            "A single service is quick to test; the interplay needs contract tests and traces through all services.",
          ],
        },
      },
    ],
  }),
};
