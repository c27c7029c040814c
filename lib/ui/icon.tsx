/** Paths on a 16 × 16 field, drawn with a 1.75 stroke. */
const paths = {
  tick: "M3 8.5l3.2 3.2L13 4.8",
  down: "M4 6l4 4 4-4",
  up: "M4 10l4-4 4 4",
  next: "M6 4l4 4-4 4",
  cross: "M4 4l8 8M12 4l-8 8",
  plus: "M8 3.5v9M3.5 8h9",
  minus: "M3.5 8h9",
  grip: "M6 4v.01M10 4v.01M6 8v.01M10 8v.01M6 12v.01M10 12v.01",
  copy: "M6 5.5h7v8H6zM10 5.5v-3H3v8h3",
  comment: "M2.5 3.5h11v8H8l-3 2.5v-2.5H2.5z",
  more: "M3.5 8v.01M8 8v.01M12.5 8v.01",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3",
  lock: "M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2",
  scale: "M8 2.5v11M4.5 13.5h7M2.5 4.5h11M2.5 4.5L1 9h3zM13.5 4.5L12 9h3z",
} as const;

export type IconName = keyof typeof paths;

/** A small line drawing in the colour of the text; never the only carrier of a meaning, so hidden from readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  const dots = name === "grip" || name === "more";
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={dots ? 2.4 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: "none" }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
