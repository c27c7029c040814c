import { z } from "zod";
import { normalise } from "@/lib/methods/normalise";
import { method } from "./method";
import type { Method } from "./method";
import { points } from "./shapes";

/** Weights from points, ranks and trees (methods 2.1, 2.4, 2.8). */
export const weightMethods: Readonly<Record<string, Method>> = {
  "weights.normalize": method(z.strictObject({ points }), (input) => ({ weights: normalise(input.points) })),
};
