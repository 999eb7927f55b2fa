import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { exactly, rational, toNumber } from '../../src/core/rational.js';

describe('toNumber', () => {
  it('gives back every number with at most three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (thousandths) => {
        expect(toNumber(exactly(thousandths / 1000))).to.equal(thousandths / 1000);
      }),
    );
  });

  it('gives the quotient of whole numbers as a processor does', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 31 }), (numerator, denominator) => {
        expect(toNumber(rational(BigInt(numerator), BigInt(denominator)))).to.equal(numerator / denominator);
      }),
    );
  });

  it('is finite where numerator and denominator are beyond all numbers', () => {
    const large = 3n ** 1000n;
    expect(toNumber({ numerator: 50n * large, denominator: large + 1n })).to.equal(50);
  });
});

describe('rational', () => {
  it('is in lowest terms', () => {
    expect(rational(50n, 100n)).to.deep.equal({ numerator: 1n, denominator: 2n });
    expect(rational(-50n, 100n)).to.deep.equal({ numerator: -1n, denominator: 2n });
    expect(rational(3n, 7n)).to.deep.equal({ numerator: 3n, denominator: 7n });
    expect(rational(0n, 7n)).to.deep.equal({ numerator: 0n, denominator: 1n });
  });

  it('is 0 where there is nothing to divide by', () => {
    expect(rational(7n, 0n)).to.deep.equal({ numerator: 0n, denominator: 1n });
  });
});
