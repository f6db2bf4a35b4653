/**
 * The example games. Closed forms are written out here from the parameters and compared with what the library finds in the files, at the
 * parameters of the file and at many others; equilibria, first bests and thresholds are checked by brute force on the payoffs.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../cli/program.js';
import { bestMechanism } from '../src/contract/best-mechanism.js';
import { MECHANISM_CLASSES, type MechanismClass, setting } from '../src/contract/language/setting.js';
import {
  add,
  atMost,
  compare,
  format,
  fraction,
  less,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../src/exact/rational.js';
import { type Analysis, analyze } from '../src/formats/analysis/analysis.js';
import { type GameFile, readEnvironment } from '../src/formats/games/game-file.js';
import { type Environment, firstBestWelfare } from '../src/game/environment.js';
import { actionsIn, type Profile, profileNames, profileOf } from '../src/game/profile.js';
import { INFINITE, selfishnessLevel, type Threshold } from '../src/prosocial/threshold.js';
import { prosocialUtilities } from '../src/prosocial/utility.js';

const folder = new URL('../examples/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.game.json'))
  .map((name) => name.replace('.game.json', ''));

type Values = Readonly<Record<string, string | number>>;

const textOf = (name: string): string => readFileSync(new URL(`${name}.game.json`, folder), 'utf8');

const read = (name: string, set: Values = {}): GameFile =>
  readEnvironment(textOf(name), { set: new Map(Object.entries(set).map(([key, value]) => [key, String(value)])) });

const analysed = (name: string, set: Values = {}, mechanismClass: MechanismClass = 'subsidy-free'): Analysis => {
  const { environment, language } = read(name, set);
  return analyze(environment, language, { mechanismClass });
};

const text = (value: Threshold | null): string => (value === null ? 'undefined' : value === INFINITE ? value : format(value));

/** a/b of two integers in lowest terms; infinite where b is 0. */
const ratio = (a: number, b: number): string => (b === 0 ? INFINITE : format(fraction(BigInt(a), BigInt(b))));

const gapOf = ({ mechanism }: Analysis): string => text(mechanism.gap);

/** λ*_L. */
const withContract = ({ prosociality }: Analysis): string => {
  const found = prosociality.withContract;
  if (found.status === 'interrupted') throw new Error('no time limit was set');
  return found.status === 'infinite' ? INFINITE : format(found.weight);
};

/** λ*(E), Γ_L and λ*_L in a class, as texts. */
const figures = (name: string, set: Values = {}, mechanismClass: MechanismClass = 'subsidy-free') => {
  const analysis = analysed(name, set, mechanismClass);
  return { gap: gapOf(analysis), withContract: withContract(analysis), withoutContract: text(analysis.prosociality.withoutContract) };
};

const sub = (a: Rational | number, b: Rational | number): Rational => subtract(rational(a), rational(b));

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k);

/** Compares a closed form with what the library finds, at every one of many parameters: [parameters, figure]. */
function expectClosedForm<V extends Values>(all: readonly V[], found: (values: V) => unknown, closedForm: (values: V) => unknown): void {
  expect(all.length).toBeGreaterThan(0);
  expect(all.map((values) => [values, found(values)])).toEqual(all.map((values) => [values, closedForm(values)]));
}

const level = (name: string) => (set: Values) => text(selfishnessLevel(read(name, set).environment));

/** Every (T, R, P, S) with integers from 0 to 8 for which `holds`. */
const symmetricGames = (holds: (T: number, R: number, P: number, S: number) => boolean) =>
  range(0, 8).flatMap((T) =>
    range(0, 8).flatMap((R) => range(0, 8).flatMap((P) => range(0, 8).flatMap((S) => (holds(T, R, P, S) ? [{ T, R, P, S }] : [])))),
  );

describe('brute force, on payoffs alone', () => {
  test.each(names)('%s: λ*(E) is the least weight at which every contingency has a first-best equilibrium (C1)', (name) => {
    expectLeastWeight(read(name).environment);
  });

  test.each(names.filter((name) => read(name).language.count === 1))(
    '%s: the empty contract leaves W* − W of the best equilibrium, and λ*_L = λ*(E), in every class (C4)',
    (name) => {
      const { environment } = read(name);
      const best = nashProfiles(environment, ZERO).map((of, w) => greatest(of.map((profile) => environment.welfare[w][profile])));
      for (const mechanismClass of MECHANISM_CLASSES) {
        const analysis = analysed(name, {}, mechanismClass);
        expect(analysis.mechanism.best.status).toBe(best[0] === null ? 'undefined' : 'attained');
        if (analysis.mechanism.gap !== null) expect(add(analysis.mechanism.gap, best[0] ?? ZERO)).toEqual(firstBestWelfare(environment));
        expect(withContract(analysis)).toBe(text(analysis.prosociality.withoutContract));
      }
    },
  );
});

const greatest = (of: readonly Rational[]): Rational | null =>
  of.reduce<Rational | null>((a, b) => (a !== null && less(b, a) ? a : b), null);

