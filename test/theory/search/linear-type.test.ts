import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, numerator, ONE, rational, subtract, ZERO } from '../../../src/exact/rational.js';
import { firstBestWelfare } from '../../../src/game/environment.js';
import { equilibria } from '../../../src/game/equilibrium.js';
import { formAt, gainForms, welfareForms } from '../../../src/theory/order/payoff-forms.js';
import { formsOf, searchType, typeOf } from '../../../src/theory/search/linear-type.js';
import { claim, holds } from '../../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../../src/theory/statement/theorem.js';

const game = (text: string): Subject => ({
  environment: plainEnvironment(
    [2, 2],
    [ONE],
    text.split(' ').map((word) => rational(word)),
  ),
});
const dilemma = game('3 3 0 4 4 0 1 1');

/** With one pure equilibrium, the first best is worth at most `bound` more. */
const lossAtMost = (bound: number) =>
  theorem<Subject>({
    id: 'loss',
    hypotheses: { settled: hypothesis('one equilibrium', ({ environment: of }) => equilibria(of, of.payoffs, 0).length === 1) },
    conclude: ({ environment: of }) => {
      const [stable] = equilibria(of, of.payoffs, 0);
      return claim(['loss', subtract(firstBestWelfare(of), of.welfare[0][stable])], '<=', ['bound', rational(bound)]);
    },
    linear: ({ environment: of }) => [...gainForms(of), ...welfareForms(of)],
  });

describe('forms over payoffs', () => {
  it('are gains of deviations, in v^λ, and differences of welfare', () => {
    const { environment: of } = dilemma;
    const at = (forms: ReturnType<typeof gainForms>) => forms.map((form) => Number(numerator(formAt(form, of.payoffs.flat(2)))));
    // From (C,C) to (C,D), to (D,C), from (C,D) to (D,D), from (D,C) to (D,D).
    expect(at(gainForms(of))).toEqual([1, 1, 1, 1]);
    expect(at(gainForms(of, ONE))).toEqual([-1, -1, -1, -1]);
    expect(at(welfareForms(of))).toEqual([-2, -2, 0, -4, -2, -2]);
  });

  it('have the same signs on a type, and other signs on another', () => {
    const theorem = lossAtMost(3);
    const type = (subject: Subject) => typeOf(subject, formsOf(theorem, subject));
    expect(type(game('6 6 0 8 8 0 2 2'))).toBe(type(dilemma));
    expect(type(game('3 3 0 4 4 0 1 0'))).not.toBe(type(dilemma));
  });
});

describe('the linear program of a type', () => {
  it('finds the dilemma that loses more than it may, within the type of one that does not', () => {
    const theorem = lossAtMost(100);
    const { candidates, affine } = searchType(theorem, dilemma, formsOf(theorem, dilemma));
    expect(affine).toBe(true);
    const refutation = candidates.find((one) => !holds(theorem.conclude(one)));
    expect(refutation).toBeDefined();
    if (refutation !== undefined) expect(typeOf(refutation, formsOf(theorem, refutation))).toBe(typeOf(dilemma, formsOf(theorem, dilemma)));
  });

  it('finds none where there is none: at no dilemma is the loss negative', () => {
    const negative = theorem<Subject>({
      ...lossAtMost(0),
      conclude: ({ environment: of }) => claim(['loss', subtract(firstBestWelfare(of), of.welfare[0][3])], '>=', ['nothing', ZERO]),
    });
    expect(searchType(negative, dilemma, formsOf(negative, dilemma))).toEqual({ candidates: [], affine: true });
  });

  it('sees that a claim is not affine, and that hypotheses do not hold throughout', () => {
    const square = theorem<Subject>({
      ...lossAtMost(0),
      conclude: ({ environment: of }) => {
        const num = numerator(of.payoffs[0][0][0]);
        return claim(['square', rational(num * num)], '<=', ['100', rational(100)]);
      },
    });
    expect(searchType(square, dilemma, formsOf(square, dilemma)).affine).toBe(false);
    const exact = {
      ...lossAtMost(9),
      hypotheses: { three: hypothesis<Subject>('3', ({ environment: of }) => compare(of.payoffs[0][0][0], rational(3)) === 0) },
    };
    expect(searchType(exact, dilemma, formsOf(exact, dilemma))).toEqual({ candidates: [], affine: false });
  });

  it('agrees with trying games: whatever random game of small payoffs loses more than 2, the program of its own type does so too', () => {
    const claimed = lossAtMost(2);
    const small = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }).map((row) => game(row.join(' ')));
    fc.assert(
      fc.property(small, (subject) => {
        fc.pre(claimed.hypotheses.settled.holds(subject));
        const { candidates, affine } = searchType(claimed, subject, formsOf(claimed, subject));
        const refuted = candidates.some((one) => claimed.hypotheses.settled.holds(one) && !holds(claimed.conclude(one)));
        expect(affine).toBe(true);
        if (!holds(claimed.conclude(subject))) expect(refuted).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
