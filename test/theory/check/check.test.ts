import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMechanism } from '../../../src/contract/best-mechanism.js';
import { atMost, isZero, multiply, numerator, ONE, rational, subtract, ZERO } from '../../../src/exact/rational.js';
import { firstBestWelfare } from '../../../src/game/environment.js';
import { selfishEquilibria } from '../../../src/game/equilibrium.js';
import { ablating } from '../../../src/theory/check/ablate.js';
import { check, checking } from '../../../src/theory/check/check.js';
import { checkable } from '../../../src/theory/checkable.js';
import { environments, settings } from '../../../src/theory/draw/arbitraries.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { environmentScope, languageScope } from '../../../src/theory/scopes/scopes.js';
import { type Conclusion, claim, failures, holds, implies, type Relation, slack } from '../../../src/theory/statement/conclusion.js';
import { type Kept, revalidate } from '../../../src/theory/statement/kept.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Property } from '../../../src/theory/statement/property.js';
import { type ContingencySubject, type SettingSubject, type Subject, settingOf } from '../../../src/theory/statement/subject.js';
import { hypothesis, meets, type Theorem, theorem } from '../../../src/theory/statement/theorem.js';
import type { CheckResult } from '../../../src/theory/statement/verdict.js';
import { stake, undetectableTemptation } from '../../../theorems/contracts/undetectable-temptation.js';

const q = (text: string) => text.split(' ').map((word) => rational(word));
const blank = { id: 'planted', part: 'X1', title: '', statement: '', proof: '', sources: [] };
const games = environments().map((environment): Subject => ({ environment }));
const coin = fc.constant<Subject>({ environment: plainEnvironment([2], [ONE], q('0 1')) });
const grid = environmentScope({ actions: [2, 2], payoffs: [0, 1] });

const pureEquilibria = ({ environment: of }: Subject) =>
  rational(Math.min(...of.contingencies.map((_, w) => selfishEquilibria(of, w).length)));

/** What a planted theorem claims; unless said otherwise of random games, after all 2x2 games with payoffs 0 and 1. */
const planted = (
  conclude: (subject: Subject) => Conclusion,
  parts: Partial<Theorem<Subject>> = {},
  more: Partial<Property<Subject>> = {},
): Property<Subject> => ({
  theorem: theorem<Subject>({ ...blank, hypotheses: {}, conclude, ...parts }),
  scopes: [grid],
  meeting: games,
  breaking: {},
  ...more,
});

const truth = () => claim(['one', ONE], '>', ['zero', ZERO]);
const stable = (subject: Subject) => claim(['pure equilibria', pureEquilibria(subject)], '>', ['none', ZERO]);
const never = { never: hypothesis<Subject>('never', () => false) };

describe('a true theorem', () => {
  it('is exhausted without random subjects, with exact counts', () => {
    const some = {
      tied: hypothesis<Subject>('payoffs (0,0) somewhere', ({ environment: of }) =>
        of.payoffs[0].some(([x, y]) => numerator(x) + numerator(y) === 0n),
      ),
    };
    const result = check(planted(truth, { hypotheses: some }), { runs: 0, seed: 1 });
    expect(result).toMatchObject({ verdict: 'exhausted', asExpected: true, counterexample: null, blocking: null });
    expect(result.exhausted).toEqual([{ scope: grid.name, subjects: 256, of: 256, meeting: 256 - 3 ** 4 }]);
    expect(result.sampled).toEqual({ subjects: 0, attempts: 0 });
    expect(result.strata['agents=2']).toBe(175);
  });

  it('is unrefuted after random subjects, and says how many', () => {
    const scopes = [grid, languageScope({ actions: [2], payoffs: [0, 1] })];
    const result = check(planted(truth, {}, { scopes }), { runs: 150, seed: 1 });
    expect(result).toMatchObject({ verdict: 'unrefuted', asExpected: true, sampled: { subjects: 150, attempts: 150 } });
    expect(result.exhausted.map(({ subjects }) => subjects)).toEqual([256, 8]);
  });

  it('is not as expected where a refutation is', () => {
    expect(check(planted(truth, { expect: 'refuted' }), { runs: 10, seed: 1 }).asExpected).toBe(false);
  });
});

