const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const SUFFIX_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random values that repeat: the same seed gives the same ids in the same order, run after run. */
export interface Random {
  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number;
  /** A fraction from 0 up to, and without, 1. */
  fraction(): number;
  /** A version 4 UUID in lower case, as the SDK makes them. */
  uuid(): string;
  /** The six characters that end the ARN of a secret. */
  arnSuffix(): string;
  /** Where the sequence stands. Give it to `rewind` to get the same values again. */
  position(): number;
  rewind(position: number): void;
}

/**
 * Makes a repeatable source of random values (the mulberry32 generator: one 32-bit word of state, so that a checkpoint
 * can keep it as a number).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;

  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };

  const hex = (byte: number): string => HEX[byte & 0xff] ?? '00';

  return {
    below: (limit) => Math.floor((word() / 0x1_0000_0000) * limit),
    fraction: () => word() / 0x1_0000_0000,
    uuid() {
      const [a, b, c, d] = [word(), word(), word(), word()];
      return (
        `${hex(a >>> 24)}${hex(a >>> 16)}${hex(a >>> 8)}${hex(a)}-` +
        `${hex(b >>> 24)}${hex(b >>> 16)}-` +
        `${hex(((b >>> 8) & 0x0f) | 0x40)}${hex(b)}-` +
        `${hex(((c >>> 24) & 0x3f) | 0x80)}${hex(c >>> 16)}-` +
        `${hex(c >>> 8)}${hex(c)}${hex(d >>> 24)}${hex(d >>> 16)}${hex(d >>> 8)}${hex(d)}`
      );
    },
    arnSuffix() {
      let suffix = '';
      for (let i = 0; i < 6; i += 1) {
        suffix += SUFFIX_ALPHABET.charAt(Math.floor((word() / 0x1_0000_0000) * SUFFIX_ALPHABET.length));
      }
      return suffix;
    },
    position: () => state,
    rewind(position) {
      state = position >>> 0;
    },
  };
}

/** A seed that nobody chose. */
export function freshSeed(): number {
  return Math.floor(Math.random() * 0x1_0000_0000);
}

/** The runtime's own: one that stands in its place later is the test's, and is left there. */
const nativeRandom = Math.random;

/** Runs something synchronous that asks `Math.random`, and lets it draw from a repeatable source. */
export function withMathRandomOf<Result>(random: Random, run: () => Result): Result {
  if (Math.random !== nativeRandom) return run();
  Math.random = () => random.fraction();
  try {
    return run();
  } finally {
    Math.random = nativeRandom;
  }
}
