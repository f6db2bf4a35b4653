import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../../src/exact/rational.js';
import { mutating } from '../../../src/theory/check/mutate.js';
import { claim } from '../../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../../src/theory/statement/theorem.js';

const games: Subject[] = [0, 1, 2].map((payoff) => ({ environment: plainEnvironment([1], [rational(1)], [rational(payoff)]) }));
const payoff = ({ environment: of }: Subject) => of.payoffs[0][0][0];
const atMost = (bound: number) => (subject: Subject) => claim(['the payoff', payoff(subject)], '<=', ['bound', rational(bound)]);

describe('near misses', () => {
  it('are each put to the same test, and found out or not', () => {
    const property: Property<Subject> = {
      theorem: theorem({ id: 'few', hypotheses: { all: hypothesis('any payoff', () => true) }, conclude: atMost(2) }),
      scopes: [{ name: 'three games', size: 3, subjects: () => games }],
      meeting: fc.constantFrom(...games),
      breaking: {},
      mutants: [
        { name: 'less', prose: 'at most 1', kind: 'constant', conclude: atMost(1) },
        { name: 'more', prose: 'at most 3', kind: 'constant', conclude: atMost(3) },
      ],
    };
    const run = mutating(property, { runs: 0, seed: 1 });
    let step = run.next();
    while (!step.done) step = run.next();
    expect(step.value.map(({ name, prose, kind, killed }) => ({ name, prose, kind, killed }))).toEqual([
      { name: 'less', prose: 'at most 1', kind: 'constant', killed: true },
      { name: 'more', prose: 'at most 3', kind: 'constant', killed: false },
    ]);
    expect(step.value[0].result.counterexample?.subject).toEqual(games[2]);
  });
});