describe('a false theorem', () => {
  it('is refuted by the least subject of its scope, at once and in canonical form', () => {
    const result = check(planted(stable), { runs: 100, seed: 1 });
    expect(result).toMatchObject({ verdict: 'refuted', asExpected: false, sampled: { attempts: 0 } });
    expect(result.counterexample).toMatchObject({ foundBy: 'exhaustion', minimality: 'minimal in its scope' });
    expect(result.counterexample?.subject.environment).toEqual(plainEnvironment([2, 2], [ONE], q('0 1 1 0 1 0 0 1')));
    const [least] = [...grid.subjects()].filter((subject) => !holds(stable(subject)));
    expect(result.counterexample?.subject).toEqual(canonical(least));
  });

  it('that distinguishes agents is refuted by what its scope shows, not by a renaming that does not refute', () => {
    const first = ({ environment: of }: Subject) =>
      claim(['the first payoff', of.payoffs[0][0][0]], '<=', ['the second', of.payoffs[0][0][1]]);
    const { counterexample } = check(planted(first), { runs: 0, seed: 1 });
    expect(counterexample?.subject.environment).toEqual(plainEnvironment([2, 2], [ONE], q('1 0 0 0 0 0 0 0')));
    expect(counterexample && holds(counterexample.conclusion)).toBe(false);
  });

  it('is refuted by matching pennies whatever the seed where it is only sampled', () => {
    const found = [1, 2, 3].map((seed) => check(planted(stable, {}, { scopes: [] }), { runs: 640, seed }));
    for (const { verdict, counterexample } of found) {
      expect(verdict).toBe('refuted');
      expect(counterexample).toMatchObject({ foundBy: 'sampling', minimality: 'locally minimal' });
      expect(counterexample?.subject.environment).toEqual(plainEnvironment([2, 2], [ONE], q('-1 0 0 -1 0 -1 -1 0')));
    }
  });

  it('shows a counterexample that can be replayed: it meets the hypotheses, fails the claim, with both sides', () => {
    const beyond = ({ environment: of }: Subject) => of.payoffs.flat(2).some((u) => atMost(rational(2), u));
    const property = planted(stable, { hypotheses: { beyond: hypothesis<Subject>('a payoff of 2 or more', beyond) } }, { scopes: [] });
    const { counterexample } = check(property, { runs: 640, seed: 9 });
    if (counterexample === null) throw new Error('not refuted');
    expect(meets(property.theorem, counterexample.subject)).toBe(true);
    expect(property.theorem.conclude(counterexample.subject)).toEqual(counterexample.conclusion);
    expect(failures(counterexample.conclusion)).toEqual([claim(['pure equilibria', ZERO], '>', ['none', ZERO])]);
  });

  it('is as expected where a refutation is', () => {
    expect(check(planted(stable, { expect: 'refuted' }), { runs: 0, seed: 1 })).toMatchObject({ verdict: 'refuted', asExpected: true });
  });

  it('that says V_L = W* always is refuted by one agent who is tempted unseen', () => {
    const property: Property<SettingSubject> = {
      theorem: theorem<SettingSubject>({
        ...blank,
        hypotheses: { defined: hypothesis('V_L is defined', (subject) => bestMechanism(settingOf(subject)).status === 'attained') },
        conclude: (subject) => {
          const best = bestMechanism(settingOf(subject));
          const value = best.status === 'attained' ? best.pair.value : 'undefined';
          return claim(['V_L', value], '=', ['W*', firstBestWelfare(subject.environment)]);
        },
      }),
      scopes: [],
      meeting: settings(),
      breaking: {},
    };
    for (const seed of [1, 2]) {
      const { counterexample } = check(property, { runs: 640, seed });
      expect(counterexample?.subject).toEqual({
        environment: plainEnvironment([1, 2], [ONE], q('-1 0 1 -1')),
        language: { cells: [[0, 0]], count: 1 },
        mechanismClass: 'subsidy-free',
        liability: null,
      });
    }
  });

  it('is refuted where both sides are equal, if it claims too much by just that', () => {
    const anywhere = settings({
      shapes: [
        [2, 1],
        [2, 2],
      ],
      contingencies: { min: 1, max: 2 },
    });
    const strictly = (relation: Relation): Property<ContingencySubject> => ({
      theorem: {
        ...undetectableTemptation,
        conclude: (subject) => {
          const best = bestMechanism(settingOf(subject));
          const gap = best.status === 'attained' ? subtract(firstBestWelfare(subject.environment), best.pair.value) : 'infinite';
          const bound = multiply(subject.environment.prior[subject.contingency], stake(subject) ?? ZERO);
          return claim(['the gap', gap], relation, ['the stake', bound]);
        },
      },
      scopes: [],
      meeting: anywhere.chain((subject) =>
        fc.nat({ max: subject.environment.contingencies.length - 1 }).map((contingency) => ({ ...subject, contingency })),
      ),
      breaking: {},
    });
    const { verdict, counterexample } = check(strictly('>'), { runs: 2000, seed: 5 });
    expect(verdict).toBe('refuted');
    expect(counterexample && slack(counterexample.conclusion)).toEqual(ZERO);
    expect(check(strictly('>='), { runs: 2000, seed: 5 })).toMatchObject({ verdict: 'unrefuted', asExpected: true });
  });
});

