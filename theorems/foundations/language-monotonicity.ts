/**
 * # A finer language is worth no less
 *
 * Whatever a contract can say in a language it can say in every refinement: transfers that are constant on the coarser cells are transfers
 * on the finer ones. So a court that tells more apart never lowers V_L, and never makes it undefined.
 *
 * Notation. L' refines L if every cell of L' lies inside one cell of L; t ∘ κ, the transfers of L read on L', pays on a cell of L' what t
 * pays on the cell of L that it lies in.
 * Scope. Every class and liability bound, the same on both sides. Languages of which neither refines the other compare either way.
 */
import { type Language, refines } from '../../src/contract/language/language.js';
import { equilibriumPair, isInducedEquilibrium, isMechanism, type Transfers } from '../../src/contract/language/setting.js';
import type { Rational } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { bestOf, bestValueOf, gapOf } from '../../src/theory/statement/best-value.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { foundByDefinition } from './by-definition.js';

/** A setting and a second language. */
export type TwoLanguages = SettingSubject & SubjectWith<'finer'>;

/** t ∘ κ: on each cell of the finer language what t pays on the cell of the coarser one around it. */
function readOn(finer: Language, coarser: Language, transfers: Transfers): Transfers {
  const read = new Map<number, readonly Rational[]>();
  finer.cells.forEach((row, w) => {
    row.forEach((cell, profile) => {
      const paid = transfers.get(coarser.cells[w][profile]);
      if (paid !== undefined) read.set(cell, paid);
    });
  });
  return read;
}

/** The same setting in the finer language; one object for each subject, so that its V_L is searched for once. */
export const onFiner = remember((subject: TwoLanguages): SettingSubject => ({ ...subject, language: subject.finer }));

/** The value of the best pair of the coarser language read on the finer one; undefined if there is none, or if that is no equilibrium pair. */
function valueOnFiner(subject: TwoLanguages): Quantity {
  const best = bestOf(subject);
  if (best.status !== 'attained') return 'undefined';
  const { choice, transfers } = best.pair;
  const finer = settingOf(onFiner(subject));
  const read = readOn(subject.finer, subject.language, transfers);
  return isMechanism(finer, read) && isInducedEquilibrium(finer, read, choice) ? equilibriumPair(finer, choice, read).value : 'undefined';
}

export const languageMonotonicity = theorem<TwoLanguages>({
  id: 'language-monotonicity',
  part: 'A2',
  title: 'A finer language is worth no less',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $L'$ refine $L$. In every class, with or without a liability bound: if $V_L$ is defined then so is $V_{L'}$, and
$V_{L'} \ge V_L$. Indeed every equilibrium pair of $L$ is one of $L'$, of the same value.`,
  proof: String.raw`Let $(t,f)$ be an equilibrium pair in $L$, and let $\kappa$ map each cell of $L'$ to the cell of $L$ around it. Then $t \circ \kappa$ pays at every
outcome what $t$ pays there: it induces the same games, keeps to the same budgets and bounds, and burns the same.`,
  sources: [
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation:
        'There, a further signal is worth something if it is informative about effort; here, a finer partition is never worth less.',
    },
  ],
  hypotheses: {
    refines: hypothesis("every cell of L' lies inside one cell of L", ({ language, finer }) => refines(finer, language)),
  },
  conclude: (subject) => {
    const worthMore = claim(["the gap in L' (infinite where there is no equilibrium pair)", gapOf(onFiner(subject))], '<=', [
      'the gap in L',
      gapOf(subject),
    ]);
    // Where the proof says nothing, that its transfers fail shows nothing.
    return refines(subject.finer, subject.language)
      ? all(
          worthMore,
          claim(["the value in L' of a best pair of L", valueOnFiner(subject)], '=', ['V_L', bestValueOf(subject)]),
          ...foundByDefinition(settingOf(subject), 2),
          ...foundByDefinition(settingOf(onFiner(subject)), 2),
        )
      : worthMore;
  },
});