/** By contingency, the profiles from which no agent gains by any other action, in v^λ: by comparing every action with every other. */
function nashProfiles(of: Environment, weight: Rational): Profile[][] {
  const utility = (w: number, profile: Profile, i: number) => add(of.payoffs[w][profile][i], multiply(weight, sum(of.payoffs[w][profile])));
  return of.contingencies.map((_, w) =>
    range(0, of.profileCount - 1).filter((profile) => {
      const taken = actionsIn(of, profile);
      return of.agents.every((_, i) =>
        of.actions[i].every((_, b) => atMost(utility(w, profileOf(of, taken.with(i, b)), i), utility(w, profile, i))),
      );
    }),
  );
}

const firstBestProfiles = (of: Environment, w: number): Profile[] =>
  range(0, of.profileCount - 1).filter((a) => of.payoffs[w].every((row) => atMost(sum(row), sum(of.payoffs[w][a]))));

/** Every contingency has a first best among the equilibria of v^λ at λ = λ*(E), and some contingency has none at lesser weights. */
function expectLeastWeight(of: Environment): void {
  const threshold = selfishnessLevel(of);
  const closes = (weight: Rational) => nashProfiles(of, weight).every((nash, w) => firstBestProfiles(of, w).some((a) => nash.includes(a)));
  if (threshold !== INFINITE) expect(closes(threshold)).toBe(true);
  const highest = threshold === INFINITE ? rational(1_000_000) : threshold;
  if (compare(highest, ZERO) === 0) return;
  const lesser = [...range(0, 11).map((k) => fraction(BigInt(k), 12n)), fraction(999_999_999n, 1_000_000_000n)];
  for (const part of lesser) expect(closes(multiply(part, highest)), `λ = ${format(multiply(part, highest))}`).toBe(false);
}

/** Payoffs of a two-agent game in which both are in the same position, from what an agent gets by its own action and the other's. */
const symmetric =
  (own: (x: number, y: number) => number) =>
  ([x, y]: readonly number[]): number[] => [own(x, y), own(y, x)];

const cooperateOrDefect = ({ T, R, P, S }: Numbers) =>
  symmetric(
    (x, y) =>
      [
        [R, S],
        [T, P],
      ][x][y],
  );

const travelers = ({ b }: Numbers) => symmetric((x, y) => 2 + Math.min(x, y) + b * Math.sign(y - x));

type Numbers = Readonly<Record<string, number>>;

/** What each file is meant to be: integers for its parameters, and from them the payoffs of a profile of actions at a contingency. */
const models: Readonly<Record<string, readonly [Numbers, (of: Numbers) => (actions: readonly number[], w: number) => readonly number[]]>> =
  {
    'battle-of-the-sexes': [
      { liked: 7, met: 4 },
      ({ liked, met }) =>
        ([x, y]) =>
          x !== y ? [0, 0] : x === 0 ? [liked, met] : [met, liked],
    ],
    burning: [
      { v: 6, c: 5 },
      ({ v, c }) =>
        (a, w) => {
          const working = a.filter((action) => action === 0).length;
          return a.map((action) => (w === 0 ? (working * v) / 2 : 0) - (action === 0 ? c : 0));
        },
    ],
    chicken: [{ T: 11, R: 7, S: 3, P: 2 }, cooperateOrDefect],
    commons: [
      { k: 31, d: 3 },
      ({ k, d }) =>
        (h) =>
          h.map((own) => own * (k - d * (h[0] + h[1] + h[2]))),
    ],
    effort: [
      { T: 31, R: 26, P: 2, S: 1 }, // epsilon = 4, eta = 2
      ({ T, R, P, S }) =>
        symmetric(
          (x, y) =>
            [
              [R - 4, R - 10, S - 4, S - 4],
              [R, (R + P) / 2, S - 12, S - 12],
              [T - 4, T - 4, P - 4, P],
              [T - 8, T - 8, P - 8, P - 12],
            ][x][y],
        ),
    ],
    'hold-up': [
      { a: 7, b: 5, k1: 2, k2: 3, s1: 3, s2: 4 },
      ({ a, b, k1, k2, s1, s2 }) =>
        ([x, y]) => {
          const surplus = a * (x + y) + b * x * y;
          return [s1 * surplus - k1 * x * x, s2 * surplus - k2 * y * y];
        },
    ],
    inspection: [
      { c: 5 },
      ({ c }) =>
        ([shirks, audits]) => [1 + shirks, 3 - 3 * shirks - c * audits],
    ],
    'matching-pennies': [
      { w: 5 },
      ({ w }) =>
        ([x, y]) =>
          x === y ? [w, -w] : [-w, w],
    ],
    'no-gap': [
      { v: 11, w: 7, p: 5, c: 3 },
      ({ v, w, p, c }) =>
        ([piece, refuses]) => {
          const price = refuses ? 0 : p;
          return [price - [c, c, 0][piece], [v, w, 0][piece] - price];
        },
    ],
    partial: [
      { wage: 3, rest: 2, loot: 13 },
      ({ wage, rest, loot }) =>
        ([does]) => [wage + [0, rest, loot][does], [8, 5, 5 - loot][does]],
    ],
    'pooled-contingencies': [
      { v: 11, hard: 5, easy: 2 },
      ({ v, hard, easy }) =>
        ([leaves], w) =>
          leaves ? [0, 0] : w === 0 ? [-hard, v] : [-easy, 0],
    ],
    'prisoners-dilemma': [{ T: 11, R: 7, P: 3, S: 2 }, cooperateOrDefect],
    'service-contract': [
      { fee: 5, c: 2, v: 9 },
      ({ fee, c, v }) =>
        ([waits, quiet], w) => [fee - (waits ? 0 : w === 0 ? c : 2 * c), w === 0 ? 3 : waits ? 1 - quiet : v - 2 * quiet],
    ],
    'public-goods-3': [
      { c: 6, e: 5 },
      ({ c, e }) =>
        (given) =>
          given.map((own) => e - own + (c / 3) * (given[0] + given[1] + given[2])),
    ],
    'stag-hunt': [{ T: 7, R: 11, P: 3, S: 2 }, cooperateOrDefect],
    team: [
      { c: 5, s1: 2, s2: 7, s3: 11 },
      ({ c, s1, s2, s3 }) =>
        (works) =>
          [s1, s2, s3].map((share, i) => share * (works[0] + works[1] + works[2]) - c * works[i]),
    ],
    'travelers-dilemma-2': [{ b: 3 }, travelers],
    'travelers-dilemma-4': [{ b: 7 }, travelers],
  };