describe('hypotheses', () => {
  const odd = hypothesis<Subject>('an odd number of agents', ({ environment: of }) => of.agents.length % 2 === 1);
  const large = hypothesis<Subject>('three agents or more', ({ environment: of }) => of.agents.length > 2);

  it('are counted one by one over all random subjects', () => {
    const runs = 300;
    const result = check(planted(truth, { hypotheses: { odd, large } }, { scopes: [] }), { runs, seed: 3 });
    const { odd: first, large: second } = result.hypotheses;
    expect([first.of, second.of]).toEqual([runs, runs]);
    for (const { met } of [first, second]) expect(met).toBeGreaterThan(runs / 10);
    expect(result.sampled.attempts).toBe(runs);
    expect(result.sampled.subjects).toBeLessThanOrEqual(Math.min(first.met, second.met));
    expect(result.sampled.subjects).toBe(result.strata['agents=3']);
    expect(Object.keys(result.strata).filter((name) => name.startsWith('agents='))).toEqual(['agents=3']);
  });

  it('that are never met make a check vacuous, and the blocking one is named', () => {
    const sampled = check(planted(stable, { hypotheses: { odd, ...never, large } }, { scopes: [] }), { runs: 200, seed: 3 });
    expect(sampled).toMatchObject({ verdict: 'vacuous', asExpected: false, blocking: 'never', counterexample: null });
    expect(sampled.hypotheses.never).toEqual({ met: 0, of: 200 });
    expect(sampled.sampled).toEqual({ subjects: 0, attempts: 200 });
    const fine = { fine: hypothesis<Subject>('always', () => true) };
    const exhausted = check(planted(stable, { hypotheses: { ...fine, ...never } }), { runs: 0, seed: 3 });
    expect(exhausted).toMatchObject({ verdict: 'vacuous', blocking: 'never', exhausted: [{ subjects: 256, meeting: 0 }] });
  });

  it('met by fewer than one subject in a hundred make a check vacuous too', () => {
    const rare = (share: number) => {
      let asked = 0;
      const sparse = { sparse: hypothesis<Subject>('now and then', () => asked++ % share === 0) };
      return check(planted(truth, { hypotheses: sparse }, { scopes: [], meeting: coin }), { runs: 12_000, seed: 3 });
    };
    expect(rare(101)).toMatchObject({ verdict: 'vacuous', blocking: 'sparse', sampled: { subjects: 119 } });
    expect(rare(100)).toMatchObject({ verdict: 'unrefuted', blocking: null, sampled: { subjects: 120 } });
    const few = check(planted(truth, {}, { scopes: [] }), { runs: 99, seed: 3 });
    expect(few.verdict).toBe('vacuous');
  });
});

