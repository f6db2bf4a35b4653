import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, ONE, rational, ZERO } from '../../../src/exact/rational.js';
import { equilibria } from '../../../src/game/equilibrium.js';
import { stockProperty } from '../../../src/theory/draw/kinds.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { type Falsification, type FalsifyOptions, falsifying } from '../../../src/theory/search/falsify.js';
import { sampling } from '../../../src/theory/search/strategies.js';
import { claim, holds } from '../../../src/theory/statement/conclusion.js';
import type { Family } from '../../../src/theory/statement/family.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject, SubjectKind } from '../../../src/theory/statement/subject.js';
import { hypothesis, meets, type Theorem, theorem } from '../../../src/theory/statement/theorem.js';
import type { Counterexample } from '../../../src/theory/statement/verdict.js';

function search(property: Property<Subject>, options: Partial<FalsifyOptions> = {}): Falsification<Subject> {
  const run = falsifying(property, { runs: 300, seed: 1, all: 1, known: [], ...options });
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

const stock = (parts: Partial<Theorem<Subject>> & Pick<Theorem<Subject>, 'conclude'>, kind: SubjectKind = 'game') =>
  stockProperty(theorem<Subject>({ id: 'conjecture', ...parts }), kind);

const settles = ({ environment: of }: Subject) =>
  claim(['pure equilibria', rational(equilibria(of, of.payoffs, 0).length)], '>', ['none', ZERO]);
const pennies = plainEnvironment(
  [2, 2],
  [ONE],
  '-1 0 0 -1 0 -1 -1 0'.split(' ').map((word) => rational(word)),
);

describe('a false conjecture', () => {
  it('is refuted by the least subject of its scopes, whatever the seed', () => {
    for (const seed of [1, 2, 3]) {
      const { found, exhausted } = search(stock({ conclude: settles }), { seed });
      expect(found).toMatchObject([{ foundBy: 'exhaustion', minimality: 'minimal in its scope', subject: { environment: pennies } }]);
      expect(exhausted.slice(0, -1).every(({ subjects, of }) => subjects === of)).toBe(true);
    }
  });

  it('is refuted by as many inequivalent subjects as are asked for, least first, each a refutation', () => {
    const property = stock({ conclude: settles });
    const { found } = search(property, { all: 4 });
    expect(
      new Set(
        found.map(({ subject }) => JSON.stringify(canonical(subject).environment.payoffs, (_, v) => (typeof v === 'bigint' ? `${v}` : v))),
      ).size,
    ).toBe(found.length);
    expect(found.length).toBe(4);
    for (const { subject, conclusion } of found) {
      expect(meets(property.theorem, subject)).toBe(true);
      expect(holds(conclusion)).toBe(false);
      expect(property.theorem.conclude(subject)).toEqual(conclusion);
    }
  });

  it('is refuted by a walk where random subjects and scopes do not reach, and polished', () => {
    const first = ({ environment: of }: Subject) => of.payoffs[0][0][0];
    const near = fc.integer({ min: 0, max: 3 }).map((n): Subject => ({ environment: plainEnvironment([2], [ONE], [rational(n), ZERO]) }));
    const far = {
      ...stock({ conclude: (subject) => claim(['payoff', first(subject)], '<', ['twenty', rational(20)]) }),
      scopes: [],
      meeting: near,
    };
    const { found, guided } = search(far);
    expect(found).toMatchObject([{ foundBy: 'hill climbing', minimality: 'locally minimal' }]);
    expect(guided.walks).toBeGreaterThan(0);
    expect(compare(first(found[0].subject), rational(20))).toBe(0);
  });

  it('is refuted by a known game, of which only the fields that the statement has are kept', () => {
    const calm = fc.constant<Subject>({ environment: plainEnvironment([2, 2], [ONE], new Array(8).fill(ZERO)) });
    const property = { ...stock({ conclude: settles }), scopes: [], meeting: calm };
    const { found, known } = search(property, { runs: 0, known: [{ environment: pennies, weight: ONE }] });
    expect(found).toMatchObject([{ foundBy: 'known games' }]);
    expect(known).toBe(1);
    expect(found[0].subject).toEqual({ environment: pennies });
  });

  it('is not refuted by a game of another family than the statement speaks of', () => {
    const family = (name: string): Family => ({ name, build: () => pennies });
    const [own, other] = [family('own'), family('other')];
    const subject = (of: Family): Subject => ({ environment: pennies, family: of, parameters: {} });
    const meeting = fc.constant<Subject>({ ...subject(own), environment: plainEnvironment([2, 2], [ONE], new Array(8).fill(ZERO)) });
    const property = { ...stock({ conclude: settles }), scopes: [], meeting, families: [own] };
    expect(search(property, { runs: 0, known: [subject(other)] })).toMatchObject({ found: [], known: 0 });
    expect(search(property, { runs: 0, known: [subject(own)] })).toMatchObject({ found: [{ foundBy: 'known games' }], known: 1 });
  });

  it('is reported as soon as it is met, and again when it is polished', () => {
    const raw = {
      environment: plainEnvironment(
        [2, 2],
        [ONE],
        '-1 0 0 -2 0 -1 -1 0'.split(' ').map((word) => rational(word)),
      ),
    };
    const property = { ...stock({ conclude: settles }), scopes: [], meeting: fc.constant<Subject>(raw) };
    const reports: Counterexample<Subject>[] = [];
    const { found } = search(property, { all: 2, runs: 70, strategies: [sampling], report: (one) => reports.push(one) });
    expect(reports[0]).toMatchObject({ subject: raw, minimality: 'not minimal' });
    expect(reports[1]).toBe(found[0]);
    // What is met next is the same again: reported as it is met, but not once it is polished.
    expect(reports.slice(2)).toMatchObject([{ subject: raw, minimality: 'not minimal' }]);
    expect(found.length).toBe(1);
  });

  it('is refuted at once by what is stored', () => {
    const kept = [{ name: 'refutation', subject: { environment: pennies }, minimality: 'locally minimal' } as const];
    expect(search(stock({ conclude: settles }), { kept })).toMatchObject({ found: [{ foundBy: 'memory' }], exhausted: [] });
  });
});

describe('a true conjecture', () => {
  const alone = hypothesis<Subject>('there is one agent', ({ environment: of }) => of.agents.length === 1);

  it('is searched to the end of its scopes and its runs, and the account says so', () => {
    const { found, exhausted, sampled, guided } = search(stock({ hypotheses: { alone }, conclude: settles }), { runs: 200 });
    expect(found).toEqual([]);
    expect(exhausted.every(({ subjects, of }) => subjects === of)).toBe(true);
    expect(exhausted[0]).toMatchObject({ subjects: 25, meeting: 25 });
    expect(sampled.attempts).toBe(200);
    expect(sampled.subjects).toBeLessThan(200);
    expect(guided.steps).toBeGreaterThan(0);
  });

  it('ends when time is up, with the scope at hand unfinished', () => {
    let asked = 0;
    const { exhausted } = search(stock({ hypotheses: { alone }, conclude: settles }), { expired: () => ++asked > 3 });
    const last = exhausted[exhausted.length - 1];
    expect(last.subjects).toBeLessThan(last.of);
  });

  it('ends when time is up among known games, of which each may take long', () => {
    let asked = 0;
    const known = Array.from({ length: 300 }, () => ({ environment: plainEnvironment([2], [ONE], [ZERO, ZERO]) }));
    const { known: tried, exhausted } = search(stock({ conclude: settles }), { known, expired: () => ++asked > 3 });
    expect({ tried, exhausted }).toEqual({ tried: 3, exhausted: [] });
  });
});

describe('kinds of subjects', () => {
  it.each<[SubjectKind, readonly (keyof Subject)[]]>([
    ['game', ['environment']],
    ['environment+choice', ['choice', 'environment']],
    ['environment+weight+contingency', ['contingency', 'environment', 'weight']],
    ['environment+language', ['environment', 'language', 'liability', 'mechanismClass']],
    ['environment+language+choice+weight', ['choice', 'environment', 'language', 'liability', 'mechanismClass', 'weight']],
  ])('%s has the fields %j, in scopes and in samples, and scopes are as large as they say', (kind, fields) => {
    const { scopes, meeting } = stock({ conclude: settles }, kind);
    for (const subject of fc.sample(meeting, { numRuns: 20, seed: 1 })) expect(Object.keys(subject).sort()).toEqual(fields);
    for (const { size, subjects } of scopes.filter((scope) => scope.size < 5_000)) {
      const all = [...subjects()];
      expect(all.length).toBe(size);
      expect(Object.keys(all[0]).sort()).toEqual(fields);
    }
  });

  it('a game has one contingency', () => {
    const { meeting } = stock({ conclude: settles }, 'game+weight');
    for (const { environment: of, weight = ZERO } of fc.sample(meeting, { numRuns: 50, seed: 1 })) {
      expect(of.contingencies.length).toBe(1);
      expect(compare(add(weight, ONE), ONE)).toBeGreaterThanOrEqual(0);
    }
  });

  it('what is none is refused', () => {
    const property = (kind: string) => stock({ conclude: settles }, kind as SubjectKind);
    expect(() => property('games')).toThrow('subjects: expected game, environment');
    expect(() => property('game+language')).toThrow('subjects');
    expect(() => property('environment+luck')).toThrow('subjects');
  });
});
