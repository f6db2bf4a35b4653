/** The figures of part F as its theorems have them: at the numbers of the literature, by the pages themselves and by their definitions. */
import { describe, expect, it } from 'vitest';
import { literalCaps, literalOptimum, literalPlanner } from '../../src/commons/literal.js';
import { optimumBound } from '../../src/commons/optimum-bound.js';
import { equilibriumPlays, equilibriumWelfares } from '../../src/commons/subgame-perfect.js';
import { format, type Rational, rational } from '../../src/exact/rational.js';
import { holds } from '../../src/theory/statement/conclusion.js';
import { type FamilySubject, familySubject } from '../../src/theory/statement/subject.js';
import { meets, type Theorem } from '../../src/theory/statement/theorem.js';
import {
  alikeCommons,
  impatienceChangesTheValueAtItsSteps,
  kappaOf,
  valueBySteps,
} from '../../theorems/commons/agents-who-are-alike-plan-impatiently.js';
import { blindnessCostsWhatGrowthVaries } from '../../theorems/commons/blindness-costs-what-growth-varies.js';
import { COMMONS, commonsIn } from '../../theorems/commons/commons-family.js';
import { othersImpatience } from '../../theorems/commons/welfare-maximisers-may-abstain.js';

const numbers = (values: Readonly<Record<string, string | number>>): Record<string, Rational> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rational(value)]));

const certain = { n: 5, K: 100, T: 12, low: 2, high: 2 };
const random = { n: 5, K: 100, T: 12, low: '3/2', high: '5/2' };

function subject(values: Readonly<Record<string, string | number>>): FamilySubject {
  const found = familySubject(COMMONS, numbers(values));
  if (found === null) throw new Error('no commons');
  return found;
}

const stands = (theorem: Theorem<FamilySubject>, of: FamilySubject): boolean => meets(theorem, of) && holds(theorem.conclude(of));

describe('part F at the numbers of the literature', () => {
  it('F1: 650, 1223/2 and 540, by trying every total and by the growth of the best rest', () => {
    expect(stands(blindnessCostsWhatGrowthVaries, subject(certain))).toBe(true);
    expect(stands(blindnessCostsWhatGrowthVaries, subject(random))).toBe(true);
    const [seen, unseen] = (['before', 'never'] as const).map((sight) => commonsIn(numbers(random), { seen: sight }));
    expect([seen, unseen].map((of) => format(literalOptimum(of)))).toEqual(['1223/2', '540']);
    expect([seen, unseen].map((of) => format(optimumBound(of)))).toEqual(['1223/2', '540']);
    expect(format(literalOptimum(commonsIn(numbers(certain))))).toBe('650');
  });

  it('F4: 100, 475, 495, 500 and 1223/2, by trying every total at and between the steps', () => {
    const said: Readonly<Record<string, string>> = {
      ...{ 0: '100', '33/100': '100', '1/3': '475', '7/20': '475', '2/5': '495', '1/2': '495' },
      ...{ '3/5': '500', 1: '500', '139/100': '500', '7/5': '1223/2', 3: '1223/2', 1000: '1223/2' },
    };
    for (const [weight, value] of Object.entries(said)) {
      const of = subject({ ...random, weight });
      expect(format(literalPlanner(alikeCommons(of.parameters, 'before'), kappaOf(of.parameters))), weight).toBe(value);
      expect(format(valueBySteps(alikeCommons(of.parameters, 'before'), of.parameters.weight)), weight).toBe(value);
    }
    expect(stands(impatienceChangesTheValueAtItsSteps, subject({ ...random, weight: '3/5' }))).toBe(true);
    expect(stands(impatienceChangesTheValueAtItsSteps, subject({ ...certain, weight: '3/5' }))).toBe(true);
  });

  it('F5: 565 with one steward and 4819/8 with two, by trying every cap', () => {
    const of = commonsIn(numbers(random));
    expect([1, 2].map((stewards) => format(literalCaps(of, stewards)))).toEqual(['565', '4819/8']);
  });

  it('F8: 100, 100, 100, 650 and 650 for 0 to 4 who care for welfare alone', () => {
    const values = [0, 1, 2, 3, 4].map((k) => {
      const parameters = numbers({ ...certain, k, weight: 0 });
      return format(literalPlanner(commonsIn(parameters), othersImpatience(parameters)));
    });
    expect(values).toEqual(['100', '100', '100', '650', '650']);
  });
});

describe('every equilibrium of a small commons', () => {
  const two = (weights: readonly (Rational | 'welfare')[], T = 2, factor = 2) =>
    commonsIn(numbers({ n: 2, K: 2, T, low: factor, high: factor }), { weights: (agent) => weights[agent] });
  const values = (of: Parameters<typeof equilibriumWelfares>[0]) => equilibriumWelfares(of).map(format);

  it('of selfish agents who could wait for nothing: everything at once', () => {
    expect(values(two([rational(0), rational(0)], 2, 1))).toEqual(['2']);
  });

  it('of two selfish agents at r = n: waiting is worth nothing, and costs nothing', () => {
    // One unit left becomes two, of which each gets one: a unit now or a unit later.
    expect(values(two([rational(0), rational(0)]))).toEqual(['2', '3']);
  });

  it('of prosocial agents: the rush, and the optimum', () => {
    expect(values(two([rational(1), rational(1)]))).toEqual(['2', '3']);
    const plays = equilibriumPlays(two([rational(1), rational(1)]))[0].map(({ claims, payoffs }) => `${claims} ${payoffs.map(format)}`);
    expect(plays).toContain('2,2 1,1');
    expect(plays).toContain('1,0 2,1');
  });

  it('of agents who answer a breach with the rush: worth more than the planner comes to', () => {
    const parameters = numbers({ n: 2, K: 8, T: 3, low: '5/3', high: '5/3', weight: '1/4' });
    const of = alikeCommons(parameters, 'before');
    expect(values(of)).toEqual(['8', '10', '11', '12', '13']);
    expect(format(literalPlanner(of, kappaOf(parameters)))).toBe('12');
  });

  it('of two who care for welfare alone: all between, since nobody minds', () => {
    expect(values(two(['welfare', 'welfare']))[0]).toBe('2');
    expect(values(two(['welfare', 'welfare'])).at(-1)).toBe('3');
  });
});
