/** Two results closer than this are a tie, on scales of 0–1 as of 0–100: above rounding noise, below anything a person can mean. */
export const TIE_TOLERANCE = 1e-9;
