/**
 * # With one contingency, what a contract can do has a closed form
 *
 * If there is nothing to tell apart but actions, a contract works by fines alone: it supports a profile just if it sees every deviation
 * that would pay. So the best mechanism, the weight that prosocial agents must have beside a contract, and what the contract must see
 * beside prosocial agents are all read off a table of gains and losses. As agents grow more prosocial there is less that a court must
 * detect, and in the end nothing. Counted in cells that is two, then one: what prosociality shortens is the list of deviations to look for.
 *
 * Notation. A language *supports* a at weight λ if some mechanism makes a an equilibrium of v^λ; λ*(a) is the largest gain/loss over the
 * temptations at a first best a (0 for none, ∞ if one has loss 0), and λ*(E) the least of these.
 * Scope. Pure equilibria. In the balanced class fines have to go to someone, and more is needed.
 * References. Holmström (1982), breaking the budget; Apt and Schäfer (2014), the selfishness level λ*(E).
 */
import type { Outcome } from '../../src/contract/incentives/incentives.js';
import type { Language } from '../../src/contract/language/language.js';
import { type Choice, isInducedEquilibrium, isMechanism, type MechanismClass } from '../../src/contract/language/setting.js';
import { allChoices, isImplementable, literalBestMechanism } from '../../src/contract/literal/literal.js';
import { add, fraction, isNegative, negate, ONE, type Rational, sum } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { greatestOf } from '../../src/game/greatest.js';
import { profileNames } from '../../src/game/profile.js';
import { payingDeviations, payingOrNot, thresholdInClosedForm, unseenPaying, valueInClosedForm } from '../../src/prosocial/closed-form.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { profileThreshold, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { all, type Conclusion, claim, equivalent, sameSet } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import { type SettingSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A setting with a prosocial weight. */
export type WithWeight = SettingSubject & SubjectWith<'weight'>;

/** What is claimed of the language, whatever the weight: V_L. */
const value = remember((environment: Environment, language: Language, mechanismClass: MechanismClass, liability: Rational | null) =>
  claim(
    [
      'V_L, every choice tried',
      literalBestMechanism(settingOf({ environment, language, mechanismClass, liability }))?.value ?? 'undefined',
    ],
    '=',
    ['its closed form', valueInClosedForm(environment, language) ?? 'undefined'],
  ),
);

/** And λ*_L. */
const threshold = remember((environment: Environment, language: Language, mechanismClass: MechanismClass, liability: Rational | null) =>
  claim(['λ*_L, every selection tried', literalContractThreshold(settingOf({ environment, language, mechanismClass, liability }))], '=', [
    'its closed form',
    thresholdInClosedForm(environment, language),
  ]),
);

/** What is claimed of agents of weight λ: what the language supports, and that two cells support anything. */
function supports(subject: WithWeight): (() => Conclusion)[] {
  const { environment, language, weight } = subject;
  const of = { ...settingOf(subject), utilities: prosocialUtilities(environment, weight) };
  const supported = (choice: Choice) => isImplementable(of, choice);
  const detected = (choice: Choice) => choice.every((profile, w) => unseenPaying(environment, language, weight, w, profile).length === 0);
  const supportedByTwo = (choice: Choice) => {
    const two = { ...of, language: payingOrNot(environment, weight, choice) };
    const other = 1 - two.language.cells[0][choice[0]];
    const payoffs = of.utilities.flat(2);
    const fine = negate(sum([greatestOf(payoffs), greatestOf(payoffs.map(negate)), ONE]));
    const fines = new Map([[other, environment.agents.map(() => fine)]]);
    return isMechanism(two, fines) && isInducedEquilibrium(two, fines, choice);
  };
  const named = (which: readonly Choice[]) =>
    which.map((choice) => choice.map((profile) => profileNames(environment, profile).join('')).join(' '));
  return [
    () => {
      const choices = oneByOne([...allChoices(of)]);
      return sameSet(
        ['profiles that the language supports, by linear programs', named(choices.filter(supported))],
        ['profiles from which it detects every deviation with gain > λ·loss', named(choices.filter(detected))],
      );
    },
    () => {
      const choices = oneByOne([...allChoices(of)]);
      return sameSet(
        ['profiles that two cells support, by the fine of the proof', named(choices.filter(supportedByTwo))],
        ['all profiles', named(choices)],
      );
    },
  ];
}

