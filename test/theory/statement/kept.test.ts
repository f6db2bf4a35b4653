/** What a stored subject shows, and every way in which it may show it no longer. */
import { describe, expect, it, test } from 'vitest';
import { numerator, ONE, rational, ZERO } from '../../../src/exact/rational.js';
import { claim } from '../../../src/theory/statement/conclusion.js';
import { dropping, type Kept, replay, revalidate, storedAs } from '../../../src/theory/statement/kept.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../../src/theory/statement/theorem.js';

/** One agent with one action: a payoff. */
const payoff = (n: number): Subject => ({ environment: plainEnvironment([1], [ONE], [rational(n)]) });
const first = ({ environment: of }: Subject) => of.payoffs[0][0][0];
const low = theorem<Subject>({
  id: 'low',
  hypotheses: {
    even: hypothesis('the payoff is even', (subject) => numerator(first(subject)) % 2n === 0n),
    weighed: hypothesis('there is a weight', ({ weight }) => {
      if (weight === undefined) throw new Error('no weight');
      return true;
    }),
  },
  conclude: (subject) => claim(['payoff', first(subject)], '<=', ['three', rational(3)]),
});
const kept = (name: string, subject: Subject, dropped?: readonly string[]): Kept => ({
  name,
  subject,
  minimality: 'not minimal',
  ...(dropped && { dropped }),
});
const weighed = (n: number): Subject => ({ ...payoff(n), weight: ZERO });

describe('replaying a stored subject', () => {
  test.each<[string, Kept, string | null]>([
    ['a refutation', kept('refutation', weighed(4)), null],
    ['a refutation of which the conclusion holds', kept('refutation', weighed(2)), 'the conclusion holds'],
    ['a refutation that fails a hypothesis', kept('refutation', weighed(5)), 'hypothesis even fails'],
    ['one of which a hypothesis cannot be asked', kept('refutation', payoff(4)), 'hypothesis weighed cannot be asked of it'],
    ['a witness', kept('witness', weighed(2)), null],
    ['a witness of which the conclusion fails', kept('witness', weighed(4)), 'the conclusion fails'],
    ['one without a hypothesis', kept('even', weighed(5)), null],
    ['one without a hypothesis, which holds', kept('even', weighed(4)), 'hypothesis even, which it is to do without, holds'],
    [
      'one without a hypothesis that cannot be asked',
      kept('weighed', payoff(4)),
      'hypothesis weighed, which it is to do without, cannot be asked of it',
    ],
    ['one without a hypothesis that there is not', kept('odd', weighed(5)), 'the theorem has no hypothesis odd'],
    ['one without several, whatever they say', kept('weakened', payoff(4), ['even', 'weighed']), null],
    ['one without several, of which the conclusion holds', kept('weakened', payoff(1), ['even', 'weighed']), 'the conclusion holds'],
    ['one without several that there are not', kept('weakened', payoff(4), ['even', 'odd']), 'the theorem has no hypothesis odd'],
  ])('%s', (_, stored, failing) => {
    expect(replay(low, stored).failing).toBe(failing);
    expect(revalidate(low, stored) === null).toBe(failing !== null);
  });

  it('reads names that were written with spaces once', () => {
    const { even, weighed: weight } = low.hypotheses;
    const renamed = { ...low, hypotheses: { 'is-even': even, 'is-weighed': weight } };
    expect(replay(renamed, kept('is even', weighed(5))).failing).toBe(null);
    expect(replay(renamed, kept('weakened', payoff(4), ['is even', 'is weighed'])).failing).toBe(null);
    expect(replay(renamed, kept('is_even', weighed(5))).failing).toBe('the theorem has no hypothesis is_even');
  });

  it('says of each hypothesis whether it holds, and draws the conclusion where the others do', () => {
    const { hypotheses, conclusion } = replay(low, kept('even', weighed(5)));
    expect(hypotheses).toMatchObject([
      { name: 'even', dropped: true, holds: false },
      { name: 'weighed', dropped: false, holds: true },
    ]);
    expect(conclusion).toEqual(low.conclude(payoff(5)));
    expect(replay(low, kept('refutation', payoff(5)))).toMatchObject({ conclusion: null, hypotheses: [{ holds: false }, { holds: null }] });
  });
});

describe('what a refutation is stored as', () => {
  test.each<[readonly string[], Subject]>([
    [[], weighed(4)],
    [['even'], weighed(5)],
    [['even'], weighed(4)],
    [['weighed'], payoff(4)],
    [['even', 'weighed'], payoff(5)],
  ])('without %j still shows it', (dropped, subject) => {
    const stored = storedAs(low, dropped, subject);
    expect(replay(low, { ...kept('', subject), ...stored }).failing).toBeNull();
    expect(Object.keys(dropping(low, ...dropped).hypotheses).length).toBe(2 - dropped.length);
  });

  it('is the name of a hypothesis only where there is one, and it fails', () => {
    expect(storedAs(low, ['even'], weighed(5))).toEqual({ name: 'even' });
    expect(storedAs(low, ['even'], weighed(4))).toEqual({ name: 'weakened', dropped: ['even'] });
    expect(storedAs(low, [], weighed(4))).toEqual({ name: 'refutation' });
  });
});
