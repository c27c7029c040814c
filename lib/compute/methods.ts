import { agreementMethods } from "./agreement-methods";
import { ahpMethods } from "./ahp-methods";
import { bwmMethods } from "./bwm-methods";
import { groupMethods } from "./group-methods";
import type { Method } from "./method";
import { robustnessMethods } from "./robustness-methods";
import { scoreMethods } from "./score-methods";
import { sensitivityMethods } from "./sensitivity-methods";
import { valueMethods } from "./value-methods";
import { voteMethods } from "./vote-methods";
import { weightMethods } from "./weight-methods";
import { workshopMethod } from "./workshop-method";

/** Every method of the open door by its key. */
export const methods: Readonly<Record<string, Method>> = {
  ...weightMethods,
  ...ahpMethods,
  ...bwmMethods,
  ...valueMethods,
  ...groupMethods,
  ...scoreMethods,
  ...agreementMethods,
  ...sensitivityMethods,
  ...voteMethods,
  ...robustnessMethods,
  ...workshopMethod,
};
