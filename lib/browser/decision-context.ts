"use client";

import { createContext } from "react";
import type { DecisionStore } from "./decision-store";

/** The store of the decision on this page. */
export const DecisionContext = createContext<DecisionStore | null>(null);
