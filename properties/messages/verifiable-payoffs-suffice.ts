/**
 * # How to try `verifiable-payoffs-suffice`
 *
 * Cells are payoff vectors, or payoff vectors with whatever else some random language tells apart. Bounds are just large enough, or larger.
 */
import fc, { type Arbitrary } from 'fast-check';
import { payoffLanguage, revealsWelfare, shareOut, welfareLanguage } from '../../src/contract/clauses/verifiable.js';
import { commonRefinement, type Language, signalLanguage } from '../../src/contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { absolute, add, format, fraction, maximum, multiply, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { environments, languages, settings } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid, settingScope } from '../../src/theory/scopes/scopes.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { verifiablePayoffsSuffice } from '../../theorems/messages/verifiable-payoffs-suffice.js';

/** The least bound that leaves room for equal shares. */
const leastBound = (of: Environment): Rational =>
  of.payoffs
    .flatMap((table, w) => table.flatMap((_, profile) => shareOut(of, w, profile)))
    .reduce((most, t) => maximum(most, absolute(t)), ZERO);

/** Random environments in a language that tells apart at least what the given one does. */
const revealing = (least: (of: Environment) => Language): Arbitrary<{ environment: Environment; language: Language }> =>
  environments({ outcomes: 24 }).chain((of) =>
    fc
      .oneof(fc.constant(null), languages(of))
      .map((other) => ({ environment: of, language: other === null ? least(of) : commonRefinement(of, least(of), other) })),
  );

const withBound = (bounds: (least: Rational) => readonly (Rational | null)[]): Arbitrary<SettingSubject> =>
  fc
    .tuple(revealing(payoffLanguage), fc.constantFrom(...MECHANISM_CLASSES))
    .chain(([subject, mechanismClass]) =>
      fc.constantFrom(...bounds(leastBound(subject.environment))).map((liability) => ({ ...subject, mechanismClass, liability })),
    );

/** Every environment of a grid in a language made for it. */
export const revealingScope = (
  grid: Grid,
  name: string,
  least: (of: Environment) => Language,
  classes: readonly MechanismClass[],
  liability: Rational | null = null,
): Scope<SettingSubject> =>
  extendScope(environmentScope(grid), `${name}, ${classes.join(' and ')}`, classes.length, ({ environment }) =>
    classes.map((mechanismClass) => ({ environment, language: least(environment), mechanismClass, liability })),
  );

/** What a court knows that sees the payoff of the first agent alone. */
const firstPayoff = (of: Environment): Language => signalLanguage(of, (w, profile) => format(of.payoffs[w][profile][0]));
const { affordable } = verifiablePayoffsSuffice.hypotheses;

export const verifiablePayoffsSufficeProperty: Property<SettingSubject> = {
  theorem: verifiablePayoffsSuffice,
  scopes: [
    revealingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 'cells are payoffs', payoffLanguage, MECHANISM_CLASSES),
    revealingScope({ actions: [2, 2], payoffs: [0, 2] }, 'cells are payoffs', payoffLanguage, ['balanced']),
    revealingScope({ actions: [3, 1], payoffs: [0, 2] }, 'cells are payoffs', payoffLanguage, MECHANISM_CLASSES),
    revealingScope({ actions: [2], contingencies: 2, payoffs: [0, 4] }, 'cells are payoffs', payoffLanguage, MECHANISM_CLASSES),
  ],
  meeting: withBound((least) => [null, null, least, multiply(least, fraction(3n, 2n)), add(least, ONE)]),
  breaking: {
    'payoffs-revealed': settings({ outcomes: 24 }, fc.constant(null)),
    affordable: withBound((least) => [ZERO, multiply(least, fraction(1n, 4n)), multiply(least, fraction(9n, 10n))]),
  },
  ablation: {
    'payoffs-revealed': [settingScope({ actions: [2, 2], payoffs: [0, 1] }, 'all', ['subsidy-free'])],
    affordable: [revealingScope({ actions: [2, 2], payoffs: [0, 1] }, 'cells are payoffs, bound 0', payoffLanguage, ['balanced'], ZERO)],
  },
  mutants: [
    {
      name: 'welfare-revealed',
      prose: 'The same where cells reveal the sum of the payoffs.',
      kind: 'hypothesis',
      hypotheses: {
        'welfare-revealed': hypothesis('outcomes in one cell have the same welfare', ({ environment, language }) =>
          revealsWelfare(environment, language),
        ),
        affordable,
      },
      scopes: [revealingScope({ actions: [2, 2], payoffs: [0, 1] }, 'cells are welfare', welfareLanguage, ['subsidy-free'])],
    },
    {
      name: 'one-payoff-revealed',
      prose: 'The same where cells reveal the payoff of the first agent.',
      kind: 'quantifier',
      hypotheses: {
        'one-payoff-revealed': hypothesis('outcomes in one cell have the same payoff of the first agent', ({ environment, language }) => {
          const seen = new Map<number, string>();
          return environment.payoffs.every((table, w) =>
            table.every(([first], profile) => {
              const cell = language.cells[w][profile];
              const before = seen.get(cell) ?? format(first);
              seen.set(cell, before);
              return before === format(first);
            }),
          );
        }),
        affordable,
      },
      scopes: [revealingScope({ actions: [1, 2, 2], payoffs: [0, 1] }, 'cells are the first payoff', firstPayoff, ['subsidy-free'])],
    },
  ],
  strata: {
    'contingencies or actions hidden': ({ environment, language }) =>
      language.count < environment.contingencies.length * environment.profileCount,
    'the least bound that will do': ({ environment, liability }) =>
      liability !== null && liability !== undefined && format(liability) === format(leastBound(environment)),
  },
};
