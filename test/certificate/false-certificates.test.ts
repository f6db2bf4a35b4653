import { readFileSync } from 'node:fs';
import { type Certificate, contingencyPartition, emptyLanguage, fraction, rational, setting, signalLanguage, verify } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import { screening } from '../contract/screening.js';
import type { Forged } from './forgeries.js';
import { burningGame, certificateOf } from './pool.js';

/** A copy that may be changed at will. */
const copy = (certificate: Certificate): Forged => JSON.parse(JSON.stringify(certificate));
const rejected = (value: unknown, ...says: string[]): void => {
  const verdict = verify(JSON.parse(JSON.stringify(value)));
  expect(verdict.status).toBe('rejected');
  for (const word of says) expect(JSON.stringify(verdict)).toContain(word);
};

/** One worker, two pooled contingencies: the first best is `a` at the first and `b` at the second, and no transfers have both. V_L = 1 of W* = 3/2. */
const pooled = () => {
  const of = plainEnvironment(
    [2, 1],
    [fraction(1n, 2n), fraction(1n, 2n)],
    [-3, 6, 0, 0, -1, 0, 0, 0].map((u) => rational(u)),
  );
  return setting(of, contingencyPartition(of, [[0, 1]]));
};
const honest = certificateOf(pooled());
/** The same certificate with V_L claimed to be W*, by a pair that is not an equilibrium. */
const raised = (): Forged => {
  const forged = copy(honest);
  Object.assign(forged.claims.mechanism, { value: '3/2', pair: { choice: [0, 1], transfers: [] } });
  Object.assign(forged.claims.mechanism.parts[0], { value: '3/2' });
  forged.claims.gap = '0';
  return forged;
};
/** The same certificate with V_L claimed to be lower: a pair that is an equilibrium and attains 0, and trees to be forged. */
const lowered = (change: (part: Forged['claims']['mechanism']['parts'][number], forged: Forged) => void): Forged => {
  const forged = copy(honest);
  Object.assign(forged.claims.mechanism, { value: '0', pair: { choice: [1, 1], transfers: [] } });
  Object.assign(forged.claims.mechanism.parts[0], { value: '0' });
  forged.claims.gap = '3/2';
  change(forged.claims.mechanism.parts[0], forged);
  return forged;
};