describe('the files', () => {
  test.each(names)('%s names its schema, has a title and a description, and reads', (name) => {
    const { $schema } = JSON.parse(textOf(name));
    expect(existsSync(new URL($schema, folder))).toBe(true);
    const { title, description } = read(name);
    expect(title).not.toBe(null);
    expect(description?.length).toBeGreaterThan(80);
  });

  test.each(names)('%s has the payoffs of its model', (name) => {
    const [values, payoffs] = models[name];
    const { environment } = read(name, values);
    const expected = environment.contingencies.map((_, w) =>
      range(0, environment.profileCount - 1).map((profile) => payoffs(values)(actionsIn(environment, profile), w).map((u) => rational(u))),
    );
    expect(environment.payoffs).toEqual(expected);
  });

  test('the languages have as many cells as the court sees different things; the classics have one', () => {
    const cells = {
      burning: 2,
      effort: 4,
      inspection: 3,
      'no-gap': 4,
      partial: 2,
      'pooled-contingencies': 2,
      'service-contract': 2,
      team: 4,
    };
    expect(Object.fromEntries(names.map((name) => [name, read(name).language.count]).filter(([, count]) => count !== 1))).toEqual(cells);
  });

  test('examples/README.md lists every game with its figures', () => {
    const mark = (figure: string) => ({ [INFINITE]: '∞', undefined: 'none' })[figure] ?? figure;
    const rows = names.map((name) => {
      const gaps = MECHANISM_CLASSES.map((mechanismClass) => figures(name, {}, mechanismClass).gap);
      const { withContract, withoutContract } = figures(name);
      return `| [${name}](${name}.game.json) | ${[...gaps, withContract, withoutContract].map(mark).join(' | ')} |`;
    });
    const listed = readFileSync(new URL('README.md', folder), 'utf8')
      .split('\n')
      .filter((line) => /^\| \[.*\.game\.json\)/.test(line));
    expect(listed.map((line) => `${line.split(' | ').slice(0, 6).join(' | ')} |`)).toEqual(rows);
  });
});

describe('canonical dilemmas', () => {
  test("prisoner's dilemma T>R>P>S: (T−R)/(2R−S−T) if 2R > S+T, else (P−S)/(S+T−2P)", () => {
    expectClosedForm(
      symmetricGames((T, R, P, S) => T > R && R > P && P > S),
      level('prisoners-dilemma'),
      ({ T, R, P, S }) => (2 * R > S + T ? ratio(T - R, 2 * R - S - T) : ratio(P - S, S + T - 2 * P)),
    );
  });

  test('stag hunt R>T>P>S: 0, and (hare, hare) stays an equilibrium up to (P−S)/(S+T−2P), for ever if S+T ≤ 2P', () => {
    const all = symmetricGames((T, R, P, S) => R > T && T > P && P > S);
    expectClosedForm(all, level('stag-hunt'), () => '0');
    for (const set of all) {
      const { T, P, S } = set;
      const { environment } = read('stag-hunt', set);
      const stays = (weight: Rational) => nashProfiles(environment, weight)[0].includes(3);
      if (S + T <= 2 * P) {
        for (const weight of [0, 1, 1_000_000]) expect(stays(rational(weight))).toBe(true);
      } else {
        const last = fraction(BigInt(P - S), BigInt(S + T - 2 * P));
        expect([stays(last), stays(multiply(last, rational('1.000001')))]).toEqual([true, false]);
      }
    }
  });

  test('chicken T>R>S>P: (T−R)/(2R−S−T) if 2R > S+T, else 0', () => {
    expectClosedForm(
      symmetricGames((T, R, P, S) => T > R && R > S && S > P),
      level('chicken'),
      ({ T, R, S }) => (2 * R > S + T ? ratio(T - R, 2 * R - S - T) : '0'),
    );
  });

  test('battle of the sexes: 0', () => {
    expectClosedForm(
      range(1, 4).flatMap((met) => range(met + 1, 6).map((liked) => ({ liked, met }))),
      level('battle-of-the-sexes'),
      () => '0',
    );
  });

  test('matching pennies: infinite, and no mechanism of the empty language has an equilibrium', () => {
    expectClosedForm(
      range(1, 4).map((w) => ({ w })),
      (set) => figures('matching-pennies', set),
      () => ({ gap: 'undefined', withContract: INFINITE, withoutContract: INFINITE }),
    );
  });

  test('public goods, n = 3, 1 < c < n: (1 − c/n)/(c − 1), and nobody contributes', () => {
    const multipliers = range(11, 29).map((tenths) => ({ c: `${tenths}/10` }));
    // (1 − c/3)/(c − 1) with c = t/10 is (30 − t)/(3t − 30).
    const closedForm = ({ c }: { c: string }) => ratio(30 - Number.parseInt(c, 10), 3 * Number.parseInt(c, 10) - 30);
    expectClosedForm(multipliers, level('public-goods-3'), closedForm);
    for (const set of multipliers) expect(nashProfiles(read('public-goods-3', set).environment, ZERO)).toEqual([[0]]);
  });

  test.each([2, 4])("traveler's dilemma with bonus b >= 2 (the file has %i): (b − 1)/2, and both claim 2", (own) => {
    const name = `travelers-dilemma-${own}`;
    expect(level(name)({})).toBe(ratio(own - 1, 2));
    const bonuses = range(4, 20).map((halves) => ({ b: `${halves}/2` }));
    expectClosedForm(bonuses, level(name), ({ b }) => ratio(Number.parseInt(b, 10) - 2, 4));
    for (const set of bonuses) expect(nashProfiles(read(name, set).environment, ZERO)).toEqual([[0]]);
  });
});

