/**
 * # How to try `fines-without-bound-escape`
 *
 * Every fine of small numerator and denominator, and random ones: just above 1, where the equilibrium is nearly pure, and large.
 */
import fc, { type Arbitrary } from 'fast-check';
import { auditGame } from '../../src/contract/clauses/audit-game.js';
import { add, atMost, divide, fraction, gcd, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { AUDIT, escapeClaims, finesWithoutBoundEscape } from '../../theorems/contracts/fines-without-bound-escape.js';

const withFine = (fine: Rational): FamilySubject => ({ environment: auditGame, family: AUDIT, parameters: { fine } });

/** Every fine in lowest terms with numerator and denominator up to a number, by the greater of the two. */
const fineScope = (most: number, size: number): Scope<FamilySubject> => ({
  name: `every fine in lowest terms with numerator and denominator at most ${most}`,
  size,
  *subjects() {
    for (let greatest = 1n; greatest <= most; greatest++) {
      for (let lesser = 1n; lesser <= greatest; lesser++) {
        if (gcd(lesser, greatest) !== 1n) continue;
        yield withFine(fraction(lesser, greatest));
        if (lesser !== greatest) yield withFine(fraction(greatest, lesser));
      }
    }
  },
});

const positive = (most: number): Arbitrary<Rational> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).map(([num, den]) => fraction(BigInt(num), BigInt(den)));

const meeting = fc.oneof(positive(24), positive(1_000_000)).map((excess) => withFine(add(ONE, excess)));

export const finesWithoutBoundEscapeProperty: Property<FamilySubject> = {
  theorem: finesWithoutBoundEscape,
  scopes: [fineScope(128, 10_043)],
  meeting,
  breaking: {
    'fine-above-one': positive(24).map((fine) => withFine(atMost(fine, ONE) ? fine : divide(ONE, fine))),
  },
  mutants: [
    {
      name: 'fine-of-one',
      prose: 'φ ≥ 1: at 1 shirking and auditing for certain is an equilibrium, but not the only correlated one',
      kind: 'hypothesis',
      hypotheses: { 'fine-of-at-least-one': hypothesis('φ ≥ 1', ({ parameters: { fine } }) => atMost(ONE, fine)) },
    },
    {
      name: 'audits-free',
      prose: 'a loss of 2/φ: shirking alone costs',
      kind: 'constant',
      conclude: (subject) => escapeClaims(subject, (fine) => divide(rational(2), fine)),
    },
    {
      name: 'fine-less-gain',
      prose: 'a loss of 3/(φ − 1): what is left of the fine after the gain from shirking',
      kind: 'constant',
      conclude: (subject) => escapeClaims(subject, (fine) => divide(rational(3), subtract(fine, ONE))),
    },
  ],
  families: [AUDIT],
  figures: { 'the least loss seen': { keep: 'least', of: ({ parameters: { fine } }) => divide(rational(3), fine) } },
};
