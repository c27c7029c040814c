import type { Figures } from "@/lib/decision/figures/figures";
import type { PersonalFigures } from "@/lib/decision/figures/personal-figures";
import type { Standing } from "@/lib/decision/figures/standing";
import type { TeamMatrix } from "@/lib/decision/figures/team-matrix";

/** What figures are computed from. */
export type FiguresInput = { decisionId: string; team: TeamMatrix; standing: Standing };

/** What the worker is asked. A newer task takes the place of an older one. */
export type FiguresTask = FiguresInput & { number: number };

/** What it answers. */
export type FiguresAnswer = { number: number; figures: Figures; personal: PersonalFigures };