describe('a check', () => {
  /** Time is up when asked for the k-th time. */
  const askedAfter = (k: number) => {
    let asked = 0;
    return () => asked++ >= k;
  };

  it('that runs out of time is incomplete, and says how far it got', () => {
    const early = check(planted(truth), { runs: 100, seed: 1, expired: askedAfter(0) });
    expect(early).toMatchObject({ verdict: 'incomplete', asExpected: false, exhausted: [{ subjects: 0, of: 256 }] });
    const midway = check(planted(truth), { runs: 100, seed: 1, expired: askedAfter(2) });
    expect(midway).toMatchObject({ verdict: 'incomplete', exhausted: [{ subjects: 128, of: 256 }] });
    const late = check(planted(truth), { runs: 100, seed: 1, expired: askedAfter(5) });
    expect(late).toMatchObject({ verdict: 'incomplete', exhausted: [{ subjects: 256, of: 256 }], sampled: { attempts: 64 } });
    expect(check(planted(truth), { runs: 100, seed: 1, expired: askedAfter(6) }).verdict).toBe('unrefuted');
  });

  it('that runs out of time while it minimises shows what it has, and does not call it minimal', () => {
    const result = check(planted(stable, {}, { scopes: [] }), { runs: 640, seed: 1, expired: askedAfter(30) });
    expect(result).toMatchObject({ verdict: 'refuted', counterexample: { foundBy: 'sampling', minimality: 'not minimal' } });
    expect(result.counterexample && holds(result.counterexample.conclusion)).toBe(false);
  });

  it('is the same for the same seed, another for another, and begins like a shorter one', () => {
    const odd = { odd: hypothesis<Subject>('one agent or three', ({ environment: of }) => of.agents.length % 2 === 1) };
    const run = (seed: number, runs: number): CheckResult<Subject> =>
      check(planted(truth, { hypotheses: odd }, { scopes: [] }), { runs, seed });
    expect(run(7, 200)).toEqual(run(7, 200));
    expect(run(8, 200).strata).not.toEqual(run(7, 200).strata);
    const seen: Subject[][] = [[], []];
    [128, 300].forEach((runs, k) => {
      const watch = (subject: Subject) => {
        seen[k].push(subject);
        return truth();
      };
      check(planted(watch, {}, { scopes: [] }), { runs, seed: 7 });
    });
    expect(seen.map((list) => list.length)).toEqual([128, 300]);
    expect(seen[1].slice(0, 128)).toEqual(seen[0]);
    expect(seen[0].slice(64)).not.toEqual(seen[0].slice(0, 64));
    expect(check(planted(stable, {}, { scopes: [] }), { runs: 640, seed: 7 })).toEqual(
      check(planted(stable, {}, { scopes: [] }), { runs: 640, seed: 7 }),
    );
  });

  it('counts stock strata and its own, and keeps its figures', () => {
    const result = check(
      planted(
        truth,
        {},
        {
          scopes: [],
          strata: { 'no pure equilibrium': (subject) => isZero(pureEquilibria(subject)) },
          figures: {
            fewest: { keep: 'least', of: pureEquilibria },
            most: { keep: 'greatest', of: pureEquilibria },
            none: { keep: 'least', of: () => null },
          },
        },
      ),
      { runs: 500, seed: 2 },
    );
    expect(result.strata['no pure equilibrium']).toBeGreaterThan(5);
    const agents = ['agents=1', 'agents=2', 'agents=3', 'agents=4'].map((name) => result.strata[name]);
    expect(agents.reduce((total, count) => total + count)).toBe(500);
    expect(result.strata['contingencies>1']).toBeLessThan(500);
    expect(result.figures.fewest).toEqual(ZERO);
    expect(numerator(result.figures.most)).toBeGreaterThan(1n);
    expect(result.figures).not.toHaveProperty('none');
  });

  it('passes on what a theorem throws', () => {
    const broken = () => {
      throw new Error('a slip in the theorem');
    };
    expect(() => check(planted(broken), { runs: 0, seed: 1 })).toThrow('a slip in the theorem');
    expect(() => check(planted(broken, {}, { scopes: [] }), { runs: 10, seed: 1 })).toThrow('a slip in the theorem');
  });

  it('tells how far it has come, step by step', () => {
    const steps = [...checking(planted(truth), { runs: 100, seed: 1 })];
    expect(steps.map(({ done }) => done)).toEqual([0, 64, 128, 192, 256, 320]);
    expect(new Set(steps.map(({ of }) => of))).toEqual(new Set([356]));
    expect(new Set(steps.map(({ doing }) => doing))).toEqual(new Set([`exhausting ${grid.name}`, 'sampling']));
  });

  it('judges implications and forgets the kind of subject in a catalogue', () => {
    const implied = planted((subject) => implies(['stable', holds(stable(subject))], ['true', true]));
    const { checking: run, theorem: stated } = checkable(implied);
    const generator = run({ runs: 0, seed: 1 });
    let step = generator.next();
    while (!step.done) step = generator.next();
    expect(step.value).toMatchObject({ id: stated.id, verdict: 'exhausted' });
  });
});

