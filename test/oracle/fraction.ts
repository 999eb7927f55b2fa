/** Fractions of big integers for the oracle, written apart from `src/core/rational.ts` on purpose. */

/** An exact number, in lowest terms. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  /** `top / bottom`; 0 where the bottom is 0. */
  constructor(top: bigint, bottom = 1n) {
    const divisor = bottom === 0n ? 1n : divisorOf(top < 0n ? -top : top, bottom);
    this.top = bottom === 0n ? 0n : top / divisor;
    this.bottom = bottom === 0n ? 1n : bottom / divisor;
  }

  /** A number as people write it, such as 12.345, by its decimal digits. */
  static of(value: number): Fraction {
    const [digits = '0', exponent = '0'] = String(value).split('e');
    const [whole = '0', decimals = ''] = digits.split('.');
    const places = BigInt(decimals.length) - BigInt(exponent);
    const number = BigInt(whole + decimals);
    return places >= 0n ? new Fraction(number, 10n ** places) : new Fraction(number * 10n ** -places);
  }

  static sum(parts: readonly Fraction[]): Fraction {
    return parts.reduce((total, part) => total.plus(part), new Fraction(0n));
  }

  plus({ top, bottom }: Fraction): Fraction {
    return new Fraction(this.top * bottom + top * this.bottom, this.bottom * bottom);
  }

  minus({ top, bottom }: Fraction): Fraction {
    return this.plus(new Fraction(-top, bottom));
  }

  times({ top, bottom }: Fraction): Fraction {
    return new Fraction(this.top * top, this.bottom * bottom);
  }

  /** The quotient; 0 where the divisor is 0. */
  over({ top, bottom }: Fraction): Fraction {
    return top < 0n
      ? this.over(new Fraction(-top, -bottom))
      : new Fraction(this.top * bottom, this.bottom * top);
  }

  isBelow(other: Fraction): boolean {
    return this.minus(other).top < 0n;
  }

  /** The smaller of the two. */
  atMost(other: Fraction): Fraction {
    return other.isBelow(this) ? other : this;
  }

  /** The largest whole number that is not above. */
  get floor(): number {
    const quotient = this.top / this.bottom;
    return Number(this.top < 0n && quotient * this.bottom !== this.top ? quotient - 1n : quotient);
  }

  /** Rounded half up. */
  get rounded(): number {
    return this.plus(new Fraction(1n, 2n)).floor;
  }

  /** The nearest number that a program can hold, ties to even. For 0 and above. */
  get nearest(): number {
    if (this.top === 0n) return 0;
    const length = (value: bigint): number => value.toString(2).length;
    // Enough digits that the cut is far behind the 53 that count; a last 1 stands for all that was cut off.
    const shift = BigInt(Math.max(0, 70 + length(this.bottom) - length(this.top)));
    const quotient = (this.top << shift) / this.bottom;
    const isCut = quotient * this.bottom !== this.top << shift;
    return Number(isCut ? quotient | 1n : quotient) / 2 ** Number(shift);
  }
}

/** The greatest common divisor. */
const divisorOf = (a: bigint, b: bigint): bigint => (a === 0n ? b : divisorOf(b % a, a));
