import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction, isNegative, isPositive, numerator, ONE, rational, subtract, ZERO } from '../../../src/exact/rational.js';
import { equilibria } from '../../../src/game/equilibrium.js';
import { climb } from '../../../src/theory/check/climb.js';
import { compareStandings, refutes, standing } from '../../../src/theory/check/standing.js';
import { stockProperty } from '../../../src/theory/draw/kinds.js';
import { crossed, redrawn, sameExtent } from '../../../src/theory/order/crossing.js';
import { neighbour } from '../../../src/theory/order/neighbour.js';
import { gainForms } from '../../../src/theory/order/payoff-forms.js';
import { random } from '../../../src/theory/order/random-stream.js';
import { indexed } from '../../../src/theory/scopes/scope-reader.js';
import { type Falsification, type FalsifyOptions, falsifying } from '../../../src/theory/search/falsify.js';
import { type Hunt, STRATEGIES } from '../../../src/theory/search/strategies.js';
import { stretching } from '../../../src/theory/search/stretching.js';
import { claim, equivalent, holds, implies } from '../../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../../src/theory/statement/property.js';
import type { Subject, SubjectKind } from '../../../src/theory/statement/subject.js';
import { hypothesis, meets, type Theorem, theorem } from '../../../src/theory/statement/theorem.js';

const conjecture = (parts: Partial<Theorem<Subject>> & Pick<Theorem<Subject>, 'conclude'>) =>
  theorem<Subject>({ id: 'conjecture', ...parts });
const single = (...payoffs: readonly number[]): Subject => ({
  environment: plainEnvironment(
    [payoffs.length],
    [ONE],
    payoffs.map((payoff) => rational(payoff)),
  ),
});
const payoff = ({ environment: of }: Subject, profile = 0) => of.payoffs[0][profile][0];

