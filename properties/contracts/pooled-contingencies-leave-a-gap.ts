/**
 * # How to try `pooled-contingencies-leave-a-gap`
 *
 * Subjects are built: one agent is given a taste for a' over a that is greater at ω than at ω', another agent so much at (ω,a) and (ω',a')
 * that these are the first bests, and the cells of ω and ω' are merged at a and at a'. Near misses leave one of these steps out.
 */
import fc, { type Arbitrary } from 'fast-check';
import { completeLanguage, contingencyPartition, emptyLanguage, type Language, mergeCells } from '../../src/contract/language/language.js';
import {
  add,
  equal,
  fraction,
  isNegative,
  maximum,
  minimum,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { actionIn, deviate } from '../../src/game/profile.js';
import type { EnvironmentOptions } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid, settingScope } from '../../src/theory/scopes/scopes.js';
import { all } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { ContingencySubject } from '../../src/theory/statement/subject.js';
import {
  crossingGain,
  gapAtLeast,
  pooledContingenciesLeaveAGap,
  weighedStakes,
} from '../../theorems/contracts/pooled-contingencies-leave-a-gap.js';
import { stake } from '../../theorems/contracts/undetectable-temptation.js';
import { anywhere } from './lured.js';

const options: EnvironmentOptions = {
  shapes: [
    [2, 1],
    [2, 2],
    [2, 2],
    [2, 3],
    [3, 2],
    [2, 2, 2],
    [2, 1, 2],
    [3, 1, 1],
    [2, 2, 1, 2],
  ],
  contingencies: { min: 2, max: 4 },
  outcomes: 24,
};

/** How to make a subject, and which of its hypotheses to break. */
interface Making {
  readonly picks: readonly [number, number, number, number];
  /** How much more the agent prefers a' at ω than at ω', and what the first bests have over all others. */
  readonly crossing: Rational;
  readonly lead: readonly Rational[];
  readonly taste: Rational;
  readonly movers: 'one' | 'two';
  readonly pooled: readonly [boolean, boolean];
}

const steps = fc.constantFrom(rational(1), rational(1), fraction(1n, 7n), rational(3), rational(100));
const positive: Making['pooled'] = [true, true];
const makings = (fixed: Partial<Making> = {}): Arbitrary<Making> =>
  fc
    .record({
      picks: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()),
      crossing: steps,
      lead: fc.array(steps, { minLength: 2, maxLength: 2 }),
      taste: fc.constantFrom(ZERO, rational(-2), rational(1), fraction(1n, 2n)),
    })
    .map((making) => ({ ...making, movers: 'one', pooled: positive, ...fixed }));

/** The subject with tastes, first bests and cells as the making says; the profiles a and a' are picked at random. */
function made(subject: ContingencySubject, { picks, crossing, lead, taste, movers, pooled }: Making): ContingencySubject {
  const { environment: of, contingency } = subject;
  const other = (contingency + 1) % of.contingencies.length;
  const first = picks[0] % of.profileCount;
  const able = of.agents.flatMap((_, agent) => (of.actions[agent].length > 1 ? [agent] : []));
  const chosen = movers === 'one' ? [able[picks[1] % able.length]] : able.slice(0, 2);
  const second = chosen.reduce((profile, agent) => {
    const count = of.actions[agent].length;
    return deviate(of, profile, agent, (actionIn(of, first, agent) + 1 + (picks[2] % (count - 1))) % count);
  }, first);
  const [mover] = chosen;
  const payer = (mover + 1 + (picks[3] % (of.agents.length - 1))) % of.agents.length;
  const payoffs = of.payoffs.map((table) => table.map((row) => [...row]));
  payoffs[contingency][second][mover] = add(payoffs[contingency][first][mover], taste);
  payoffs[other][second][mover] = add(payoffs[other][first][mover], subtract(taste, crossing));
  const raise = (w: number, profile: number, by: Rational) => {
    const best = payoffs[w]
      .filter((_, a) => a !== profile)
      .map(sum)
      .reduce(maximum);
    payoffs[w][profile][payer] = add(payoffs[w][profile][payer], add(subtract(best, sum(payoffs[w][profile])), by));
  };
  raise(contingency, first, lead[0]);
  raise(other, second, lead[1]);
  const changed = environment({ ...of, payoffs });
  const merge = (language: Language, profile: number) =>
    mergeCells(changed, language, language.cells[contingency][profile], language.cells[other][profile]);
  let language = subject.language;
  if (pooled[0]) language = merge(language, first);
  if (pooled[1]) language = merge(language, second);
  return { ...subject, environment: changed, language };
}