describe('attempts to have a false claim accepted', () => {
  it('starts from a certificate that is accepted', () => {
    expect(verify(honest).status).toBe('verified');
  });

  it('V_L above what is attained', () => rejected(raised(), 'V_L', 'row incentive w1/1/b'));

  it('V_L above W*', () => {
    const forged = raised();
    forged.claims.mechanism.value = '2';
    forged.claims.gap = '-1/2';
    rejected(forged, 'V_L');
  });

  it.each<[string, (part: Forged['claims']['mechanism']['parts'][number], forged: Forged) => void]>([
    ['an empty tree', (part) => part.tree.splice(0)],
    ['a root that claims to be closed', (part) => part.tree.splice(0, 9, {})],
    ['a branch without cases', (part) => part.tree.splice(0, 9, { at: 0, cases: [] })],
    ['a branch that leaves the better case out', (part) => part.tree.splice(0, 9, { at: 0, cases: [1] }, {})],
    ['a case that does not exist', (part) => part.tree.splice(0, 9, { at: 0, cases: [0, 1, 7] }, {}, {}, {})],
    ['a branch on a contingency that does not exist', (part) => part.tree.splice(0, 9, { at: 2, cases: [0, 1] }, {}, {})],
    [
      'a branch on a contingency that is assigned',
      (part) => part.tree.splice(0, 9, { at: 0, cases: [0, 1] }, { at: 0, cases: [0, 1] }, {}, {}, {}),
    ],
    ['a part over a contingency that does not exist', (part) => part.over.push(2)],
    ['a part over one contingency twice', (part) => part.over.push(0)],
    ['a part over one contingency twice, and not the other', (part) => part.over.splice(0, 2, 0, 0)],
    ['a part over one contingency alone', (part) => part.over.pop()],
    ['a part over nothing', (part) => part.over.splice(0)],
    ['no part', (_, forged) => forged.claims.mechanism.parts.splice(0)],
    ['a pair of a contingency and itself', (part) => part.tree.splice(0, 9, { pairs: [[0, 0]] })],
    ['a pair of a contingency and none', (part) => part.tree.splice(0, 9, { pairs: [[0, 2]] })],
    ['a pair outside of its part', (part) => Object.assign(part, { over: [0], tree: [{ pairs: [[0, 1]] }] })],
    ['the same pair many times', (part) => part.tree.splice(0, 9, { pairs: Array.from({ length: 9 }, () => [0, 1]) })],
    ['a proof without rows', (part) => part.tree.splice(0, 9, { proof: [] })],
    ['a proof of multipliers 0', (part) => part.tree.splice(0, 9, { proof: [{ budget: [0], times: '0' }] })],
    ['an incentive row where nothing is assigned', (part) => part.tree.splice(0, 9, { proof: [{ incentive: [0, 0, 1] }] })],
    ['burning where nothing is assigned', (part) => part.tree.splice(0, 9, { burning: [{ incentive: [0, 0, 1] }] })],
    ['burning from a budget alone', (part) => part.tree.splice(0, 9, { burning: [{ budget: [0], times: '100' }] })],
    [
      'all outcomes excluded, without rows',
      (_, forged) => forged.claims.mechanism.excluded.push({ outcomes: [[0, 0]], proof: [] }, { outcomes: [[0, 1]], proof: [] }),
    ],
    [
      'an outcome excluded for a temptation that the court sees',
      (_, forged) => forged.claims.mechanism.excluded.push({ outcomes: [[0, 0]], proof: [{ incentive: [0, 0, 1] }] }),
    ],
    [
      'an outcome excluded by a row of another',
      (_, forged) =>
        forged.claims.mechanism.excluded.push({ outcomes: [[0, 0]], proof: [{ incentive: [0, 0, 1] }, { incentive: [1, 0, 0] }] }),
    ],
    [
      'two profiles of one contingency excluded',
      (_, forged) =>
        forged.claims.mechanism.excluded.push({
          outcomes: [
            [0, 0],
            [0, 1],
          ],
          proof: [{ incentive: [0, 0, 1] }, { incentive: [0, 0, 0] }],
        }),
    ],
    ['nothing excluded by nothing', (_, forged) => forged.claims.mechanism.excluded.push({ outcomes: [], proof: [{ budget: [0] }] })],
    ['a value of -0', (part, forged) => Object.assign(part, { value: '-0' }) && Object.assign(forged.claims.mechanism, { value: '-0' })],
  ])('V_L below what can be had: %s', (_, change) => rejected(lowered(change), 'V_L'));

  it('V_L undefined, by parts that show nothing', () => {
    const forged = copy(honest);
    Object.assign(forged.claims.mechanism, { value: null, pair: null, parts: [] });
    forged.claims.gap = null;
    rejected(forged, 'V_L');
    forged.claims.mechanism.parts = [{ over: [], value: null, tree: [{}] }];
    rejected(forged, 'V_L');
    forged.claims.mechanism.parts = [{ over: [0], value: null, tree: [{}] }];
    rejected(forged, 'V_L');
    forged.claims.mechanism.parts = [{ over: [0], value: null, tree: [{ pairs: [[0, 1]] }] }];
    rejected(forged, 'V_L');
  });

  it('burning that is proved in a class where burning costs nothing', () => {
    const forged = copy(certificateOf(burningGame(2)));
    expect(forged.claims.mechanism.parts.some(({ tree }) => tree.some(({ burning }) => burning !== undefined))).toBe(true);
    for (const name of ['balanced', 'unrestricted'] as const) rejected({ ...forged, class: name });
  });

  it('burning that is proved in the unrestricted class, within a bound', () => {
    // Both agents pay 1 at the first contingency and receive 1 at the second: that is no loss where an outside purse collects and pays.
    const payoffs = [10, 10, 0, 0, 0, 0, 0, 0, 10, 10, -20, 12, 12, -20, 9, 9].map((u) => rational(u));
    const of = plainEnvironment([2, 2], [fraction(3n, 4n), fraction(1n, 4n)], payoffs);
    const cells = [
      [0, 1, 1, 1],
      [2, 0, 0, 3],
    ];
    const language = signalLanguage(of, (w, profile) => cells[w][profile]);
    const forged = copy(certificateOf(setting(of, language, { mechanismClass: 'unrestricted', liability: rational(1) })));
    expect(forged.claims.mechanism.value).toBe('20');
    const rows = [0, 1].flatMap((i) => [
      { incentive: [1, i, 1], times: '3/4' },
      { bound: [2, i], times: '-1' },
    ]);
    const tree = [{ at: 1, cases: [0] }, { at: 0, cases: [0] }, { burning: rows }];
    forged.claims.mechanism = { ...forged.claims.mechanism, value: '39/2', pair: { choice: [0, 3], transfers: [] }, excluded: [] };
    forged.claims.mechanism.parts = [{ over: [0, 1], value: '39/2', tree }];
    forged.claims.gap = '1/2';
    rejected(forged, 'V_L', 'nothing is burned in this class');
    // Where money from outside counts as a gain, and burning as a loss, the same rows prove just that.
    expect(verify({ ...forged, class: 'subsidy-free' })).not.toMatchObject({ reason: 'nothing is burned in this class' });
  });

  it.each<[string, number[], object[]]>([
    ['an empty tree', [0, 1], []],
    ['a root that claims to be closed', [0, 1], [{}]],
    ['a contingency that does not exist', [0, 2], [{}]],
    ['one contingency twice', [0, 0], [{}]],
    ['no contingency', [], [{}]],
    ['a branch without cases', [0], [{ at: 0, cases: [] }]],
    ['a branch on a profile that is no first best', [0], [{ at: 0, cases: [1] }, { proof: [{ incentive: [0, 0, 0] }] }]],
    ['one contingency alone', [0], [{ at: 0, cases: [0] }, { proof: [{ incentive: [0, 0, 1] }] }]],
    ['burning', [0, 1], [{ burning: [{ budget: [0], times: '100' }] }]],
    ['a pair of a contingency and itself', [0, 1], [{ pairs: [[0, 0]] }]],
    ['no rows', [0, 1], [{ proof: [] }]],
  ])('a weight that is too large, or infinite: %s', (_, over, tree) => {
    for (const value of ['1', null]) {
      const forged = copy(honest);
      const pair = value === null ? null : { choice: [0, 1], transfers: [] };
      Object.assign(forged.claims.withContract, { value, pair, parts: [{ over, value, tree }] });
      rejected(forged, 'λ*_L');
    }
  });

  it('the weight that balance would need, where fines may be burned off the path', () => {
    const of = plainEnvironment(
      [2, 2],
      [rational(1)],
      [1, 1, -1, 2, 2, -1, 0, 0].map((u) => rational(u)),
    );
    const language = signalLanguage(of, (_, profile) => (profile === 0 ? 'both' : 'not both'));
    const [free, balanced] = (['subsidy-free', 'balanced'] as const).map((mechanismClass) =>
      copy(certificateOf(setting(of, language, { mechanismClass }))),
    );
    expect(free.claims.withContract.value).toBe('0');
    expect(balanced.claims.withContract.value).not.toBe('0');
    free.claims.withContract = balanced.claims.withContract;
    rejected(free, 'λ*_L', 'row budget 1');
  });

  it('an infinite weight, by no part at all', () => {
    const forged = copy(honest);
    Object.assign(forged.claims.withContract, { value: null, pair: null, parts: [] });
    rejected(forged, 'λ*_L');
    forged.claims.withContract.parts = [{ over: [0], value: null, tree: [{ at: 0, cases: [] }] }];
    rejected(forged, 'λ*_L');
  });

  it('a weight that is too small, or too large', () => {
    for (const value of ['0', '1/4', '-1/2', '1', '2']) {
      const forged = copy(honest);
      Object.assign(forged.claims.withContract, { value });
      for (const part of forged.claims.withContract.parts) part.value = value;
      rejected(forged, 'λ*_L');
    }
  });

  it('a larger weight, with rows about a profile that is no first best', () => {
    const forged = copy(honest);
    Object.assign(forged.claims.withContract, {
      value: '1',
      parts: [{ over: [0], value: '1', tree: [{ at: 0, cases: [1] }, { proof: [{ incentive: [0, 0, 0] }] }] }],
    });
    rejected(forged, 'λ*_L');
  });

  it('transfers that are paid twice, or not to everyone', () => {
    const forged = copy(honest);
    const transfers = forged.claims.mechanism.pair?.transfers ?? [];
    transfers.push({ cell: 1, paid: ['1', '0'] });
    rejected(forged, 'V_L', 'row budget 1');
    transfers.pop();
    transfers.push({ cell: 0, paid: ['0'] });
    rejected(forged, 'V_L');
  });

  it('a liability bound below zero, which nothing could satisfy', () => rejected({ ...copy(honest), liability: '-1' }, 'liability'));

  it('a prior that is no probability', () => {
    for (const prior of [['1', '1'], ['3/2', '-1/2'], ['1', '0'], ['1']]) {
      const forged = copy(honest);
      forged.environment.prior = prior;
      rejected(forged, 'environment');
    }
  });

  it('cells that are not numbered as they occur', () => {
    for (const row of [
      [0, 2],
      [1, 0],
      [0, 1e15],
    ]) {
      const forged = copy(honest);
      forged.environment.cells[0] = row;
      rejected(forged, 'environment');
    }
  });

  it('a game without agents, or without actions', () => {
    const forged = copy(honest);
    Object.assign(forged.environment, { agents: [], actions: [], payoffs: [[[]], [[]]], cells: [[0], [0]] });
    rejected(forged);
    Object.assign(forged.environment, { agents: ['x'], actions: [[]], payoffs: [[], []], cells: [[], []] });
    rejected(forged);
  });
});

