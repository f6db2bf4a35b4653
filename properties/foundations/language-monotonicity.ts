/**
 * # How to try `language-monotonicity`
 *
 * One of the two languages is random; the other is made from it by splitting or merging cells, by meeting or joining it with a third, or
 * is one of the extremes. Most of the coarser ones have an equilibrium pair by construction, as in `first-best-bound`.
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  allLanguages,
  commonCoarsening,
  commonRefinement,
  completeLanguage,
  emptyLanguage,
  type Language,
  mergeCells,
  refines,
  splitCell,
} from '../../src/contract/language/language.js';
import { isPositive, subtract, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { type EnvironmentOptions, languages, settings } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid, gridEnvironments } from '../../src/theory/scopes/scopes.js';
import { bestValueOf, gapOf } from '../../src/theory/statement/best-value.js';
import { claim, type Relation } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { languageMonotonicity, onFiner, type TwoLanguages } from '../../theorems/foundations/language-monotonicity.js';
import { implementable, outdone, undefinedSettings } from '../contracts/planted.js';

const small: EnvironmentOptions = { outcomes: 16 };

/** Settings with and without an equilibrium pair. */
const anySetting: Arbitrary<SettingSubject> = fc.oneof(undefinedSettings, settings(small));

/** Refinements of a language: by another one, by a split of one cell, down to single outcomes, or none. */
const refinements = (of: Environment, language: Language): Arbitrary<Language> =>
  fc.oneof(
    { weight: 3, arbitrary: languages(of).map((other) => commonRefinement(of, language, other)) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.nat({ max: language.count - 1 }), fc.infiniteStream(fc.boolean()))
        .map(([cell, leaves]) => splitCell(of, language, cell, () => leaves.next().value)),
    },
    { weight: 2, arbitrary: fc.constant(completeLanguage(of)) },
    { weight: 1, arbitrary: fc.constant(language) },
  );

/** Coarsenings of a language: two cells merged, all of them, or its join with another language. */
const coarsenings = (of: Environment, language: Language): Arbitrary<Language> =>
  fc.oneof(
    fc.constant(emptyLanguage(of)),
    fc
      .tuple(fc.nat({ max: language.count - 1 }), fc.nat({ max: language.count - 1 }))
      .map(([kept, merged]) => mergeCells(of, language, kept, merged)),
    languages(of).map((other) => commonCoarsening(of, language, other)),
  );

/** Every environment of a grid with every language, each of its refinements, and each class without purse. */
const refinementScope = (grid: Grid, pairs: number): Scope<TwoLanguages> => {
  const [sample] = gridEnvironments({ ...grid, payoffs: [0, 0] });
  const every = [...allLanguages(sample)].sort((x, y) => x.count - y.count);
  const ordered = every.flatMap((language) => every.filter((finer) => refines(finer, language)).map((finer) => ({ language, finer })));
  return extendScope(
    environmentScope(grid),
    `all ${pairs} pairs of a language and a refinement, subsidy-free and balanced`,
    2 * pairs,
    function* (subject) {
      for (const pair of ordered)
        for (const mechanismClass of ['subsidy-free', 'balanced'] as const) yield { mechanismClass, ...pair, ...subject };
    },
  );
};

/** How the gaps of the two languages compare. */
const gaps = (relation: Relation) => (subject: TwoLanguages) =>
  claim(["the gap in L'", gapOf(onFiner(subject))], relation, ['the gap in L', gapOf(subject)]);

export const languageMonotonicityProperty: Property<TwoLanguages> = {
  theorem: languageMonotonicity,
  scopes: [refinementScope({ actions: [3, 1], payoffs: [0, 2] }, 12)],
  meeting: fc
    .oneof(implementable(small), { weight: 2, arbitrary: outdone(implementable(small)) }, anySetting)
    .chain((subject) => refinements(subject.environment, subject.language).map((finer) => ({ ...subject, finer }))),
  breaking: {
    refines: implementable(small).chain((subject) =>
      fc.oneof(languages(subject.environment), coarsenings(subject.environment, subject.language)).map((finer) => ({ ...subject, finer })),
    ),
  },
  mutants: [
    {
      name: 'strictly-more',
      prose: "the gap in L' is less than that in L",
      kind: 'relation',
      conclude: gaps('<'),
    },
    {
      name: 'no-more',
      prose: "the gap in L' is no less than that in L",
      kind: 'relation',
      conclude: gaps('>='),
    },
    {
      name: 'coarser',
      prose: "L' is refined by L instead",
      kind: 'hypothesis',
      scopes: [],
      meeting: implementable(small).chain((subject) =>
        coarsenings(subject.environment, subject.language).map((finer) => ({ ...subject, finer })),
      ),
      hypotheses: { coarsens: hypothesis("every cell of L lies inside one cell of L'", ({ language, finer }) => refines(language, finer)) },
    },
  ],
  strata: {
    'strictly finer': ({ language, finer }) => finer.count > language.count,
    'worth strictly more': (subject) => isPositive(riseOf(subject) ?? ZERO),
    'an equilibrium pair in the finer language alone': (subject) =>
      bestValueOf(subject) === 'undefined' && bestValueOf(onFiner(subject)) !== 'undefined',
  },
  figures: { 'the least rise': { keep: 'least', of: riseOf } },
};

/** V_L' − V_L. */
function riseOf(subject: TwoLanguages) {
  const [coarse, fine] = [bestValueOf(subject), bestValueOf(onFiner(subject))];
  return typeof coarse === 'string' || typeof fine === 'string' ? null : subtract(fine, coarse);
}
