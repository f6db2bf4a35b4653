/** What proves does not prove what is false: statements at which a specification, or what takes searches for one another, once gave way. */
import { describe, expect, it } from 'vitest';
import { bundled, taking, type UnknownNumbers } from '../../cli/files/unknown-numbers.js';
import { rational } from '../../src/exact/rational.js';
import { subjectOfCase } from '../../src/specified/subject-of-case.js';
import { holds } from '../../src/theory/statement/conclusion.js';
import { FALSE_STATEMENTS } from './false-statements.js';

const onUnknownNumbers = await bundled<Pick<UnknownNumbers, 'prove'>>([
  taking('proveById', 'src/specified/prove-case'),
  taking('FALSE_STATEMENTS', 'test/specified/false-statements'),
  'export const prove = (...asked) => proveById(FALSE_STATEMENTS, {}, ...asked);',
]);

describe.each(FALSE_STATEMENTS)('“$id”', ({ id, hypotheses, conclude, of, payoffs, others = {} }) => {
  it('fails at some numbers', () => {
    const number = (name: string) => {
      const [, profile, agent] = /^u0\.(\d+)\.(\d+)$/.exec(name) ?? [];
      return rational(profile === undefined ? others[name] : payoffs[Number(profile)][Number(agent)]);
    };
    const subject = subjectOfCase(of, [], number) as Parameters<typeof conclude>[0];
    expect(Object.values(hypotheses).every((hypothesis) => hypothesis.holds(subject))).toBe(true);
    expect(holds(conclude(subject))).toBe(false);
  });

  it('is not proved', () => {
    expect(onUnknownNumbers.prove(id, of, [], { expired: () => false }).verdict).not.toBe('proved');
  });
});
