/**
 * # How to try `components-add-up`
 *
 * Random languages, many of them cut along a partition of the contingencies, so that no cell meets two of its blocks; others link all of
 * them, some only in a chain. Sizes are kept to what trying every choice can settle.
 */
import fc, { type Arbitrary } from 'fast-check';
import { linkedContingencies } from '../src/contract/components.js';
import { signalLanguage } from '../src/contract/language.js';
import { partitions, settings } from '../src/theory/arbitraries.js';
import { fewCells, implementable, noisyTeams } from '../src/theory/planted.js';
import type { Property } from '../src/theory/property.js';
import { settingScope } from '../src/theory/scopes.js';
import type { SettingSubject } from '../src/theory/subject.js';
import { componentsAddUp } from '../theorems/components-add-up.js';
import { bestValue } from '../theorems/first-best-bound.js';

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

export const componentsAddUpProperty: Property<SettingSubject> = {
  theorem: componentsAddUp,
  scopes: [settingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] })],
  meeting: fc.oneof(settings(small), settings(small).chain(cut), implementable(small).chain(cut), tangled, chained, noisyTeams),
  breaking: {},
  strata: {
    'several components': ({ language }) => linkedContingencies(language).length > 1,
    'a component of several contingencies': ({ language }) => linkedContingencies(language).some((component) => component.length > 1),
    'no equilibrium pair': (subject) => bestValue(subject) === 'undefined',
  },
};
