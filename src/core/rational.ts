/**
 * Exact fractions, so that no score is decided by the error of a floating-point sum and every engine gives the same bytes.
 * In and out: plain fractions; numbers that come in have at most three decimals.
 */

/** A fraction in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two whole numbers; 0 where the denominator is 0. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) return { numerator: 0n, denominator: 1n };
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b) [a, b] = [b, a % b];
  return a > 1n ? { numerator: numerator / a, denominator: denominator / a } : { numerator, denominator };
}

/** A number with at most three decimals as a fraction. */
export const exactly = (value: number): Rational => rational(inThousandths(value), 1000n);

/** A number with at most three decimals as a whole number of thousandths. */
export const inThousandths = (value: number): bigint => BigInt(Math.round(value * 1000));

/** The sum. */
export const add = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** The product. */
export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** Whether the first is smaller than the second. */
export const isLess = (a: Rational, b: Rational): boolean =>
  a.numerator * b.denominator < b.numerator * a.denominator;

/** The largest whole number not above the fraction, which is not negative. */
export const floor = (a: Rational): number => Number(a.numerator / a.denominator);

/** The nearest number that a program can hold. Not the quotient of two numbers: either can be too large for one. */
export const toNumber = (a: Rational): number => Number((a.numerator << 128n) / a.denominator) / 2 ** 128;