/** What is claimed of first bests, whatever the language: what must be detected shrinks in λ, to nothing at λ*(a). */
function shortens(of: Environment, weight: Rational): (() => Conclusion)[] {
  const bests = () => of.contingencies.flatMap((_, w) => firstBests(of, w).map((profile): Outcome => ({ contingency: w, profile })));
  const named = (which: readonly Outcome[]) =>
    which.map(({ contingency, profile }) => `${of.contingencies[contingency]} ${profileNames(of, profile).join('')}`);
  const utilities = prosocialUtilities(of, weight);
  const isStable = ({ contingency, profile }: Outcome) => isEquilibrium(of, utilities, contingency, profile);
  const more = add(weight, fraction(1n, 7n));
  return [
    () => {
      const longer = oneByOne(bests()).filter(({ contingency: w, profile }) => {
        const now = payingDeviations(of, weight, w, profile).map(({ to }) => to);
        return payingDeviations(of, more, w, profile).some(({ to }) => !now.includes(to));
      });
      return sameSet(['first bests that need more detected at a greater weight', named(longer)], ['none', []]);
    },
    () => {
      const some = oneByOne(bests());
      const low = some.filter(({ contingency, profile }) => thresholdAtMost(profileThreshold(of, contingency, profile), weight));
      return sameSet(
        ['first bests a with λ*(a) ≤ λ', named(low)],
        ['first bests that are equilibria without contract', named(some.filter(isStable))],
      );
    },
    () =>
      equivalent(
        ['λ*(E) ≤ λ', thresholdAtMost(selfishnessLevel(of), weight)],
        [
          'a first best is an equilibrium without contract',
          of.contingencies.every((_, contingency) => firstBests(of, contingency).some((profile) => isStable({ contingency, profile }))),
        ],
      ),
  ];
}

export const oneContingencyClosedForm = theorem<WithWeight>({
  id: 'one-contingency-closed-form',
  part: 'B16',
  title: 'With one contingency, what a contract can do has a closed form',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let there be one contingency, and let the class be subsidy-free or unrestricted, without liability bound.

1. $V_L = \max\{W(a) : \text{no undetectable temptation at } a\}$, undefined where every profile has one.
2. $\lambda^*_L = \min_{a \in F} \max\{\text{gain}/\text{loss} : \text{undetectable temptations at } a\}$, where no temptation counts as
   $0$ and loss $0$ as $\infty$.
3. At weight $\lambda \ge 0$ the language supports a profile $a$ iff it detects every deviation from $a$ with
   $\text{gain} > \lambda \cdot \text{loss}$. So two cells are enough: the outcomes of those deviations, and all others.
4. For $a \in F$ the set of those deviations shrinks as $\lambda$ grows, and is empty iff $\lambda \ge \lambda^*(a)$: some first best
   needs no contract iff $\lambda \ge \lambda^*(E)$.`,
  proof: String.raw`(3) In $v^\lambda$ a deviation gains $g - \lambda\ell$, where $g$ is its gain and $\ell$ its loss. If that is
positive and the deviation stays in its cell, no transfer deters it. Otherwise pay nothing on the cell of $a$ and fine everyone on all
other cells by more than every gain. (1) is (3) at $\lambda = 0$: nothing is burned on the path, so the pair is worth $W(a)$, and no
pair is worth more than its choice. (2) At $a \in F$ losses are $\ge 0$, so only temptations count, and all undetectable ones cease to
pay iff $\lambda \ge g/\ell$ for each; the mechanism of (3) burns nothing on the path. (4) $\ell \ge 0$, so $g > \lambda'\ell$ implies
$g > \lambda\ell$ for $\lambda \le \lambda'$; none is left iff no temptation has $g > \lambda\ell$.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'Group fines that break the budget, there for one observed output; here for any partition.',
    },
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'λ*(E) is their selfishness level, the case of the empty language.',
    },
  ],
  hypotheses: {
    'one-contingency': hypothesis('there is one contingency', ({ environment }) => environment.contingencies.length === 1),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
    burnable: hypothesis(
      'the class is subsidy-free or unrestricted: money may leave',
      ({ mechanismClass }) => mechanismClass !== 'balanced',
    ),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: (subject) => {
    const { environment, language, mechanismClass, liability = null, weight } = subject;
    const parts = [
      () => value(environment, language, mechanismClass, liability),
      () => threshold(environment, language, mechanismClass, liability),
      ...supports(subject),
      ...shortens(environment, weight),
    ];
    return all(...oneByOne(parts).map((part) => part()));
  },
});
