/**
 * # How to try `components-add-up`
 *
 * Random languages, many of them cut along a partition of the contingencies, so that no cell meets two of its blocks; others link all of
 * them, some only in a chain. Sizes are kept to what trying every choice can settle.
 */
import fc, { type Arbitrary } from 'fast-check';
import { linkedContingencies } from '../../src/contract/language/components.js';
import { contingencyPartition, signalLanguage } from '../../src/contract/language/language.js';
import { fraction, multiply, ONE, type Rational, sum } from '../../src/exact/rational.js';
import { partitions, settings } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { componentsAddUp, restrictedTo, total } from '../../theorems/foundations/components-add-up.js';
import { fewCells, implementable, noisyTeams } from '../contracts/planted.js';

const small = {
  shapes: [[2], [2], [3], [2, 1], [2, 1], [2, 2], [2, 2], [1, 2, 2], [2, 1, 1, 2]],
  contingencies: { min: 2, max: 4 },
  outcomes: 8,
};

/** The language cut along a partition of the contingencies. */
const cut = (subject: SettingSubject) =>
  partitions(subject.environment.contingencies.length).map((blocks): SettingSubject => {
    const { environment, language } = subject;
    const block = (w: number) => blocks.findIndex((members) => members.includes(w));
    return { ...subject, language: signalLanguage(environment, (w, profile) => block(w) * language.count + language.cells[w][profile]) };
  });

/** Few cells over several contingencies: incompatible choices, and money burned on the path. */
const tangled: Arbitrary<SettingSubject> = fewCells({ ...small, shapes: [[2], [2, 1], [2, 1], [3, 1], [2, 2]] });

/** Two contingencies that share no cell and a third that links them, by two cells and by one; an onlooker is affected. */
const chained = settings({ shapes: [[3, 1]], contingencies: { min: 3, max: 3 } }).map((subject): SettingSubject => {
  const links = [
    [0, 1, 2],
    [3, 4, 5],
    [0, 1, 3],
  ];
  return { ...subject, language: signalLanguage(subject.environment, (w, profile) => links[w][profile]) };
});

/** One agent acts, another is affected, and the court sees the action alone. */
const actionsAlone: Scope<SettingSubject> = extendScope(
  environmentScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 2] }),
  'actions verifiable and contingencies not, subsidy-free',
  1,
  ({ environment }) => [{ environment, language: contingencyPartition(environment, [[0, 1]]), mechanismClass: 'subsidy-free' }],
);

type Component = readonly number[];

/** P(C). */
const likelihood = ({ environment }: SettingSubject, component: Component): Rational => sum(component.map((w) => environment.prior[w]));

/** The claim that V_L is the weighted sum of what parts of the contingencies are worth alone. */
function sumOver(
  subject: SettingSubject,
  parts: readonly Component[],
  weight: (of: SettingSubject, part: Component) => Rational,
): Conclusion {
  const terms = parts.map((part) => {
    const value = bestValueOf(restrictedTo(subject, part));
    return typeof value === 'string' ? value : multiply(weight(subject, part), value);
  });
  return claim(['V_L', bestValueOf(subject)], '=', ['the sum', total(terms)]);
}

export const componentsAddUpProperty: Property<SettingSubject> = {
  theorem: componentsAddUp,
  scopes: [settingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] })],
  meeting: fc.oneof(settings(small), settings(small).chain(cut), implementable(small).chain(cut), tangled, chained, noisyTeams),
  breaking: {},
  mutants: [
    {
      name: 'contingency-by-contingency',
      prose: 'V_L is the sum over single contingencies, linked or not',
      kind: 'quantifier',
      scopes: [actionsAlone],
      conclude: (subject) =>
        sumOver(
          subject,
          subject.environment.contingencies.map((_, w) => [w]),
          likelihood,
        ),
    },
    {
      name: 'renormalised',
      prose: 'V_L is the sum of what the components are worth given that they happen',
      kind: 'constant',
      conclude: (subject) => sumOver(subject, linkedContingencies(subject.language), () => ONE),
    },
    {
      name: 'equally-likely',
      prose: 'a component counts by its number of contingencies',
      kind: 'constant',
      scopes: [],
      conclude: (subject) =>
        sumOver(subject, linkedContingencies(subject.language), ({ environment }, component) =>
          fraction(BigInt(component.length), BigInt(environment.contingencies.length)),
        ),
    },
  ],
  strata: {
    'several components': ({ language }) => linkedContingencies(language).length > 1,
    'a component of several contingencies': ({ language }) => linkedContingencies(language).some((component) => component.length > 1),
    'no equilibrium pair': (subject) => bestValueOf(subject) === 'undefined',
  },
};