describe('hostile certificates end, if need be because they take too many steps', () => {
  it('sums of long numbers without a common denominator', () => {
    const forged = copy(honest);
    const prior = Array.from({ length: 400 }, (_, k) => `1/${10n ** 1900n + 7n * BigInt(k)}`);
    Object.assign(forged.environment, {
      contingencies: prior.map((_, w) => `w${w}`),
      prior,
      payoffs: prior.map(() => honest.environment.payoffs[0]),
      cells: prior.map(() => [0, 1]),
    });
    expect(verify(forged).status).toBe('rejected');
  });

  it.each<[string, (forged: Forged) => object]>([
    ['the file', (forged) => forged],
    ['the environment', (forged) => forged.environment],
    ['a claim', (forged) => forged.claims.mechanism],
    ['a pair', (forged) => forged.claims.mechanism.pair ?? {}],
    ['a node', (forged) => forged.claims.mechanism.parts[0].tree[0]],
    ['a row', (forged) => forged.claims.mechanism.excluded[0].proof[0]],
  ])('a key that the format knows elsewhere, in %s', (_, object) => {
    for (const [key, value] of [
      ['cell', 0],
      ['gap', null],
      ['tree', []],
    ] as const) {
      const forged = copy(honest);
      if (key in object(forged)) continue;
      Object.assign(object(forged), { [key]: value });
      rejected(forged, `the key \\"${key}\\" is unknown`);
    }
  });

  it.each<[string, (forged: Forged) => unknown]>([
    [
      'a pair that attains nothing',
      ({ claims: { withoutContract: claim } }) => Object.assign(claim, { value: null, pair: { choice: [0, 0], transfers: [] } }),
    ],
    ['something beside a proof', ({ claims: { withContract: claim } }) => Object.assign(claim.parts[0].tree[2], { burning: [] })],
    ['a closed node with cases', ({ claims: { mechanism: claim } }) => Object.assign(claim.parts[0].tree[0], { cases: [] })],
    ['a closed node that branches at 0', ({ claims: { mechanism: claim } }) => Object.assign(claim.parts[0].tree[0], { at: 0 })],
  ])('%s, which nobody would look at', (_, change) => {
    const forged = copy(honest);
    change(forged);
    rejected(forged);
  });

  it('excluded pairs over and over', () => {
    const size = 60;
    const of = plainEnvironment(
      [size, 1],
      [fraction(1n, 2n), fraction(1n, 2n)],
      Array.from({ length: 2 * size }, (_, k) => [k % size, -(k % size)].map((u) => rational(u))).flat(),
    );
    const forged = copy(certificateOf(setting(of, emptyLanguage(of))));
    const best = size - 1;
    // Of two outcomes of which one is tempting to leave in sight of nobody, none is possible.
    const excluded = Array.from({ length: size * size - 1 }, (_, k) => {
      const [a, b] = [Math.floor(k / size), k % size];
      const incentive: [number, number, number] = a < best ? [0, 0, best] : [1, 0, best];
      const outcomes: [number, number][] = [
        [0, a],
        [1, b],
      ];
      return { outcomes, proof: [{ incentive }] };
    });
    const pairs = Array.from({ length: 100_000 }, (): [number, number] => [0, 1]);
    Object.assign(forged.claims.mechanism, { value: null, pair: null, excluded });
    forged.claims.mechanism.parts = [{ over: [0, 1], value: null, tree: [{ pairs }] }];
    expect(verify(forged)).toMatchObject({ status: 'rejected', claim: 'V_L', reason: 'it takes too many steps to verify' });
  });

  it('sums of long fractions over and over', () => {
    const forged = copy(honest);
    const long = (k: number) => `${'7'.repeat(1990)}/${10n ** 1990n + BigInt(2 * k + 1)}`;
    const row = { incentive: [0, 0, 1] as [number, number, number] };
    Object.assign(forged.claims.mechanism.excluded[0], { proof: Array.from({ length: 20_000 }, (_, k) => ({ ...row, times: long(k) })) });
    expect(verify(forged)).toMatchObject({ status: 'rejected', reason: 'it takes too many steps to verify' });
  });

  it('pairs of large contingencies over and over', () => {
    const size = 1500;
    const of = plainEnvironment(
      [size, 1],
      [fraction(1n, 2n), fraction(1n, 2n)],
      Array.from({ length: 4 * size }, (_, k) => rational(k % 7)),
    );
    const forged = copy(certificateOf(setting(of, contingencyPartition(of, [[0, 1]]))));
    Object.assign(forged.claims.mechanism, { value: null, pair: null });
    forged.claims.mechanism.parts = [{ over: [0, 1], value: null, tree: [{ pairs: Array.from({ length: 100_000 }, () => [0, 1]) }] }];
    expect(verify(forged)).toMatchObject({ status: 'rejected', reason: 'it takes too many steps to verify' });
  });

  it('a tree of a hundred thousand nodes', () => {
    const forged = copy(certificateOf(screening(4)));
    forged.claims.mechanism.parts[0].tree = Array.from({ length: 100_000 }, (_, k) => ({ at: k % 4, cases: [0, 1, 2, 3] }));
    expect(verify(forged).status).toBe('rejected');
  });

  it('values that are no certificate', () => {
    for (const value of [
      null,
      undefined,
      0,
      'certificate@1',
      [],
      {},
      { lacuna: 'analysis@1' },
      { lacuna: 'certificate@3' },
      [['lacuna']],
    ]) {
      expect(verify(value).status).toBe('no certificate');
    }
    for (const value of [
      { lacuna: 'certificate@1' },
      { lacuna: 'certificate@1', claims: null, environment: null },
      { lacuna: 'certificate@1', claims: { claims: {} } },
    ]) {
      expect(verify(value).status).toBe('rejected');
    }
  });
});

describe('the verifier is small and alone', () => {
  const source = readFileSync(new URL('../../src/certificate/verify.ts', import.meta.url), 'utf8');

  const ofDivisions = readFileSync(new URL('../../src/certificate/verify-divisions.ts', import.meta.url), 'utf8');

  it('has at most 300 lines, and 100 for what is divided by transfers', () => {
    expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(300);
    expect(ofDivisions.trimEnd().split('\n').length).toBeLessThanOrEqual(100);
  });

  it('imports the rational numbers, and of the format its types alone', () => {
    const importsOf = (text: string) =>
      [...text.matchAll(/^import (type )?[^;]*from '([^']+)';$/gm)].map(([, type = '', from]) => `${type}${from}`).sort();
    expect(importsOf(source)).toEqual(['../exact/rational.js', './verify-divisions.js', 'type ./format.js']);
    expect(importsOf(ofDivisions)).toEqual(['../exact/rational.js', 'type ./format.js']);
    for (const text of [source, ofDivisions]) expect(text).not.toMatch(/import\(|require\(/);
  });
});