describe('what contracts leave', () => {
  test('team: balanced contracts reach the first best iff n·c <= 1 and leave 1 − c beyond; subsidy-free ones always reach it (B8)', () => {
    const all = ['1/12', '1/4', '1/3', '5/12', '1/2', '2/3', '11/12'].flatMap((c) =>
      [
        ['1/3', '1/3'],
        ['1/2', '1/2'],
        ['1/5', '3/5'],
        ['1', '0'],
      ].map(([s1, s2]) => ({ c, s1, s2 })),
    );
    expectClosedForm(
      all,
      (set) => MECHANISM_CLASSES.map((mechanismClass) => figures('team', set, mechanismClass).gap),
      ({ c }) => ['0', atMost(multiply(rational(3), rational(c)), rational(1)) ? '0' : format(sub(1, rational(c))), '0'],
    );
    // λ*_L balanced is (3c − 1)/(3(1 − c)) where that is positive, whatever the shares; without contract the least share decides.
    expectClosedForm(
      all,
      (set) => figures('team', set, 'balanced').withContract,
      ({ c }) => {
        const [p, q] = c.split('/').map(Number);
        return ratio(Math.max(0, 3 * p - q), 3 * (q - p));
      },
    );
    expect(figures('team', { c: '2/5', s1: '1/2', s2: '1/4' }, 'balanced')).toEqual({
      gap: '3/5',
      withContract: '1/9',
      withoutContract: '1/4',
    });
  });

  test('hold-up: every pure equilibrium is at most the largest first best, coordinate by coordinate (B9), and C1 holds', () => {
    const shares = ['0', '1/4', '1/2', '3/4', '1'];
    const costs = [
      [1, 1],
      [2, 2],
      [1, 3],
    ];
    let below = 0;
    for (const a of range(0, 6)) {
      for (const b of range(0, 4)) {
        for (const [k1, k2] of costs) {
          for (const s1 of shares) {
            const { environment } = read('hold-up', { a, b, k1, k2, s1 });
            const investments = range(0, 8).map((profile) => [Math.floor(profile / 3), profile % 3]);
            const best = firstBestProfiles(environment, 0).map((profile) => investments[profile]);
            const largest = [0, 1].map((i) => Math.max(...best.map((e) => e[i])));
            expect(best).toContainEqual(largest);
            for (const profile of nashProfiles(environment, ZERO)[0]) {
              const e = investments[profile];
              expect(e.every((own, i) => own <= largest[i])).toBe(true);
              if (e.some((own, i) => own < largest[i])) below++;
            }
            if (a % 2 === 0 && b % 2 === 0) expectLeastWeight(environment);
          }
        }
      }
    }
    expect(below).toBeGreaterThan(100);
  });

  test('commons: every pure equilibrium takes at least the smallest first-best total (B10), and C1 holds', () => {
    let above = 0;
    for (const k of range(0, 14)) {
      for (const d of range(0, 3)) {
        const { environment } = read('commons', { k, d });
        const totals = range(0, 26).map((profile) => Math.floor(profile / 9) + (Math.floor(profile / 3) % 3) + (profile % 3));
        const least = Math.min(...firstBestProfiles(environment, 0).map((profile) => totals[profile]));
        for (const profile of nashProfiles(environment, ZERO)[0]) {
          expect(totals[profile]).toBeGreaterThanOrEqual(least);
          if (totals[profile] > least) above++;
        }
        expectLeastWeight(environment);
      }
    }
    expect(above).toBeGreaterThan(20);
  });

  test.each(MECHANISM_CLASSES)('inspection, %s: in pure strategies the gap is 1, the cost of the audit (B3)', (mechanismClass) => {
    expect(figures('inspection', {}, mechanismClass)).toEqual({ gap: '1', withContract: '1/2', withoutContract: '1/2' });
    expectClosedForm(
      range(1, 20).map((c) => ({ c: ratio(c, 10) })),
      (set) => figures('inspection', set, mechanismClass).gap,
      ({ c }) => c,
    );
  });

  test('inspection: with a fine φ, shirking and auditing with probability 1/φ each is a mixed equilibrium with expected loss 3/φ (B3)', () => {
    const { environment } = read('inspection');
    const [workRest, workAudit, shirkRest, shirkAudit] = environment.payoffs[0];
    for (const fine of [2, 5, 1000]) {
      const often = fraction(1n, BigInt(fine));
      const mix = (usual: Rational, rare: Rational) => add(multiply(sub(1, often), usual), multiply(often, rare));
      // The worker's payoffs against the monitor's mix, then the monitor's against the worker's: equal, so that both are willing to mix.
      expect(mix(workRest[0], workAudit[0])).toEqual(mix(shirkRest[0], sub(shirkAudit[0], fine)));
      expect(mix(workRest[1], shirkRest[1])).toEqual(mix(workAudit[1], add(shirkAudit[1], rational(fine))));
      const [usual, audited] = [mix(sum(workRest), sum(shirkRest)), mix(sum(workAudit), sum(shirkAudit))];
      expect(sub(firstBestWelfare(environment), mix(usual, audited))).toEqual(multiply(rational(3), often));
    }
  });

  test.each(MECHANISM_CLASSES)('pooled contingencies, %s: a gap iff the repair is harder where it is needed (B6)', (mechanismClass) => {
    expectClosedForm(
      range(1, 6).flatMap((hard) => range(1, 6).map((easy) => ({ v: 7, hard, easy }))),
      (set) => figures('pooled-contingencies', set, mechanismClass),
      ({ v, hard, easy }) => ({
        gap: hard > easy ? ratio(Math.min(v - hard, easy), 2) : '0',
        withContract: ratio(Math.max(0, hard - easy), v - hard + easy),
        withoutContract: ratio(hard, v - hard),
      }),
    );
  });

  test('burning: subsidy-free contracts burn 2c − v when it rains, balanced ones lose what both make in the sun, the purse loses nothing', () => {
    const all = range(2, 8).flatMap((v) => range(Math.floor(v / 2) + 1, v - 1).map((c) => ({ v, c })));
    const fromClass = (mechanismClass: MechanismClass) => (set: Values) => figures('burning', set, mechanismClass);
    const withoutContract = ({ v, c }: { v: number; c: number }) => ratio(2 * c - v, 2 * v - 2 * c);
    expectClosedForm(all, fromClass('subsidy-free'), ({ v, c }) => ({
      gap: ratio(Math.min(2 * c - v, 6 * (v - c)), 4),
      withContract: withoutContract({ v, c }),
      withoutContract: withoutContract({ v, c }),
    }));
    expectClosedForm(all, fromClass('balanced'), ({ v, c }) => ({
      gap: ratio(6 * (v - c), 4),
      withContract: withoutContract({ v, c }),
      withoutContract: withoutContract({ v, c }),
    }));
    expectClosedForm(all, fromClass('unrestricted'), ({ v, c }) => ({
      gap: '0',
      withContract: '0',
      withoutContract: withoutContract({ v, c }),
    }));
    const { best } = analysed('burning').mechanism;
    expect(best.status === 'attained' && format(best.pair.burned)).toBe('1/4');
  });

  test.each(MECHANISM_CLASSES)(
    'no gap, %s: temptations at a first best, all of them seen, in a language that is not complete',
    (mechanismClass) => {
      const analysis = analysed('no-gap', {}, mechanismClass);
      const { environment, language } = analysis;
      expect(gapOf(analysis)).toBe('0');
      expect(language.count).toBeLessThan(environment.profileCount);
      const traded = profileOf(environment, [0, 0]);
      expect(analysis.temptations.filter(({ profile }) => profile === traded).map(({ agent, detectable }) => [agent, detectable])).toEqual([
        [0, true],
        [1, true],
      ]);
    },
  );

  test.each(MECHANISM_CLASSES)('theft and effort, %s: 0 < λ*_L < λ*(E) where theft tempts more than shirking', (mechanismClass) => {
    expect(figures('partial', {}, mechanismClass)).toEqual({ gap: '2', withContract: '1/2', withoutContract: '3' });
    expectClosedForm(
      [1, 2].flatMap((rest) => range(1, 9).map((loot) => ({ rest, loot }))),
      (set) => {
        const { withContract, withoutContract } = figures('partial', set, mechanismClass);
        return [withContract, withoutContract];
      },
      ({ rest, loot }) => [ratio(rest, 3 - rest), loot * (3 - rest) > 3 * rest ? ratio(loot, 3) : ratio(rest, 3 - rest)],
    );
  });
});

