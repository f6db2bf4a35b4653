/**
 * # With one contingency, what a contract can do has a closed form
 *
 * If there is nothing to tell apart but actions, a contract works by fines alone: it supports a profile just if it sees every deviation
 * that would pay. So the best mechanism, the weight that prosocial agents must have beside a contract, and what the contract must see
 * beside prosocial agents are all read off a table of gains and losses. As agents grow more prosocial a first best needs fewer clauses,
 * and in the end none: prosociality shortens contracts.
 *
 * Notation. A language *supports* a at weight λ if some mechanism makes a an equilibrium of v^λ; λ*(a) is the largest gain/loss over the
 * temptations at a first best a (0 for none, ∞ if one has loss 0), and λ*(E) the least of these.
 * Scope. Pure equilibria. In the balanced class fines have to go to someone, and more is needed.
 * References. Holmström (1982), breaking the budget; Apt and Schäfer (2014), the selfishness level λ*(E).
 */
import { bestMechanism } from '../src/contract/best-mechanism.js';
import { signalLanguage } from '../src/contract/language.js';
import { allChoices, literalBestMechanism, literalImplementation } from '../src/contract/literal.js';
import { literalDeviations } from '../src/contract/literal-walks.js';
import type { Choice } from '../src/contract/setting.js';
import { add, compare, divide, fraction, isZero, maximum, multiply, ONE, type Rational, sum, ZERO } from '../src/exact/rational.js';
import { type Environment, firstBests, gain, loss } from '../src/game/environment.js';
import { equilibria } from '../src/game/equilibrium.js';
import { type Deviation, type Profile, profileNames } from '../src/game/profile.js';
import { literalContractThreshold } from '../src/prosocial/literal.js';
import { contractThreshold } from '../src/prosocial/substitution.js';
import {
  compareThresholds,
  greaterThreshold,
  INFINITE,
  profileThreshold,
  selfishnessLevel,
  type Threshold,
} from '../src/prosocial/threshold.js';
import { prosocialUtilities } from '../src/prosocial/utility.js';
import { all, claim, implies, type Quantity, sameSet } from '../src/theory/conclusion.js';
import { type SettingSubject, type SubjectWith, settingOf } from '../src/theory/subject.js';
import { hypothesis, theorem } from '../src/theory/theorem.js';

/** A setting with a prosocial weight. */
export type WithWeight = SettingSubject & SubjectWith<'weight'>;

/** The deviations from an outcome with gain > λ·loss: those that pay an agent of weight λ. */
const paying = (of: Environment, weight: Rational, w: number, profile: Profile): Deviation[] =>
  literalDeviations(of, profile).filter(
    (deviation) => compare(gain(of, w, profile, deviation), multiply(weight, loss(of, w, profile, deviation))) > 0,
  );

/** The deviations with gain > λ·loss that stay in their cell. */
const payingUnseen = ({ environment, language: { cells } }: SettingSubject, weight: Rational, w: number, profile: Profile) =>
  paying(environment, weight, w, profile).filter(({ to }) => cells[w][to] === cells[w][profile]);

/** Σ_ω p(ω) max{W(ω,a): no undetectable temptation at (ω,a)}; `undefined` where some ω has no such a. */
export function valueInClosedForm(subject: SettingSubject): Quantity {
  const { prior, welfare } = subject.environment;
  const best = welfare.map((row, w) => row.filter((_, profile) => payingUnseen(subject, ZERO, w, profile).length === 0));
  return best.some(({ length }) => length === 0) ? 'undefined' : sum(best.map((row, w) => multiply(prior[w], row.reduce(maximum))));
}

/** max_ω min_{a ∈ F(ω)} of the largest gain/loss over the undetectable temptations at (ω,a). */
export function thresholdInClosedForm(subject: SettingSubject): Threshold {
  const { environment: of } = subject;
  const ratio = (w: number, profile: Profile, deviation: Deviation): Threshold => {
    const lost = loss(of, w, profile, deviation);
    return isZero(lost) ? INFINITE : divide(gain(of, w, profile, deviation), lost);
  };
  const least = of.contingencies.map((_, w) =>
    firstBests(of, w)
      .map((profile) =>
        payingUnseen(subject, ZERO, w, profile)
          .map((deviation) => ratio(w, profile, deviation))
          .reduce(greaterThreshold, ZERO),
      )
      .reduce((x, y) => (compareThresholds(x, y) <= 0 ? x : y)),
  );
  return least.reduce(greaterThreshold);
}

/** What is claimed of the setting with selfish agents: V_L and λ*_L. */
function values(subject: WithWeight) {
  const of = settingOf(subject);
  const searched = bestMechanism(of);
  const found = contractThreshold(of);
  const [value, threshold]: [Quantity, Quantity] = [valueInClosedForm(subject), thresholdInClosedForm(subject)];
  return [
    claim(['V_L, every choice tried', literalBestMechanism(of)?.value ?? 'undefined'], '=', ['its closed form', value]),
    claim(['V_L, searched for', searched.status === 'attained' ? searched.pair.value : 'undefined'], '=', ['its closed form', value]),
    claim(['λ*_L, every selection tried', literalContractThreshold(of)], '=', ['its closed form', threshold]),
    claim(['λ*_L, searched for', found.status === 'attained' ? found.weight : 'infinite'], '=', ['its closed form', threshold]),
  ];
}