const unstable = (subject: Subject) => claim(['pure equilibria', pureEquilibria(subject)], '=', ['none', ZERO]);
const pennies = plainEnvironment([2, 2], [ONE], q('0 1 1 0 1 0 0 1'));
const stored = (name: string, environment: Subject['environment']): Kept => ({
  name,
  subject: { environment },
  minimality: 'locally minimal',
});

describe('an existence statement', () => {
  const existence = (more: Partial<Property<Subject>> = {}) => planted(unstable, { expect: 'witnessed' }, more);

  it('is witnessed by the least subject of its scope, in canonical form', () => {
    const result = check(existence(), { runs: 100, seed: 1 });
    expect(result).toMatchObject({ verdict: 'witnessed', asExpected: true, counterexample: null, sampled: { attempts: 0 } });
    expect(result.witness).toMatchObject({ foundBy: 'exhaustion', minimality: 'minimal in its scope' });
    expect(result.witness?.subject.environment).toEqual(pennies);
  });

  it('is witnessed by sampling where no scope has a witness, and polished', () => {
    const result = check(existence({ scopes: [] }), { runs: 640, seed: 3 });
    expect(result).toMatchObject({ verdict: 'witnessed', asExpected: true });
    expect(result.witness).toMatchObject({ foundBy: 'sampling', minimality: 'locally minimal' });
  });

  it('is incomplete where nothing is found, and refuted only where the scope held every subject there is', () => {
    const alone = environmentScope({ actions: [2], payoffs: [0, 1] });
    const nobody = fc.constant<Subject>({ environment: plainEnvironment([2], [ONE], q('0 1')) });
    const lonely = { scopes: [alone], meeting: nobody };
    expect(check(existence(lonely), { runs: 10, seed: 1 })).toMatchObject({ verdict: 'incomplete', asExpected: false, witness: null });
    expect(check(existence({ ...lonely, decisive: true }), { runs: 0, seed: 1 })).toMatchObject({ verdict: 'refuted', asExpected: false });
  });

  it('is witnessed by what is stored, validated anew; what shows nothing any more is stale and not as expected', () => {
    const kept = [stored('witness', pennies)];
    const result = check(existence({ scopes: [] }), { runs: 10, seed: 1, kept });
    expect(result).toMatchObject({ verdict: 'witnessed', asExpected: true, revalidated: 1, witness: { foundBy: 'memory' } });
    const flat = [stored('witness', plainEnvironment([2, 2], [ONE], q('0 0 0 0 0 0 0 0')))];
    expect(check(existence(), { runs: 10, seed: 1, kept: flat })).toMatchObject({
      verdict: 'witnessed',
      asExpected: false,
      stale: ['witness'],
    });
  });

  it('shows the lesser of what is stored and what is found', () => {
    const greater = plainEnvironment([2, 2], [ONE], q('0 5 5 0 5 0 0 5'));
    const result = check(existence(), { runs: 0, seed: 1, kept: [stored('witness', greater)] });
    expect(result.witness).toMatchObject({ foundBy: 'exhaustion', subject: { environment: pennies } });
  });
});

describe('what is stored', () => {
  it('refutes at once a theorem that it refutes', () => {
    const result = check(planted(stable, {}, { scopes: [] }), { runs: 10, seed: 1, kept: [stored('refutation', pennies)] });
    expect(result).toMatchObject({ verdict: 'refuted', counterexample: { foundBy: 'memory' }, sampled: { attempts: 0 } });
  });

  it('for a hypothesis must meet the others, break it and fail the conclusion', () => {
    const zero = ({ environment: of }: Subject) => of.payoffs.flat(2).every(isZero);
    const { theorem: calm } = planted(stable, { hypotheses: { calm: hypothesis<Subject>('all payoffs are 0', zero) } });
    expect(revalidate(calm, stored('calm', pennies))).toMatchObject({ foundBy: 'memory' });
    expect(revalidate(calm, stored('calm', plainEnvironment([2], [ONE], q('0 1'))))).toBeNull();
    expect(revalidate(calm, stored('calm', plainEnvironment([2], [ONE], q('0 0'))))).toBeNull();
    expect(revalidate(calm, stored('no-such-hypothesis', pennies))).toBeNull();
  });
});

