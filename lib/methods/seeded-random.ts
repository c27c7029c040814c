/** Chance that anybody can repeat. */
export type SeededRandom = {
  /** A whole number from 0 to 2³² − 1. */
  bits(): number;
  /** A number from 0 up to, not including, 1: a multiple of 2⁻³². */
  unit(): number;
  /** A whole number from 0 to `bound` − 1, for bounds up to 2²¹; the bias is below 2⁻¹¹. */
  below(bound: number): number;
};

const TWO_TO_32 = 4294967296;

/**
 * Random numbers by xoshiro128** (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47(4)), the same in every
 * browser and on every server: nothing but whole-number operations on 32 bits, and one exact division by 2³².
 *
 * `seed` is any text, such as a decision id with a data version: its UTF-16 units go through FNV-1a (low byte first), and
 * the four words of the state are the next outputs of a Weyl sequence through MurmurHash3's finalizer (SplitMix).
 */
export function seededRandom(seed: string): SeededRandom {
  return randomFrom(stateFrom(seed));
}

function stateFrom(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) {
    const unit = seed.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  const next = () => {
    hash = (hash + 0x9e3779b9) | 0;
    let word = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
  return [next(), next(), next(), next()];
}

/** xoshiro128** from a state of four 32-bit words, not all zero. */
export function randomFrom([a, b, c, d]: readonly [number, number, number, number]): SeededRandom {
  const bits = () => {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return scrambled;
  };
  return {
    bits,
    unit: () => bits() / TWO_TO_32,
    below: (bound) => Math.floor((bits() * bound) / TWO_TO_32),
  };
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
