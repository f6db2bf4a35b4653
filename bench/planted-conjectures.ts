/** Conjectures that are false, from common counterexamples to very rare ones: what a search for counterexamples is measured on. */
import { departures } from '../src/contract/clauses/collective.js';
import { implement } from '../src/contract/incentives/implementation.js';
import { isDetectable } from '../src/contract/language/language.js';
import {
  atMost,
  compare,
  denominator,
  equal,
  format,
  fraction,
  isInteger,
  isNegative,
  isPositive,
  maximum,
  numerator,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../src/exact/rational.js';
import { type Environment, firstBests, gain } from '../src/game/environment.js';
import { equilibria } from '../src/game/equilibrium.js';
import { deviationsFrom } from '../src/game/profile.js';
import { equilibriumWelfare } from '../src/prosocial/equilibrium-welfare.js';
import { INFINITE, selfishnessLevel } from '../src/prosocial/threshold.js';
import { prosocialUtilities } from '../src/prosocial/utility.js';
import { stockProperty } from '../src/theory/draw/kinds.js';
import { gainForms, welfareForms } from '../src/theory/order/payoff-forms.js';
import { bestValueOf } from '../src/theory/statement/best-value.js';
import { type Conclusion, claim, equivalent, type Quantity } from '../src/theory/statement/conclusion.js';
import type { Property } from '../src/theory/statement/property.js';
import { type ChoiceSubject, type Subject, type SubjectKind, settingOf } from '../src/theory/statement/subject.js';
import { type Hypothesis, hypothesis, type Theorem, theorem } from '../src/theory/statement/theorem.js';

const HALF = fraction(1n, 2n);

const when = (prose: string, holds: (of: Environment) => boolean): Hypothesis<Subject> =>
  hypothesis(prose, ({ environment }) => holds(environment));
const shape = (...actions: readonly number[]) =>
  when(`${actions.join('x')} actions`, (of) => `${of.actions.map((names) => names.length)}` === `${actions}`);
const upToEight = when('payoffs are integers from 0 to 8', (of) =>
  of.payoffs.flat(2).every((u) => isInteger(u) && !isNegative(u) && atMost(u, rational(8))),
);
const stable = (of: Environment, weight: Rational = ZERO): number[] => equilibria(of, prosocialUtilities(of, weight), 0);
const settled = (...weights: readonly Rational[]) =>
  when(`one equilibrium at weights ${weights.map((weight) => `${numerator(weight)}/${denominator(weight)}`).join(', ')}`, (of) =>
    weights.every((weight) => stable(of, weight).length === 1),
  );
const welfareAt = (of: Environment, weight: Rational): Rational => of.welfare[0][stable(of, weight)[0]];
const neverWorse = (of: Environment, weight: Rational): Conclusion =>
  claim(['welfare at the weight', welfareAt(of, weight)], '>=', ['welfare at 0', welfareAt(of, ZERO)]);
const settles = (of: Environment): Conclusion => claim(['pure equilibria', rational(stable(of).length)], '>', ['none', ZERO]);
const level = (of: Environment): Quantity => selfishnessLevel(of);
const finite = when('λ*(E) is finite', (of) => level(of) !== INFINITE);
const tieless = when('no agent has two equal payoffs', (of) =>
  of.agents.every((_, i) => new Set(of.payoffs[0].map((row) => `${numerator(row[i])}/${denominator(row[i])}`)).size === of.profileCount),
);
const symmetric = when('two agents with as many actions, and symmetric', (of) => {
  const count = of.actions[0].length;
  const mirrored = (profile: number) => (profile % count) * count + Math.floor(profile / count);
  return (
    of.agents.length === 2 &&
    of.actions[1].length === count &&
    of.payoffs[0].every((row, a) => equal(row[0], of.payoffs[0][mirrored(a)][1]))
  );
});
const dilemma = when('T > R > P > S', ({ payoffs: [[[r], [s], [t], [p]]] }) => compare(t, r) > 0 && compare(r, p) > 0 && compare(p, s) > 0);
const constantSum = when('welfare is the same everywhere', (of) => of.welfare[0].every((w) => equal(w, of.welfare[0][0])));

/** The name says what is claimed. */
function game(
  name: string,
  hypotheses: readonly Hypothesis<Subject>[],
  conclude: (of: Environment) => Conclusion,
  linear?: Theorem<Subject>['linear'],
) {
  return stocked(name, 'game', hypotheses, ({ environment }) => conclude(environment), linear);
}

function stocked<S extends Subject>(
  name: string,
  kind: SubjectKind,
  hypotheses: readonly Hypothesis<S>[],
  conclude: (subject: S) => Conclusion,
  linear?: Theorem<S>['linear'],
): Property<Subject> {
  const named = Object.fromEntries(hypotheses.map((one) => [one.prose, one]));
  const statement = theorem<S>({ id: name, hypotheses: named, conclude, ...(linear && { linear }) });
  return stockProperty(statement, kind) as unknown as Property<Subject>;
}

const oneContingency = hypothesis<ChoiceSubject>('one contingency', ({ environment }) => environment.contingencies.length === 1);
const balanced = hypothesis<ChoiceSubject>(
  'balanced, no bound',
  ({ mechanismClass, liability }) => mechanismClass === 'balanced' && liability === null,
);
const unseen = ({ environment: of, language }: ChoiceSubject, profile: number): boolean =>
  deviationsFrom(of, profile).some((one) => isPositive(gain(of, 0, profile, one)) && !isDetectable(language, 0, profile, one));

const atWeights =
  (...weights: readonly Rational[]): Theorem<Subject>['linear'] =>
  ({ environment: of }) => [...weights.flatMap((weight) => gainForms(of, weight)), ...welfareForms(of)];

const EIGHTHS = Array.from({ length: 17 }, (_, k) => fraction(BigInt(k), 8n));

export const PLANTED: readonly Property<Subject>[] = [
  game('λ*(E) is at most 1', [finite], (of) => claim(['λ*(E)', level(of)], '<=', ['1', ONE])),
  game('two agents have a pure equilibrium', [when('two-agents', (of) => of.agents.length === 2)], settles),
  game('in 2×2 a finite λ*(E) is below 7, payoffs 0..8', [shape(2, 2), upToEight, finite], (of) =>
    claim(['λ*(E)', level(of)], '<', ['7', rational(7)]),
  ),
  game(
    'three agents: the best equilibrium is no worse at weight 1',
    [shape(2, 2, 2), when('equilibria at 0 and 1', (of) => stable(of).length * stable(of, ONE).length > 0)],
    (of) =>
      claim(['best at 1', equilibriumWelfare(of, ONE)?.best ?? 'undefined'], '>=', [
        'best at 0',
        equilibriumWelfare(of, ZERO)?.best ?? 'undefined',
      ]),
  ),
  stocked<ChoiceSubject>(
    'balanced V_L is the best W(a) without unseen temptation',
    'environment+language',
    [oneContingency, balanced],
    (subject) => {
      const held = subject.environment.welfare[0].filter((_, profile) => !unseen(subject, profile));
      return claim(['V_L', bestValueOf(subject)], '=', ['closed form', held.length === 0 ? 'undefined' : held.reduce(maximum)]);
    },
  ),
  stocked<ChoiceSubject>(
    'a team is disciplined iff no cell that anyone reaches pays',
    'environment+language+choice',
    [oneContingency, balanced],
    (subject) => {
      const { environment: of, language, choice } = subject;
      const pays = departures(of, language, 0, choice[0]).some(({ total }) => isPositive(total));
      return equivalent(
        ['implementable', implement(settingOf(subject), choice).implementable],
        ['no cell pays', !pays && !unseen(subject, choice[0])],
      );
    },
  ),
  game(
    'in 2×2 the sole equilibrium is no worse at weight 1/2',
    [shape(2, 2), settled(ZERO, HALF)],
    (of) => neverWorse(of, HALF),
    atWeights(ZERO, HALF),
  ),
  game('the same with payoffs 0..8', [shape(2, 2), upToEight, settled(ZERO, HALF)], (of) => neverWorse(of, HALF)),
  game(
    '2×3 with one first best, welfare being equal elsewhere, have a pure equilibrium',
    [
      when('2×3', (of) => of.agents.length === 2 && of.profileCount === 6),
      when('one first best', (of) => firstBests(of, 0).length === 1),
      when('welfare equal elsewhere', (of) => new Set(of.welfare[0].map(format)).size === 2),
    ],
    settles,
  ),
  game(
    'in 3×3 without ties the sole equilibrium is no worse at weight 1/4, if first best at 1',
    [
      shape(3, 3),
      tieless,
      settled(ZERO, fraction(1n, 4n), ONE),
      when('first best at 1', (of) => firstBests(of, 0).includes(stable(of, ONE)[0])),
    ],
    (of) => neverWorse(of, fraction(1n, 4n)),
    atWeights(ZERO, fraction(1n, 4n), ONE),
  ),
  game(
    'in a symmetric dilemma with 2R > S + T, λ*(E) is at most 2',
    [shape(2, 2), symmetric, dilemma, when('2R > S + T', (of) => compare(of.welfare[0][0], of.welfare[0][1]) > 0)],
    (of) => claim(['λ*(E)', level(of)], '<=', ['2', rational(2)]),
  ),
  game(
    'in 2×2 without ties, of constant sum and with payoffs 0..8, there is a pure equilibrium',
    [shape(2, 2), tieless, upToEight, constantSum],
    settles,
  ),
  game(
    'in 2×2 the sole equilibrium never gets worse as the weight goes by eighths to 2, if it ends at the first best',
    [shape(2, 2), settled(...EIGHTHS), when('first best at 2', (of) => firstBests(of, 0).includes(stable(of, rational(2))[0]))],
    (of) => {
      const path = EIGHTHS.map((weight) => welfareAt(of, weight));
      const worst = path
        .slice(1)
        .map((w, k) => subtract(w, path[k]))
        .reduce((least, step) => (atMost(step, least) ? step : least));
      return claim(['the least rise', worst], '>=', ['0', ZERO]);
    },
    atWeights(...EIGHTHS),
  ),
  game('symmetric 3×3 games of constant sum have a pure equilibrium', [shape(3, 3), symmetric, constantSum], settles),
];
