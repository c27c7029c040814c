export type OptionKey = "django" | "flask";

/** The two frameworks compared. */
export const options: readonly { id: OptionKey; title: string; definition: string }[] = [
  {
    id: "django",
    title: "Django",
    definition:
      "A full-stack Python web framework: database layer, admin screens, forms, templates and user accounts come with it and follow one set of conventions.",
  },
  {
    id: "flask",
    title: "Flask",
    definition:
      "A small Python web framework on Werkzeug and Jinja: routing, requests and templates come with it, and everything else is chosen and added by the team.",
  },
];
