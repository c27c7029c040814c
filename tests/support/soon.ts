/** How long tests wait for what must come: only what never comes takes so long, on a busy machine too. */
export const soon = { timeout: 20_000, interval: 20 };
