import { mkdirSync, writeFileSync } from "node:fs";
import { figures } from "./figures";
import type { Figure } from "./figures";
import { madeUpTeam } from "./made-up-team";
import type { MadeUpTeam, Size } from "./made-up-team";
import { measure } from "./measure";
import { otherFigures } from "./other-figures";
import { isMet, table } from "./report";
import type { Row } from "./report";

/**
 * How long the mathematics takes: every figure from the votes, one changed vote, resampling and drawing, in milliseconds and
 * as multiples of a bare loop over as many numbers. Prints tables, writes `.data/bench/methods.json`, and ends with 1 when a
 * target is missed. `npm run bench:methods -- 40x5x4` measures another size (voters × criteria × options).
 */
const sizes: Size[] = process.argv.slice(2).map((text) => {
  const [voters = 0, criteria = 0, options = 0] = text.split("x").map(Number);
  if (!(voters > 1 && criteria > 0 && options > 1))
    throw new Error(`Not voters x criteria x options: ${text}`);
  return { voters, criteria, options };
});
const usual: Size[] = [
  { voters: 200, criteria: 12, options: 20 },
  { voters: 2_000, criteria: 12, options: 10 },
];
/** Targets are for the first usual size: all figures that are recomputed at an edit, and one vote. */
const targets = { together: 5, oneVote: 0.2 };

/** The sum of as many numbers as the team has votes, from a dense list: the least that reading all of them can cost. */
function bareLoop({ points, ratings }: MadeUpTeam): () => number {
  const cells = Float64Array.from([...points.flat(), ...ratings.flat(2).map((rating) => rating ?? 0)]);
  return () => {
    let sum = 0;
    for (let cell = 0; cell < cells.length; cell++) sum += cells[cell]!;
    return sum;
  };
}

function bench(size: Size): Row[] {
  const team = madeUpTeam(size);
  const bare = measure(bareLoop(team));
  const judged = size.voters === 200 && size.criteria === 12 && size.options === 20;
  const row = ({ sections, name, run }: Figure, target: number | null = null, budget?: number): Row => {
    const measured = measure(run, budget);
    return {
      sections,
      name,
      ...measured,
      ratio: measured.median / bare.median,
      target: judged ? target : null,
    };
  };
  const each = figures(team);
  const { oneVote, chance, inTheApp } = otherFigures(team);
  return [
    { sections: "", name: "bare loop over all votes", ...bare, ratio: 1, target: null },
    ...each.map((figure) => row(figure)),
    row(
      { sections: "2–7, 9", name: "all of the above", run: () => each.map(({ run }) => run()) },
      targets.together,
      2_000,
    ),
    ...oneVote.map((figure) => row(figure, targets.oneVote)),
    ...chance.map((figure) => row(figure)),
    ...inTheApp.map((figure) => row(figure)),
  ];
}

const results = (sizes.length > 0 ? sizes : usual).map((size) => {
  const rows = bench(size);
  process.stdout.write(
    `\n${size.voters} voters × ${size.criteria} criteria × ${size.options} options\n${table(rows)}\n`,
  );
  return { size, rows };
});
mkdirSync(".data/bench", { recursive: true, mode: 0o700 });
writeFileSync(
  ".data/bench/methods.json",
  JSON.stringify({ at: new Date().toISOString(), node: process.version, results }, null, 2),
);
const missed = results.flatMap(({ rows }) => rows.filter((row) => !isMet(row)));
process.stdout.write(
  missed.length === 0 ? "\nAll targets met.\n" : `\nMISSED: ${missed.map(({ name }) => name).join(", ")}\n`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