const making = (fixed: Partial<Making> = {}, from: EnvironmentOptions = options): Arbitrary<ContingencySubject> =>
  fc.tuple(anywhere(from), makings(fixed)).map(([subject, how]) => made(subject, how));

/** Raises another profile to the welfare of a first best at ω or ω'. */
const tied: Arbitrary<ContingencySubject> = fc.tuple(making(), fc.boolean(), fc.nat()).map(([subject, later, pick]) => {
  const { environment: of, contingency } = subject;
  const at = later ? (contingency + 1) % of.contingencies.length : contingency;
  const best = of.welfare[at].reduce(maximum);
  const payoffs = of.payoffs.map((table, w) =>
    table.map((row, a) =>
      w === at && a === pick % of.profileCount
        ? row.map((u, i) => (i === row.length - 1 ? add(u, subtract(best, of.welfare[at][a])) : u))
        : row,
    ),
  );
  return { ...subject, environment: environment({ ...of, payoffs }) };
});

/** Every environment of a grid of two contingencies with the languages in which no profile tells them apart, one class, at the first one. */
const pooledScope = (grid: Grid): Scope<ContingencySubject> =>
  extendScope(
    environmentScope({ ...grid, contingencies: 2 }),
    'one cell, or one for each profile, subsidy-free, at the first',
    2,
    ({ environment: of }) =>
      [emptyLanguage(of), contingencyPartition(of, [[0, 1]])].map((language) => ({
        environment: of,
        language,
        mechanismClass: 'subsidy-free',
        contingency: 0,
      })),
  );

const everyLanguage: Scope<ContingencySubject> = extendScope(
  settingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 2] }, 'all', ['subsidy-free']),
  'at the first contingency',
  1,
  (subject) => [{ ...subject, contingency: 0 }],
);

export const pooledContingenciesLeaveAGapProperty: Property<ContingencySubject> = {
  theorem: pooledContingenciesLeaveAGap,
  scopes: [pooledScope({ actions: [2, 1], payoffs: [0, 2] })],
  meeting: making(),
  breaking: {
    'unique-first-bests': tied,
    'one-agent': making(
      { movers: 'two' },
      {
        ...options,
        shapes: [
          [2, 2],
          [2, 3],
          [2, 2, 2],
          [2, 2, 1, 2],
        ],
      },
    ),
    'pooled-at-the-first': making({ pooled: [false, true] }),
    'pooled-at-the-second': making({ pooled: [true, false] }),
    crossing: fc.oneof(making({ crossing: ZERO }), making({ crossing: rational(-1) })),
  },
  ablation: {
    'one-agent': [],
    'pooled-at-the-first': [everyLanguage],
    'pooled-at-the-second': [everyLanguage],
  },
  mutants: [
    {
      name: 'crossing-or-equal',
      prose: 'the agent need only prefer a′ to a by no less at ω than at ω′',
      kind: 'relation',
      hypotheses: {
        ...pooledContingenciesLeaveAGap.hypotheses,
        crossing: {
          prose: 'that agent prefers a′ to a by no less at ω than at ω′',
          holds: (subject) => {
            const gain = crossingGain(subject);
            return gain !== null && !isNegative(gain);
          },
        },
      },
    },
    {
      name: 'the-greater-stake',
      prose: 'Γ_L ≥ max{p(ω)δ(ω), p(ω′)δ(ω′)}',
      kind: 'quantifier',
      conclude: (subject) => gapAtLeast(subject, ['the greater stake', weighedStakes(subject).reduce(maximum)]),
    },
    {
      name: 'stakes-not-weighted',
      prose: 'Γ_L ≥ min{δ(ω), δ(ω′)}',
      kind: 'constant',
      conclude: (subject) => {
        const { contingency, environment: of } = subject;
        const stakes = [contingency, (contingency + 1) % of.contingencies.length].map((w) => stake({ ...subject, contingency: w }) ?? ZERO);
        return all(gapAtLeast(subject, ['the lesser δ', stakes.reduce(minimum)]));
      },
    },
  ],
  strata: {
    'every outcome verifiable but for ω and ω′ at a and a′': ({ environment: of, language }) =>
      language.count >= completeLanguage(of).count - 2,
    'the two stakes equal': (subject) => {
      const [one, other] = weighedStakes(subject);
      return equal(one, other);
    },
  },
};
