/**
 * # How to try `verifiable-welfare-leaves-a-gap-without-a-purse`
 *
 * Nothing smaller than two agents, two contingencies and two actions each has a witness: with one contingency fines are never paid (B16),
 * and an agent with a single action takes them (B17). There, with payoffs 0 and ±1, all environments are tried in order, up to renaming
 * agents, contingencies, and actions at each contingency apart, which changes nothing that welfare reveals: the first best is the first
 * profile, and is worth less at the first contingency. Were it worth the same at both, the path would be one cell, and fines never paid.
 */
import fc, { type Arbitrary } from 'fast-check';
import { welfareLanguage } from '../../src/contract/clauses/verifiable.js';
import { fraction, type Rational, rational } from '../../src/exact/rational.js';
import { payoffVectors } from '../../src/theory/scopes/scopes.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { verifiableWelfareLeavesAGapWithoutAPurse } from '../../theorems/messages/verifiable-welfare-leaves-a-gap-without-a-purse.js';
import { revealingScope } from './verifiable-payoffs-suffice.js';

const HALVES = [fraction(1n, 2n), fraction(1n, 2n)];

/** A 2×2 table of payoffs, the values of welfare in it, and what it costs in the order of subjects. */
interface Table {
  readonly payoffs: readonly number[];
  readonly welfare: readonly number[];
  readonly cost: number;
}

/** The 2×2 tables of payoffs 0 and ±1 in which the first profile is the only first best, cheapest first. */
const tables: readonly Table[] = payoffVectors(8, [-1, 1])
  .map((payoffs) => ({
    payoffs,
    welfare: [0, 2, 4, 6].map((k) => payoffs[k] + payoffs[k + 1]),
    cost: payoffs.reduce((total, payoff) => total + Math.abs(payoff), 0),
  }))
  .filter(({ welfare: [best, ...rest] }) => rest.every((other) => other < best));

/** The tables of each cost. */
const ofCost: readonly (readonly Table[])[] = Array.from({ length: 9 }, (_, cost) => tables.filter((table) => table.cost === cost));

const lexicographic = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((entry, k) => entry !== b[k]);
  return at === -1 ? 0 : a[at] - b[at];
};

/** The payoffs of both tables with the agents renamed. */
const swapped = (payoffs: readonly number[]): number[] =>
  [0, 8].flatMap((start) => [0, 2, 1, 3].flatMap((profile) => [payoffs[start + 2 * profile + 1], payoffs[start + 2 * profile]]));

/** The payoffs at two contingencies in three cells, W*(ω1) < W*(ω2), no greater in sum than `most`, in the order of subjects. */
function* tablePairs(most: number): Generator<readonly number[]> {
  for (let total = 0; total <= most; total++) {
    const found = tables.flatMap((one) =>
      (ofCost[total - one.cost] ?? [])
        .filter((other) => one.welfare[0] < other.welfare[0])
        .filter((other) => new Set([...one.welfare, ...other.welfare]).size === 3)
        .map((other) => [...one.payoffs, ...other.payoffs]),
    );
    yield* found.filter((payoffs) => lexicographic(payoffs, swapped(payoffs)) <= 0).sort(lexicographic);
  }
}

const twoByTwo = (payoffs: readonly Rational[]): SettingSubject => {
  const environment = plainEnvironment([2, 2], HALVES, payoffs);
  return { environment, language: welfareLanguage(environment), mechanismClass: 'subsidy-free', liability: null };
};

const MOST = 8;

export const poorPairsInOrder: Scope<SettingSubject> = {
  name: `2 agents, 2x2 actions, 2 contingencies, payoffs -1..1 of sum at most ${MOST}, cells are 3 values of welfare, subsidy-free, up to renaming`,
  size: 1973,
  *subjects() {
    for (const payoffs of tablePairs(MOST)) yield twoByTwo(payoffs.map((payoff) => rational(payoff)));
  },
};

const small = fc.integer({ min: -4, max: 4 });
const positive = fc.integer({ min: 1, max: 5 });

/** At the second contingency each deviation from the first best comes to what is best at the first, and together they gain. */
export const poorPairs: Arbitrary<SettingSubject> = fc
  .record({
    low: small,
    rise: positive,
    own: small,
    gains: fc.tuple(small, positive),
    sinks: fc.tuple(positive, positive, positive, positive),
  })
  .map(({ low, rise, own, gains: [loss, surplus], sinks }) => {
    const high = low + rise;
    const [one, two] = [own, high - own];
    const gain = surplus - loss;
    const first = [low, 0, low - sinks[0], 0, low - sinks[1], 0, low - sinks[2], 0];
    const second = [one, two, low - two - gain, two + gain, one + loss, low - one - loss, low - sinks[3], 0];
    return twoByTwo([...first, ...second].map((payoff) => rational(payoff)));
  });

const cells = 'cells are welfare';

export const verifiableWelfareLeavesAGapWithoutAPurseProperty: Property<SettingSubject> = {
  theorem: verifiableWelfareLeavesAGapWithoutAPurse,
  scopes: [
    revealingScope({ actions: [2, 2], payoffs: [0, 1] }, cells, welfareLanguage, ['subsidy-free']),
    revealingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, cells, welfareLanguage, ['subsidy-free']),
    poorPairsInOrder,
  ],
  meeting: poorPairs,
  breaking: {},
  mutants: [
    {
      name: 'one-contingency-is-enough',
      prose: 'There is such an environment with a single contingency.',
      kind: 'quantifier',
      scopes: [revealingScope({ actions: [2, 2], payoffs: [0, 2] }, cells, welfareLanguage, ['subsidy-free'])],
    },
    {
      name: 'a-bystander-may-watch',
      prose: 'There is such an environment in which the second agent has a single action.',
      kind: 'quantifier',
      scopes: [revealingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 2] }, cells, welfareLanguage, ['subsidy-free'])],
    },
  ],
};
