import { describe, expect, it } from 'vitest';
import { isZero, rational } from '../../src/exact/rational.js';
import { all, claim, holds } from '../../src/theory/conclusion.js';
import { dropping, type Kept, REFUTATION, revalidate, WITNESS } from '../../src/theory/kept.js';
import { plainEnvironment } from '../../src/theory/scopes.js';
import type { Subject } from '../../src/theory/subject.js';
import { hypothesis, theorem } from '../../src/theory/theorem.js';

/** A subject for which the first hypothesis, the second and the conclusion hold or not, as its three payoffs are 0 or not. */
const subjectOf = (first: boolean, second: boolean, concluded: boolean): Subject => ({
  environment: plainEnvironment(
    [3],
    [rational(1)],
    [first, second, concluded].map((yes) => rational(yes ? 0 : 1)),
  ),
});
const payoff = ({ environment: of }: Subject, action: number) => of.payoffs[0][action][0];
const statement = theorem<Subject>({
  id: 'two-hypotheses',
  hypotheses: {
    first: hypothesis('the first payoff is 0', (subject) => isZero(payoff(subject, 0))),
    second: hypothesis('the second payoff is 0', (subject) => isZero(payoff(subject, 1))),
  },
  conclude: (subject) => claim(['the third payoff', payoff(subject, 2)], '=', ['0', rational(0)]),
});
const cases = [true, false].flatMap((first) =>
  [true, false].flatMap((second) => [true, false].map((concluded) => ({ first, second, concluded }))),
);
const kept = (name: string, subject: Subject): Kept => ({ name, subject, minimality: 'locally minimal' });

describe('what is validated anew', () => {
  it.each(cases)('is decided by all hypotheses and the conclusion: $first, $second, $concluded', ({ first, second, concluded }) => {
    const subject = subjectOf(first, second, concluded);
    const shows = (name: string) => revalidate(statement, kept(name, subject)) !== null;
    expect(shows('first')).toBe(!first && second && !concluded);
    expect(shows('second')).toBe(first && !second && !concluded);
    expect(shows(REFUTATION)).toBe(first && second && !concluded);
    expect(shows(WITNESS)).toBe(first && second && concluded);
    expect(shows('third')).toBe(false);
  });

  it('comes with its conclusion, drawn anew, and as minimal as it was', () => {
    const subject = subjectOf(true, false, false);
    const shown = revalidate(statement, kept('second', subject));
    expect(shown).toEqual({ subject, conclusion: statement.conclude(subject), foundBy: 'memory', minimality: 'locally minimal' });
    expect(shown !== null && holds(shown.conclusion)).toBe(false);
  });

  it('is nothing where the theorem cannot be asked', () => {
    const asking = theorem<Subject>({ ...statement, conclude: ({ choice }) => (choice === undefined ? missing() : all()) });
    expect(revalidate(asking, kept(WITNESS, subjectOf(true, true, true)))).toBeNull();
    expect(revalidate(asking, kept(WITNESS, { ...subjectOf(true, true, true), choice: [0] }))).not.toBeNull();
  });

  it('is asked of the theorem without the hypothesis, and no other is lost', () => {
    expect(Object.keys(dropping(statement, 'first').hypotheses)).toEqual(['second']);
    expect(dropping(statement, 'second').hypotheses).toEqual({ first: statement.hypotheses.first });
    expect(dropping(statement, 'first').conclude).toBe(statement.conclude);
  });
});

function missing(): never {
  throw new Error('no choice');
}