function search(property: Property<Subject>, options: Partial<FalsifyOptions> = {}): Falsification<Subject> {
  const run = falsifying(property, { runs: 64, seed: 1, all: 1, known: [], ...options });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

describe('the standing of a subject', () => {
  const positive = hypothesis<Subject>('u > 0', (subject) => isPositive(payoff(subject)));
  const large = hypothesis<Subject>('u > 9', (subject) => numerator(payoff(subject)) > 9n);
  const small = conjecture({
    hypotheses: { positive, large },
    conclude: (subject) => claim(['u', payoff(subject)], '<=', ['20', rational(20)]),
  });

  it('is nearer with more hypotheses met, then with less slack', () => {
    const places = [0, 5, 10, 15, 20, 21, 30].map((n) => standing(small, single(n)));
    for (const [k, place] of places.slice(1).entries()) expect(compareStandings(place, places[k])).toBeLessThan(0);
    expect(places.map(refutes)).toEqual([false, false, false, false, false, true, true]);
  });

  it('counts the truth values that keep a claim from failing', () => {
    const changes = (left: boolean, right: boolean) =>
      standing(conjecture({ conclude: () => implies(['a', left], ['b', right]) }), single(0)).changes;
    expect([changes(false, true), changes(true, true), changes(false, false), changes(true, false)]).toEqual([2, 1, 1, 0]);
    expect(standing(conjecture({ conclude: () => equivalent(['a', true], ['b', true]) }), single(0)).changes).toBe(1);
  });

  it('asks no hypothesis after the first that is not met', () => {
    const loud = hypothesis<Subject>('never asked', () => {
      throw new Error('asked');
    });
    expect(standing({ ...small, hypotheses: { positive, loud } }, single(0)).unmet).toBe(2);
  });
});

describe('annealing', () => {
  it('crosses a rise of the slack that hill climbing does not', () => {
    // From 0 one goes up to 6 before it goes down below 0 at 12.
    const ridge = conjecture({
      conclude: (subject) => {
        const u = Number(numerator(payoff(subject)));
        return claim(['height', rational(u <= 6 ? Math.abs(u) + 1 : 12 - u)], '>=', ['0', ZERO]);
      },
    });
    const step = (subject: Subject, draw: () => number) => single(Number(numerator(payoff(subject))) + (draw() < 0.5 ? 1 : -1));
    const walk = (temperatures?: readonly [number, number]) =>
      climb(ridge, { steps: 600, step, ...(temperatures && { temperatures }) }, single(0), 5);
    expect(walk().refutes).toBe(false);
    const annealed = walk([3, 1]);
    expect(annealed.refutes).toBe(true);
    expect(holds(ridge.conclude(annealed.subject))).toBe(false);
    expect(annealed).toEqual(walk([3, 1]));
  });
});

describe('crossing', () => {
  const kinds: SubjectKind[] = ['game+weight', 'environment+language+choice'];

  it.each(kinds)('makes subjects of %s of the same extent, each payoff from one of the two', (kind) => {
    const { meeting } = stockProperty(conjecture({ conclude: () => implies(['a', true], ['b', true]) }), kind);
    const draw = random(3);
    for (const one of fc.sample(meeting, { numRuns: 30, seed: 2 })) {
      const other = redrawn(one, draw);
      const child = crossed(one, other, draw);
      expect(sameExtent(child, one)).toBe(true);
      const [a, b, c] = [one, other, child].map(({ environment }) => environment.payoffs.flat(2));
      expect(c.every((u, k) => u === a[k] || u === b[k])).toBe(true);
    }
  });
});

describe('neighbours', () => {
  it.each<SubjectKind>(['game', 'environment+language+choice+weight+contingency'])('of a %s are of its extent, and sound', (kind) => {
    const { meeting } = stockProperty(conjecture({ conclude: () => implies(['a', true], ['b', true]) }), kind);
    const draw = random(4);
    for (const start of fc.sample(meeting, { numRuns: 20, seed: 3 })) {
      let subject = start;
      for (let k = 0; k < 20; k++) subject = neighbour(subject, draw);
      expect(sameExtent(subject, start)).toBe(true);
      const { environment: of, weight = ZERO, contingency = 0, choice = [] } = subject;
      expect(!isNegative(weight) && contingency < of.contingencies.length && choice.every((a) => a < of.profileCount)).toBe(true);
      expect(of.prior.reduce((total, p) => subtract(total, p), ONE)).toEqual(ZERO);
    }
  });
});

describe('each strategy', () => {
  /** Two actions of one agent; the conjecture fails only where both payoffs are 12 apart, which random subjects here are not. */
  const apart = conjecture({
    hypotheses: { two: hypothesis('two actions', ({ environment: of }) => of.profileCount === 2) },
    conclude: (subject) => claim(['difference', subtract(payoff(subject, 1), payoff(subject))], '<', ['12', rational(12)]),
    linear: ({ environment: of }) => gainForms(of),
  });
  const near = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).map(([a, b]) => single(a, b));

  it.each(STRATEGIES.filter(({ name }) => name !== 'sampling' && name !== 'crossing'))(
    '$name finds what random subjects are not, and says so',
    (strategy) => {
      const [sampling] = STRATEGIES;
      const { found, types } = search(
        { theorem: apart, scopes: [], meeting: near, breaking: {} },
        { strategies: [sampling, strategy], runs: 640 },
      );
      expect(found).toMatchObject([{ foundBy: strategy.name, minimality: 'locally minimal', subject: single(-6, 6) }]);
      if (strategy.name === 'linear program') expect(types).toEqual({ searched: 1, decided: 1 });
    },
  );

  it('a stretch of a scope is of subjects that follow each other, anywhere in it, and brings what comes near and what refutes', () => {
    const scope: Scope<Subject> = {
      name: 'two payoffs',
      size: 4000,
      subjects: () =>
        indexed(function* (from) {
          for (let k = from; k < 4000; k++) yield single(0, k % 13 === 12 ? k % 1000 : 0);
        }),
    };
    const portion = (round: number) => {
      const counts = { attempts: 0, subjects: 0, walks: 0, steps: 0, children: 0, types: 0, decided: 0 };
      const hunt: Hunt<Subject> = {
        property: { theorem: apart, scopes: [scope], meeting: near, breaking: {} },
        ...{ runs: 1, seed: 3, expired: () => false, known: [], pool: [], sample: [], types: new Set(), counts },
      };
      return { refuting: stretching.portion(hunt, round), hunt };
    };
    const places = Array.from({ length: 40 }, (_, round) => {
      const { refuting, hunt } = portion(round);
      expect([hunt.counts.attempts, hunt.counts.subjects]).toEqual([256, 256]);
      expect(refuting.length).toBeGreaterThan(256 / 13 - 2);
      expect(hunt.pool.length).toBe(12);
      expect(refutes(hunt.pool[0].standing)).toBe(true);
      return Number(numerator(payoff(refuting[0], 1)));
    });
    expect(new Set(places).size).toBeGreaterThan(20);
    expect(portion(7).refuting).toEqual(portion(7).refuting);
    const none = { ...portion(0).hunt, property: { theorem: apart, scopes: [], meeting: near, breaking: {} } };
    expect(stretching.portion(none, 0)).toEqual([]);
  });

  it('crossing finds what part of the one and part of the other refute', () => {
    const [sampling, , , crossing] = STRATEGIES;
    const extremes = conjecture({
      conclude: (subject) =>
        implies(['9 and 9', true], ['not both', subject.environment.payoffs[0].filter(([u]) => numerator(u) === 9n).length < 2]),
    });
    const either = fc.boolean().map((first) => (first ? single(9, 1) : single(1, 9)));
    const { found, guided } = search(
      { theorem: extremes, scopes: [], meeting: either, breaking: {} },
      { strategies: [sampling, crossing], runs: 640 },
    );
    expect(found).toMatchObject([{ foundBy: 'crossing', subject: single(9, 9) }]);
    expect(guided.children).toBeGreaterThan(0);
  });
});

