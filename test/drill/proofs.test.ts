/** The drill of proofs (`npm run drill:proofs`) on some theorems and some changes; all of them are tried by hand. */
import { describe, expect, it } from 'vitest';
import { onUnknownNumbers } from '../../cli/files/unknown-numbers.js';
import { withPlanted } from './proofs/laboratory.js';
import { BATTERY, battery, PLANTED } from './proofs/planted.js';
import { wordings } from './proofs/wordings.js';

const MINUTES = 60_000;

describe('a proof', () => {
  it.each(['chicken-threshold', 'prosocial-threshold'])(
    'of %s is none without a hypothesis, nor of a near miss: each fails at a subject that exact arithmetic confirms',
    { timeout: 10 * MINUTES },
    async (id) => {
      const lines = await wordings({ id, seconds: 600 });
      expect(lines.filter(({ fate }) => fate !== 'fails')).toEqual([]);
      expect(lines.length).toBeGreaterThan(2);
    },
  );

  it('of the traveler’s dilemma that is proved of other words fails where they are known to fail, its numbers unknown again', {
    timeout: 10 * MINUTES,
  }, async () => {
    const lines = await wordings({ id: 'travelers-dilemma-threshold', seconds: 600 });
    const proved = lines.filter(({ fate }) => fate === 'proved');
    expect(lines.every(({ fate }) => fate === 'fails' || fate === 'proved')).toBe(true);
    expect(proved.map(({ what, there }) => [what, there?.fate])).toEqual([
      ['two-claims', 'fails'],
      ['whole-claims', 'fails'],
    ]);
  });

  it('notices what is planted in what proves', { timeout: 20 * MINUTES }, async () => {
    const first = BATTERY.slice(0, 2);
    const expected = (await battery(await onUnknownNumbers(), null, 600, first)).fates;
    expect(expected).toEqual(['proved', 'proved']);
    for (const name of [
      'greater is less',
      'products lose a factor',
      'a lemma forgets a condition',
      'the second of two answers is forgotten',
    ])
      expect((await battery(await withPlanted(PLANTED[name]), expected, 600, first)).noticed, name).not.toBe(null);
  });
});