describe('the adversary', () => {
  it('finds a refutation that random subjects do not, by lowering the slack step by step', () => {
    const low = ({ environment: of }: Subject) => claim(['the first payoff', of.payoffs[0][0][0]], '<', ['forty', rational(40)]);
    const up = ({ environment: of }: Subject): Subject => ({
      environment: plainEnvironment([2], [ONE], [rational(numerator(of.payoffs[0][0][0]) + 1n), ZERO]),
    });
    const bounded = planted(low, {}, { scopes: [], meeting: coin });
    expect(check(bounded, { runs: 200, seed: 1 }).verdict).toBe('unrefuted');
    const adversary = { name: 'steps up', starts: 5, steps: 50, step: up };
    const result = check({ ...bounded, adversary }, { runs: 200, seed: 1 });
    expect(result).toMatchObject({ verdict: 'refuted', counterexample: { foundBy: 'adversary' }, strata: { 'steps up: climbs': 1 } });
    expect(result.figures['least slack found by steps up']).toEqual(ZERO);
  });
});

describe('dropping hypotheses', () => {
  const nonzero = hypothesis<Subject>('some payoff is not 0', ({ environment: of }) => of.payoffs.flat(2).some((u) => !isZero(u)));
  const solitary = hypothesis<Subject>('there is one agent', ({ environment: of }) => of.agents.length === 1);
  const single = hypothesis<Subject>('there are no two agents', ({ environment: of }) => of.agents.length !== 2);
  const ablate = (property: Property<Subject>) => {
    const run = ablating(property, { runs: 50, seed: 1 });
    for (;;) {
      const step = run.next();
      if (step.done) return step.value;
    }
  };
  const property = (more: Partial<Property<Subject>>, names: object): Property<Subject> =>
    planted(stable, { hypotheses: { ...names } }, { breaking: { solitary: games, nonzero: games, single: games }, ...more });

  it('finds the least subject that shows a hypothesis needed, and lets pass an argument that holds', () => {
    const idle = { nonzero: { because: 'unused', argument: 'a lone agent has a best action' } } as const;
    const [first, second] = ablate(property({ idle }, { solitary, nonzero }));
    expect(first).toMatchObject({ hypothesis: 'solitary', verdict: 'needed', asExpected: true });
    expect(first.witness?.subject.environment).toEqual(pennies);
    expect(second).toMatchObject({
      hypothesis: 'nonzero',
      verdict: 'idle',
      asExpected: true,
      argument: idle.nonzero.argument,
      witness: null,
    });
    expect(second.sampled.attempts).toBe(50);
  });

  it('refutes the argument that what is needed is idle, whether said to be unused or implied', () => {
    for (const because of ['unused', 'implied'] as const) {
      const [first] = ablate(property({ idle: { solitary: { because, argument: '' } } }, { solitary, nonzero }));
      expect(first).toMatchObject({ verdict: 'needed', asExpected: false });
    }
  });

  it('finds that one hypothesis implies another where it does', () => {
    const idle = { single: { because: 'implied', argument: 'one is not two' } } as const;
    const [, second] = ablate(property({ idle }, { solitary, single }));
    expect(second).toMatchObject({ hypothesis: 'single', verdict: 'idle', asExpected: true });
  });

  it('is not as expected where nothing shows a hypothesis needed, unless it is said to be open', () => {
    const [, second] = ablate(property({}, { solitary, nonzero }));
    expect(second).toMatchObject({ verdict: 'not known to be needed', asExpected: false });
    const [, open] = ablate(property({ open: { nonzero: 'believed idle' } }, { solitary, nonzero }));
    expect(open).toMatchObject({ verdict: 'not known to be needed', asExpected: true, argument: 'believed idle' });
  });
});
