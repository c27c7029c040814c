import { requireFinite } from "./require-finite";

/** The largest power of e that is taken out of the sum at once, far from overflow. */
const SHIFT = 200;

/** Terms of the continued fraction; from z = 1 on they leave nothing of the last bit. */
const FRACTION_TERMS = 200;

/**
 * Upper tail of the chi-squared distribution, P(X ≥ x), right to about 1e-14 of its value in both tails.
 *
 * Whole degrees of freedom make the regularised incomplete gamma function a finite sum of positive terms:
 * Q(df/2, z) = e^−z Σ z^a / Γ(a + 1) over a = 0, 1, … < df/2 when df is even, over a = ½, 1½, … < df/2 plus erfc(√z) when
 * it is odd, z = x/2 (Abramowitz & Stegun 1964, 26.4.4 and 26.4.5). Throws a RangeError unless x is finite and ≥ 0 and
 * df is a whole number ≥ 1.
 */
export function chiSquaredTail(x: number, df: number): number {
  requireFinite([x]);
  if (x < 0) throw new RangeError("A sum of squares is not negative");
  if (!Number.isSafeInteger(df) || df < 1) throw new RangeError("Degrees of freedom are a whole number ≥ 1");
  const z = x / 2;
  const odd = df % 2 === 1;
  // Everything is kept without its factor e^−z, which comes last: `exponent` is what is left of it.
  let exponent = z;
  let sum = odd ? scaledErfc(z) : 0;
  let term = odd ? 2 * Math.sqrt(z / Math.PI) : 1;
  for (let a = odd ? 0.5 : 0; a < df / 2; a += 1) {
    sum += term;
    term *= z / (a + 1);
    if (term > Math.exp(SHIFT)) {
      term *= Math.exp(-SHIFT);
      sum *= Math.exp(-SHIFT);
      exponent -= SHIFT;
    }
  }
  // In two halves: e^−exponent alone may be too small to carry all its digits.
  const half = Math.exp(-exponent / 2);
  return Math.min(1, sum * half * half);
}

/** e^z · erfc(√z): near zero by the series of erf, beyond by the continued fraction (7.1.6 and 7.1.14 of the same). */
function scaledErfc(z: number): number {
  const root = Math.sqrt(z);
  if (z < 1) {
    let sum = 0;
    let term = 1;
    for (let n = 0; term > Number.EPSILON * 1e-3; n += 1) {
      sum += term;
      term *= (2 * z) / (2 * n + 3);
    }
    return Math.exp(z) - (2 * root * sum) / Math.sqrt(Math.PI);
  }
  let fraction = root;
  for (let n = FRACTION_TERMS; n >= 1; n -= 1) fraction = root + n / 2 / fraction;
  return 1 / (Math.sqrt(Math.PI) * fraction);
}