describe('the account of a statement', () => {
  it('counts no type as decided that the statement does not declare', () => {
    const plain = conjecture({ conclude: (subject) => claim(['u', payoff(subject)], '>=', ['u − 1', subtract(payoff(subject), ONE)]) });
    const meeting = fc.constant(single(0, 1));
    const account = (theorem: Theorem<Subject>) => search({ theorem, scopes: [], meeting, breaking: {} }).types;
    expect(account(plain)).toMatchObject({ decided: 0 });
    const { searched, decided } = account({ ...plain, linear: ({ environment: of }) => gainForms(of) });
    expect(decided).toBe(searched);
    expect(decided).toBeGreaterThan(0);
  });

  it('is of games of one contingency and of weights ≥ 0, whatever games are known', () => {
    const oneContingency = conjecture({
      conclude: ({ environment: of }) => claim(['contingencies', rational(of.contingencies.length)], '=', ['one', ONE]),
    });
    const nonnegative = conjecture({ conclude: ({ weight = ZERO }) => claim(['weight', weight], '>=', ['0', ZERO]) });
    const two: Subject = {
      environment: plainEnvironment([2], [fraction(1n, 2n), fraction(1n, 2n)], [ZERO, ONE, ONE, ZERO]),
      weight: rational(-1),
    };
    const known = [two, { ...single(0, 1), weight: rational(-1) }];
    expect(search({ ...stockProperty(oneContingency, 'game'), scopes: [] }, { known })).toMatchObject({ found: [], known: 1 });
    expect(search({ ...stockProperty(nonnegative, 'game+weight'), scopes: [] }, { known })).toMatchObject({ found: [], known: 0 });
  });

  it('is the least of the scopes, for every seed, although random subjects refute before', () => {
    const settles = conjecture({
      hypotheses: {
        two: hypothesis('two agents', ({ environment: of }) => of.agents.length === 2),
        nonnegative: hypothesis('payoffs are ≥ 0', ({ environment: of }) => of.payoffs.flat(2).every((u) => !isNegative(u))),
      },
      conclude: ({ environment: of }) => claim(['pure equilibria', rational(equilibria(of, of.payoffs, 0).length)], '>', ['none', ZERO]),
    });
    const property = stockProperty(settles, 'game');
    const texts = new Set<string>();
    for (let seed = 1; seed <= 3; seed++) {
      const { found, sampled } = search(property, { seed, runs: Number.POSITIVE_INFINITY });
      expect(found).toMatchObject([{ foundBy: 'exhaustion', minimality: 'minimal in its scope' }]);
      expect(sampled.attempts).toBeGreaterThan(0);
      expect(meets(settles, found[0].subject)).toBe(true);
      texts.add(JSON.stringify(found[0].subject, (_, value) => (typeof value === 'bigint' ? `${value}` : value)));
    }
    expect(texts.size).toBe(1);
  });
});
