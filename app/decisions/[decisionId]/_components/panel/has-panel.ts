"use client";

import { createContext } from "react";

/** Whether there is a panel on this page that links to criteria, options and cells could open. */
export const HasPanel = createContext(true);