describe('the effort game', () => {
  interface Effort {
    readonly T: number;
    readonly R: number;
    readonly P: number;
    readonly S: number;
    /** What all four are divided by in the file. */
    readonly unit: number;
  }
  const placed = (t: number, s: number, span: number): Effort[] =>
    [
      [0, 1],
      [-31, 7],
      [500, 60],
    ].map(([P, unit]) => ({ T: P + t, R: P + span, P, S: P + s, unit }));

  /** P1–P5, R − P being 24. The sums S + T − 2P come close to both of their bounds, 12 and 40, and T and S to theirs. */
  const dilemmas = [33, 34, 40, 47, 60, 80, 200]
    .flatMap((t) => [13, 14, 19, 26, 33, 39].flatMap((total) => placed(t, total - t, 24)))
    .filter(({ T, R, P, S }) => {
      const strict = T > R && R > P && P > S;
      return strict && 3 * (T - R) > R - P && 3 * (P - S) > R - P && 2 * (S + T) > R + 3 * P && 3 * (S + T) < 5 * R + P;
    });

  /** S1–S5, R − P being 240. */
  const stagHunts = [122, 130, 145, 160, 179]
    .flatMap((t) => [121 - t, -Math.floor((t - 120) / 2), -1].flatMap((s) => placed(t, s, 240)))
    .filter(({ T, R, P, S }) => {
      const strict = R > T && T > P && P > S;
      return strict && 2 * R > S + T && 2 * (S + T) > R + 3 * P && 3 * (S + T) < 5 * R + P && 4 * T < 3 * R + P;
    });

  const valuesOf = ({ unit, ...values }: Effort): Values =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}/${unit}`]));
  const analyses = (all: readonly Effort[], mechanismClass: MechanismClass = 'subsidy-free') =>
    all.map((game) => ({ game, analysis: analysed('effort', valuesOf(game), mechanismClass) }));
  const named = (of: Environment, profiles: readonly Profile[]) => profiles.map((profile) => profileNames(of, profile).join(','));

  test("the parameters tried are many, and the file's own are a prisoner's dilemma among them", () => {
    expect(dilemmas.length).toBeGreaterThan(90);
    expect(stagHunts.length).toBe(45);
    expect(level('effort')({})).toBe('2');
  });

  test("prisoner's dilemma (P1–P5): (DH,DH) is the only equilibrium, (CH,CH) the only first best, and 2(R − P) lie between (E2)", () => {
    for (const { game, analysis } of analyses(dilemmas)) {
      const { environment } = analysis;
      expect(named(environment, nashProfiles(environment, ZERO)[0])).toEqual(['DH,DH']);
      expect(named(environment, firstBestProfiles(environment, 0))).toEqual(['CH,CH']);
      const [best, worst] = [0, 10].map((profile) => environment.welfare[0][profile]);
      expect(format(add(best, multiply(rational(-1), worst)))).toBe(ratio(2 * (game.R - game.P), game.unit));
    }
  });

  test('stag hunt (S1–S5): the equilibria are exactly (CH,CL), (CL,CH) and (DH,DH), and (CH,CH) is the only first best (E3)', () => {
    for (const { analysis } of analyses(stagHunts)) {
      const { environment } = analysis;
      expect(named(environment, nashProfiles(environment, ZERO)[0])).toEqual(['CH,CL', 'CL,CH', 'DH,DH']);
      expect(named(environment, firstBestProfiles(environment, 0))).toEqual(['CH,CH']);
    }
  });

  describe.each(MECHANISM_CLASSES)('%s', (mechanismClass) => {
    test('the gap is (R − P)/12, attained at (CH,CL) or (CL,CH), and λ*_L = 2 (E4)', () => {
      for (const { game, analysis } of analyses([...dilemmas, ...stagHunts], mechanismClass)) {
        expect([game, gapOf(analysis), withContract(analysis)]).toEqual([game, ratio(game.R - game.P, 12 * game.unit), '2']);
        const { best } = analysis.mechanism;
        const choice = best.status === 'attained' ? named(analysis.environment, best.pair.choice) : [];
        expect(['CH,CL', 'CL,CH']).toContain(choice[0]);
      }
    });
  });

  test("λ*(E) is max{2, (T−R)/(2R−S−T)} in the prisoner's dilemma and 2 in the stag hunt (E4)", () => {
    expectClosedForm(
      dilemmas.map((game) => ({ ...game })),
      (game) => level('effort')(valuesOf(game)),
      ({ T, R, S }) => (T - R > 2 * (2 * R - S - T) ? ratio(T - R, 2 * R - S - T) : '2'),
    );
    expect(new Set(stagHunts.map((game) => level('effort')(valuesOf(game))))).toEqual(new Set(['2']));
  });

  test.each(['subsidy-free', 'balanced'] as const)(
    '%s: side payments sum to 0 and make both better off at the first best (C5)',
    (mechanismClass) => {
      for (const { analysis } of analyses([...dilemmas, ...stagHunts], mechanismClass)) {
        const { payoffs, sidePayments } = analysis.mechanism;
        expect(sum(sidePayments ?? [rational(1)])).toEqual(ZERO);
        const gains = analysis.firstBest.payoffs.map((u, i) => less(payoffs?.[i] ?? u, add(u, sidePayments?.[i] ?? ZERO)));
        expect(gains).toEqual([true, true]);
      }
    },
  );

  test('without side payment the shirker of (CH,CL) would lose epsilon at the first best (C6)', () => {
    const { firstBest, mechanism } = analysed('effort');
    expect(firstBest.payoffs.map(format)).toEqual(['8/3', '8/3']);
    expect(mechanism.payoffs?.map(format)).toEqual(['13/6', '3']);
  });

  test('with general 0 < eta <= epsilon the gap is eta and the gap times λ*_L is epsilon; at eta = 0 both are 0 (E4)', () => {
    // T = 5, R = 3, P = 1, S = 0: epsilon = 1/3.
    expectClosedForm(
      range(1, 12).map((k) => ({ eta: ratio(k, 36) })),
      (set) => {
        const { gap, withContract } = figures('effort', set);
        return [gap, format(multiply(rational(gap), rational(withContract)))];
      },
      ({ eta }) => [eta, '1/3'],
    );
    expect(figures('effort', { eta: 0 })).toMatchObject({ gap: '0', withContract: '0' });
  });

  test('if one agent alone is prosocial, at whatever weight, the gap stays (R − P)/12 (E4)', () => {
    const { environment, language } = read('effort');
    for (const weight of [1, 2, 3, 1000]) {
      const utilities = prosocialUtilities(environment, [rational(weight), ZERO]);
      const best = bestMechanism(setting(environment, language, { utilities }));
      expect(best.status === 'attained' && format(add(best.pair.value, rational('1/6')))).toBe(format(firstBestWelfare(environment)));
    }
  });
});

describe('five games as an engineer writes them: at most 15 lines, and the page answers', () => {
  /** What a command prints, blanks run together. */
  const page = async (...args: string[]): Promise<string> => {
    let output = '';
    const writing = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
      output += piece;
      return true;
    });
    try {
      expect(await run(args)).toBe(0);
    } finally {
      writing.mockRestore();
    }
    return stripVTControlCharacters(output).replace(/\s+/g, ' ');
  };
  const line = async (...args: string[]) => JSON.parse(await page(...args, '--json'));
  const five = [
    'ci-queue.game.yaml',
    'service-contract.game.json',
    'carbon-treaty.game.yaml',
    'spectrum.game.yaml',
    'maintainers.game.yaml',
  ];

  test('examples/README.md lists those in YAML with their figures', async () => {
    const listed = readFileSync(new URL('README.md', folder), 'utf8')
      .split('\n')
      .filter((row) => /^\| \[.*\.game\.yaml\)/.test(row));
    expect(listed.map((row) => row.slice(3, row.indexOf(']')))).toEqual(['carbon-treaty', 'ci-queue', 'maintainers', 'spectrum']);
    for (const row of listed) {
      const [name, ...figures] = row.slice(2).split(' | ');
      const file = `examples/${name.slice(1, name.indexOf(']'))}.game.yaml`;
      const gaps: string[] = [];
      for (const each of MECHANISM_CLASSES) gaps.push((await line('analyze', file, '--class', each)).gap);
      const { withContract, withoutContract } = (await line('analyze', file)).prosociality;
      expect([file, ...figures.slice(0, 5)]).toEqual([file, gaps[0], gaps[1], gaps[2], withContract, withoutContract]);
    }
  });

  test.each(five)('%s has at most 15 lines, none too long to read but the description', (name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
    expect(lines.filter((line) => line.length > 150 && !line.includes('"description"'))).toEqual([]);
  });

  // (part, part) is worth 6; a whole suite gains 1 and delays the other by 2. In the cell `middling` one of two has run a whole suite: fining both
  // deters both (money burned off the path), while a balanced fine of one pays the other, who gains as much by running its own (B8).
  test('CI queue: burning or a purse closes the gap; a balanced contract needs to know whose runs they are', async () => {
    const file = 'examples/ci-queue.game.yaml';
    expect(await line('analyze', file)).toMatchObject({ firstBest: { welfare: '6' }, gap: '0', prosociality: { withoutContract: '1' } });
    expect(await line('analyze', file, '--class', 'unrestricted')).toMatchObject({ gap: '0' });
    // 5 at (whole, part): 4 and 3 − 2, and who runs part is fined for whole in the cell `long`, to the other.
    expect(await line('analyze', file, '--class', 'balanced')).toMatchObject({ gap: '1', mechanism: { welfare: '5' } });
    expect(await page('design', file, '--class', 'balanced')).toContain('signed runs at 1/4: closes the gap');
    expect(await page('design', file, '--class', 'balanced')).toContain('cell middling, into · (whole, part) · (part, whole)');
  });

  // In an outage a repair is worth 6 to the client for 2; quiet in calm: W* = ¾·6 + ¼·7 = 25/4, and unseen waiting loses 3 of it: ¼·3 = ¾.
  test('service contract: a work log at 1/4 closes a gap of 3/4, a status page alone does nothing', async () => {
    const file = 'examples/service-contract.game.json';
    expect(await line('analyze', file)).toMatchObject({
      firstBest: { welfare: '25/4' },
      gap: '3/4',
      prosociality: { withoutContract: '2/3' },
    });
    const found = await page('design', file);
    expect(found).toContain('work log at 1/4: closes the gap');
    expect(found).not.toContain('status page at');
  });

  // In a boom each cut is worth 6 to the three for 4, in a slump 6 for 7: W* = ½·3·2 = 3. East emits unseen: it gains 4 − 2 = 2 and all lose 2, so
  // the gap is ½·2 = 1 and λ = 1. North and south would gain 2 by emitting in a boom and lose 5 by cutting in a slump: one fine from 2 to 5 does for both.
  test('carbon treaty: a fine between 2 and 5 binds whom it sees without a word of slumps; a satellite over east is worth 1', async () => {
    const file = 'examples/carbon-treaty.game.yaml';
    for (const mechanismClass of MECHANISM_CLASSES)
      expect(await line('analyze', file, '--class', mechanismClass)).toMatchObject({
        firstBest: { welfare: '3' },
        mechanism: { welfare: '2', choice: { boom: ['cut', 'cut', 'emit'], slump: ['emit', 'emit', 'emit'] } },
        prosociality: { withoutContract: '1', withContract: '1', byAgent: { north: '1', south: '1', east: '1' } },
      });
    expect(await page('analyze', file)).toContain('telling east’s cut from emit would close the gap');
    // East alone must be prosocial: what north and south do the treaty sees.
    expect((await line('analyze', file, '--weight', 'east=1')).atWeight).toMatchObject({ gap: '0' });
    // Nobody can be made to cut by less than 2: no fine and no reward beyond 1/2 each leave a swing of 1.
    expect(await line('analyze', file, '--liability', '1/2')).toMatchObject({ gap: '3' });
    expect(await line('analyze', file, '--liability', '1', '--class', 'unrestricted')).toMatchObject({ gap: '1' });
    const found = await line('design', file);
    expect(found.monitors).toMatchObject({ cheapest: { set: ['satellite'], cost: '1/2' }, best: { set: ['satellite'], net: '5/2' } });
  });

  // W* = ¾·4. Sending always is worth ¾·4 + ¼·(5 − 10) = 7/4. Over an active radar the carrier gains 5, waiting in an idle band costs it 4: 1 too much
  // for one price of sending (B6). Both deviations lose 5 + 4 in welfare: λ = 1/9 beside a price, 5/5 = 1 without.
  test('spectrum: no price of sending helps alone, a price and a ninth of prosociality close the gap, sensing is worth 5/4', async () => {
    const file = 'examples/spectrum.game.yaml';
    for (const mechanismClass of MECHANISM_CLASSES)
      expect(await line('analyze', file, '--class', mechanismClass)).toMatchObject({
        firstBest: { welfare: '3' },
        mechanism: { welfare: '7/4' },
        gap: '5/4',
        prosociality: { withoutContract: '1', withContract: '1/9' },
      });
    const found = await page('analyze', file);
    expect(found).toContain('the best contract is no contract');
    expect(found).toContain('telling idle from active would close the gap');
    expect(found).toContain('agents of weight 1/9 close the gap with this contract');
    // Worth a over an active radar, sending gains a − 4 too much for one price, and the two deviations lose (10 − a) + 4: (a − 4)/(14 − a).
    const { rows } = await line('analyze', file, '--set', 'active_worth=4..6');
    expect(rows.map((row: { readonly withContract: string }) => row.withContract)).toEqual(['0', '1/9', '1/4']);
  });

  // Each maintainer is worth 1 to five and costs 2: W* = 5·(5 − 2). Leaving gains 2 − 1 and loses 3.
  test('maintainers: nobody maintains, and all do at weight 1/3, which no court can replace unless it sees who does', async () => {
    const file = 'examples/maintainers.game.yaml';
    expect(await line('analyze', file)).toMatchObject({
      firstBest: { welfare: '15' },
      gap: '15',
      prosociality: { withoutContract: '1/3', withContract: '1/3' },
    });
    expect(await line('analyze', file, '--language', 'complete', '--class', 'balanced')).toMatchObject({ gap: '0' });
    expect(await page('analyze', file)).toContain('agents of weight 1/3 close the gap');
  });
});

describe('docs/walkthrough.md', () => {
  const page = readFileSync(new URL('../docs/walkthrough.md', import.meta.url), 'utf8');

  /** What a command of the page prints: `npx lacuna …`, perhaps piped into `node -e '…'`. Paths are from the root, where tests run. */
  const printed = async (command: string): Promise<string> => {
    const [call, script] = command.split(" | node -e '");
    let output = '';
    const writing = vi.spyOn(process.stdout, 'write').mockImplementation((piece) => {
      output += piece;
      return true;
    });
    try {
      expect(await run(call.split(' ').slice(2))).toBe(0);
    } finally {
      writing.mockRestore();
    }
    const plain = stripVTControlCharacters(output);
    return script === undefined ? plain : execFileSync(process.execPath, ['-e', script.slice(0, -1)], { input: plain, encoding: 'utf8' });
  };

  test('shows what the commands print, but for the lines left out', async () => {
    const first = await printed('npx lacuna analyze examples/effort.game.json');
    for (const [, block] of page.matchAll(/```console\n([\s\S]*?)```/g)) {
      // A command ends at the end of its line, or at the quote that ends the script which it is piped into.
      const [, command, shown] = /^\$ ([^'\n]*(?:'[^']*')?)\n([\s\S]*)$/.exec(block) ?? ['', null, block];
      const output = command === null ? first : await printed(command);
      let from = 0;
      for (const piece of shown.split(/^…\n/m)) {
        expect(output.slice(from)).toContain(piece);
        from = output.indexOf(piece, from) + piece.length;
      }
    }
  });

  test('tabulates what --set finds', () => {
    const rows = [...page.matchAll(/^\| `(--set .*)` \| (.*) \| (.*) \| (.*) \|$/gm)];
    expect(rows.length).toBe(4);
    for (const [, call, gap, weightWith, weightWithout] of rows) {
      const set = Object.fromEntries([...call.matchAll(/--set (\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
      expect([call, figures('effort', set)]).toEqual([call, { gap, withContract: weightWith, withoutContract: weightWithout }]);
    }
  });
});