/** What is claimed of agents of weight λ: which choices the language supports, and that two cells are enough for each. */
function supports(subject: WithWeight) {
  const { environment: of, language, weight } = subject;
  const prosocial = { ...settingOf(subject), utilities: prosocialUtilities(of, weight) };
  const text = (choice: Choice) => choice.map((profile) => profileNames(of, profile).join('')).join(' ');
  const choices = [...allChoices(prosocial)];
  const twoCells = (choice: Choice) => {
    const seen = choice.map((profile, w) => new Set(paying(of, weight, w, profile).map(({ to }) => to)));
    return signalLanguage(of, (w, profile) => Number(seen[w].has(profile)));
  };
  const supported = (choice: Choice, by = language) => literalImplementation({ ...prosocial, language: by }, choice) !== null;
  const seen = (choice: Choice) => choice.every((profile, w) => payingUnseen(subject, weight, w, profile).length === 0);
  return [
    sameSet(
      ['profiles that the language supports, by linear programs', choices.filter((choice) => supported(choice)).map(text)],
      ['profiles from which it detects every deviation with gain > λ·loss', choices.filter(seen).map(text)],
    ),
    sameSet(
      ['profiles that two cells support', choices.filter((choice) => supported(choice, twoCells(choice))).map(text)],
      ['all profiles', choices.map(text)],
    ),
  ];
}

/** What is claimed of first bests: what must be detected shrinks in λ, to nothing at λ*(a), and at λ*(E) for some a. */
function shortens({ environment: of, weight }: WithWeight) {
  const best = of.contingencies.flatMap((_, w) => firstBests(of, w).map((profile) => [w, profile] as const));
  const more = [fraction(1n, 7n), ONE, fraction(10n, 1n)].map((by) => add(weight, by));
  const added = best.flatMap(([w, profile]) => {
    const now = new Set(paying(of, weight, w, profile).map(({ to }) => to));
    return more.flatMap((higher) =>
      paying(of, higher, w, profile)
        .filter(({ to }) => !now.has(to))
        .map(({ to }) => `${w}:${profile}-${to}`),
    );
  });
  const stable = of.contingencies.map((_, w) => equilibria(of, prosocialUtilities(of, weight), w));
  const level = selfishnessLevel(of);
  const calm = (at: Rational) =>
    of.contingencies.every((_, w) => equilibria(of, prosocialUtilities(of, at), w).some((profile) => firstBests(of, w).includes(profile)));
  const text = ([w, profile]: readonly [number, Profile]) => `${w}:${profileNames(of, profile).join('')}`;
  return [
    sameSet(['deviations from first bests to be detected at a greater weight only', added], ['none', []]),
    sameSet(
      ['first bests that are equilibria without contract', best.filter(([w, profile]) => stable[w].includes(profile)).map(text)],
      [
        'first bests a with λ*(a) ≤ λ',
        best.filter(([w, profile]) => compareThresholds(profileThreshold(of, w, profile), weight) <= 0).map(text),
      ],
    ),
    implies(['λ*(E) is finite', level !== INFINITE], ['a first best is an equilibrium at λ*(E)', level !== INFINITE && calm(level)]),
  ];
}

export const oneContingencyClosedForm = theorem<WithWeight>({
  id: 'one-contingency-closed-form',
  part: 'B16',
  title: 'With one contingency, what a contract can do has a closed form',
  statement: String.raw`Let there be one contingency, and let the class be subsidy-free or unrestricted, without liability bound.

1. $V_L = \max\{W(a) : \text{no undetectable temptation at } a\}$, undefined where every profile has one.
2. $\lambda^*_L = \min_{a \in F} \max\{\text{gain}/\text{loss} : \text{undetectable temptations at } a\}$, where no temptation counts as $0$ and loss $0$ as $\infty$.
3. At weight $\lambda \ge 0$ the language supports a profile $a$ iff it detects every deviation from $a$ with $\text{gain} > \lambda \cdot \text{loss}$. So a language of two
   cells supports it: the outcomes of those deviations, and all others.
4. For $a \in F$ the set of those deviations shrinks as $\lambda$ grows, and is empty iff $\lambda \ge \lambda^*(a)$. If $\lambda^*(E)$ is finite, then at $\lambda^*(E)$ some
   first best needs no contract.`,
  proof: String.raw`(3) In $v^\lambda$ a deviation gains $g - \lambda\ell$, where $g$ is its gain and $\ell$ its loss. If that is positive and the deviation stays in its cell, no transfer
deters it. Otherwise pay nothing on the cell of $a$ and fine everyone on all other cells by more than every gain. (1) is (3) at $\lambda = 0$: nothing is burned on the path, so
the pair is worth $W(a)$, and no pair is worth more than its choice. (2) At $a \in F$ losses are $\ge 0$, so only temptations count, and all undetectable ones cease to
pay iff $\lambda \ge g/\ell$ for each; the mechanism of (3) burns nothing on the path. (4) $\ell \ge 0$, so $g > \lambda'\ell$ implies $g > \lambda\ell$ for $\lambda \le \lambda'$; none is left
iff no temptation has $g > \lambda\ell$.`,
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
  },
  conclude: (subject) => all(...values(subject), ...supports(subject), ...shortens(subject)),
});
