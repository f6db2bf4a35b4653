/**
 * # How to try `verifiable-welfare-suffices-with-a-purse`
 *
 * Cells are values of welfare, or these with whatever else some random language tells apart; where the threshold would be infinite, the
 * first best is made unique by a little more for one agent.
 */
import fc, { type Arbitrary } from 'fast-check';
import { bonus, welfareLanguage } from '../../src/contract/clauses/verifiable.js';
import { commonRefinement } from '../../src/contract/language/language.js';
import { isInducedEquilibrium, type MechanismClass } from '../../src/contract/language/setting.js';
import { add, fraction, multiply, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment, firstBests } from '../../src/game/environment.js';
import { easiestFirstBests, INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { environments, languages, liabilities, settings } from '../../src/theory/draw/arbitraries.js';
import { settingScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { verifiableWelfareSufficesWithAPurse } from '../../theorems/messages/verifiable-welfare-suffices-with-a-purse.js';
import { hasUniqueFirstBests } from '../../theorems/prosociality/prosocial-threshold.js';
import { revealingScope } from './verifiable-payoffs-suffice.js';
import { poorPairs, poorPairsInOrder } from './verifiable-welfare-leaves-a-gap-without-a-purse.js';

/** Pays agent 1 a little more for the first of several first bests. */
const madeUnique = (of: Environment): Environment =>
  environment({
    ...of,
    payoffs: of.payoffs.map((table, w) => {
      const [best] = firstBests(of, w);
      return table.map((row, profile) => (profile === best ? [add(row[0], fraction(1n, 3n)), ...row.slice(1)] : row));
    }),
  });

interface Making {
  readonly tied: boolean;
  readonly classes: readonly MechanismClass[];
  readonly bounds: Arbitrary<Rational | null>;
}

const subjects = ({ tied, classes, bounds }: Making): Arbitrary<SettingSubject> =>
  environments({ outcomes: 24 })
    .map((of) => (!tied && selfishnessLevel(of) === INFINITE ? madeUnique(of) : of))
    .chain((of) =>
      fc
        .tuple(fc.oneof(fc.constant(null), languages(of)), fc.constantFrom(...classes), bounds)
        .map(([other, mechanismClass, liability]) => ({
          environment: of,
          language: other === null ? welfareLanguage(of) : commonRefinement(of, welfareLanguage(of), other),
          mechanismClass,
          liability,
        })),
    );

const purse: Making = { tied: false, classes: ['unrestricted'], bounds: fc.constant(null) };
/** Two agents whose payoffs add up to 3 everywhere: often the court sees nothing, and every profile is left by someone. */
const rivals: Arbitrary<SettingSubject> = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }).map((payoffs) => {
  const of = plainEnvironment(
    [2, 2],
    [ONE],
    payoffs.flatMap((u) => [rational(u), rational(3 - u)]),
  );
  return { environment: of, language: welfareLanguage(of), mechanismClass: 'unrestricted', liability: null };
});

const cells = 'cells are welfare';
const few = { actions: [2, 2], payoffs: [0, 1] } as const;
const { purse: _, ...butForThePurse } = verifiableWelfareSufficesWithAPurse.hypotheses;

/** Whether the bonus of a weight implements the first bests that are the easiest to have. */
const bonusSuffices = (subject: SettingSubject, weight: Rational): boolean =>
  isInducedEquilibrium(
    settingOf(subject),
    bonus(subject.environment, subject.language, weight),
    easiestFirstBests(subject.environment).map(({ profile }) => profile),
  );

export const verifiableWelfareSufficesWithAPurseProperty: Property<SettingSubject> = {
  theorem: verifiableWelfareSufficesWithAPurse,
  scopes: [
    revealingScope({ actions: [2, 2], payoffs: [0, 2] }, cells, welfareLanguage, ['unrestricted']),
    revealingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 2] }, cells, welfareLanguage, ['unrestricted']),
  ],
  meeting: subjects(purse),
  breaking: {
    'welfare-revealed': settings({ outcomes: 24 }, fc.constant(null)).map((subject) => ({ ...subject, mechanismClass: 'unrestricted' })),
    'finite-threshold': rivals,
    purse: fc.oneof(subjects({ ...purse, classes: ['subsidy-free', 'balanced'] }), poorPairs),
    'no-bound': subjects({ ...purse, bounds: liabilities }),
  },
  ablation: {
    'welfare-revealed': [settingScope({ actions: [2, 1], payoffs: [0, 2] }, 'all', ['unrestricted'])],
    'finite-threshold': [revealingScope(few, cells, welfareLanguage, ['unrestricted'])],
    purse: [revealingScope({ actions: [2, 2], payoffs: [0, 2] }, cells, welfareLanguage, ['balanced'])],
    'no-bound': [revealingScope({ actions: [2, 2], payoffs: [0, 2] }, `${cells}, bound 0`, welfareLanguage, ['unrestricted'], ZERO)],
  },
  mutants: [
    {
      name: 'without-a-purse',
      prose: 'The same in the subsidy-free class.',
      kind: 'hypothesis',
      hypotheses: {
        ...butForThePurse,
        'subsidy-free': hypothesis('the class is subsidy-free', ({ mechanismClass }) => mechanismClass === 'subsidy-free'),
      },
      scopes: [poorPairsInOrder],
      meeting: poorPairs,
    },
    {
      name: 'half-the-bonus',
      prose: 'A bonus of λ*(E)/2 for welfare makes some first best an equilibrium at every contingency.',
      kind: 'constant',
      conclude: (subject) => {
        const level = selfishnessLevel(subject.environment);
        const half = level === INFINITE ? ZERO : multiply(level, fraction(1n, 2n));
        return equivalent(['a bonus of λ*(E)/2 suffices', bonusSuffices(subject, half)], ['so it is claimed', true]);
      },
    },
  ],
  strata: {
    'unique-first-bests': ({ environment }) => hasUniqueFirstBests(environment),
    'a bonus is needed': ({ environment }) => selfishnessLevel(environment) !== ZERO,
    'more revealed than welfare': ({ environment, language }) => language.count > welfareLanguage(environment).count,
    'contingencies or actions hidden': ({ environment, language }) =>
      language.count < environment.contingencies.length * environment.profileCount,
  },
};
