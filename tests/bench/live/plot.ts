import type { Figures } from "./figures";

type Measured = { size: number; figures: Figures };
type Line = { figure: string; label: string; colour: string };
type Panel = { title: string; lines: readonly Line[] };

const ours = "#0f6b6b";
const second = "#9a6b14";
const bare = "#8a8a8a";

const panels: readonly Panel[] = [
  {
    title: "20 votes/s: to every other screen, p95 (ms)",
    lines: [
      { figure: "steady20.screenP95", label: "one server", colour: ours },
      { figure: "two.screenP95", label: "two servers", colour: second },
      { figure: "bare.screenP95", label: "bare ws", colour: bare },
    ],
  },
  {
    title: "200 votes/s: p95 (ms)",
    lines: [
      { figure: "steady200.screenP95", label: "every other screen", colour: ours },
      { figure: "steady200.ackP95", label: "acknowledged", colour: second },
    ],
  },
  {
    title: "Everybody votes: last vote on the last screen (ms)",
    lines: [
      { figure: "instant.untilAllSeen", label: "in one instant", colour: ours },
      { figure: "burst.untilAllSeen", label: "within a second", colour: second },
    ],
  },
  {
    title: "All join at once: first state, p95 (ms)",
    lines: [
      { figure: "join.firstStateP95", label: "Weighhouse", colour: ours },
      { figure: "bare.firstStateP95", label: "bare ws", colour: bare },
    ],
  },
  {
    title: "Server CPU per frame delivered (µs)",
    lines: [
      { figure: "steady20.serverCpuPerFrame", label: "Weighhouse", colour: ours },
      { figure: "bare.cpuPerFrame", label: "bare ws", colour: bare },
    ],
  },
  {
    title: "Bytes per participant per second",
    lines: [
      { figure: "steady20.bytesPerScreenPerSecond", label: "20 votes/s", colour: ours },
      { figure: "steady200.bytesPerScreenPerSecond", label: "200 votes/s", colour: second },
    ],
  },
];

const [width, height, left, top] = [300, 150, 56, 34];

function drawn({ title, lines }: Panel, measured: readonly Measured[], at: number): string {
  const values = lines
    .flatMap(({ figure }) => measured.map(({ figures }) => figures[figure] ?? NaN))
    .filter(Number.isFinite);
  const most = Math.max(1e-9, ...values);
  const x = (index: number) => left + (measured.length < 2 ? 0 : (index * width) / (measured.length - 1));
  const y = (value: number) => top + height - (value / most) * height;
  const curves = lines.map(({ figure, label, colour }, row) => {
    const points = measured.flatMap(({ figures }, index) => {
      const value = figures[figure];
      return value === undefined || !Number.isFinite(value)
        ? []
        : [`${x(index).toFixed(1)},${y(value).toFixed(1)}`];
    });
    const dots = points.map(
      (point) => `<circle cx="${point.split(",")[0]}" cy="${point.split(",")[1]}" r="3" fill="${colour}"/>`,
    );
    const legend = `<text x="${left + 8}" y="${top + 14 + row * 15}" fill="${colour}">${label}</text>`;
    return `<polyline points="${points.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}${legend}`;
  });
  const sizes = measured.map(
    ({ size }, index) =>
      `<text x="${x(index)}" y="${top + height + 16}" text-anchor="middle" fill="#444">${size}</text>`,
  );
  const axis = `<path d="M${left} ${top}V${top + height}H${left + width}" fill="none" stroke="#bbb"/>
<text x="${left - 6}" y="${top + 5}" text-anchor="end" fill="#444">${most >= 10 ? Math.round(most) : most.toPrecision(2)}</text>
<text x="${left - 6}" y="${top + height}" text-anchor="end" fill="#444">0</text>`;
  const place = `translate(${(at % 2) * (width + 90)} ${Math.floor(at / 2) * (height + 80)})`;
  return `<g transform="${place}"><text x="${left}" y="20" font-weight="600" fill="#222">${title}</text>${axis}${curves.join("")}${sizes.join("")}</g>`;
}

/** The figures as small plots beside each other, people along the bottom; an SVG document. */
export function plot(measured: readonly Measured[]): string {
  const body = panels.map((panel, at) => drawn(panel, measured, at)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * (width + 90)} ${3 * (height + 80)}" font-family="system-ui, sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fdfcf9"/>
${body}
</svg>
`;
}
