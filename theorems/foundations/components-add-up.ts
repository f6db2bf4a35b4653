/**
 * # Contingencies that share no cell are separate problems
 *
 * Two contingencies are linked when some cell meets both. The contract for one component of linked contingencies says nothing about
 * another, so V_L is the sum over components, each with the probability it has.
 *
 * Notation. C_1, …, C_m, the classes of the transitive closure of the links; E_C, the environment in which only contingencies of C happen,
 * with prior p(ω)/P(C); V_L(C) = P(C) · V_L(E_C): the prior is not renormalised.
 * Scope. Every class and liability bound; both bind cell by cell. A budget in expectation, across cells, would link everything.
 */
import { linkedContingencies } from '../../src/contract/language/components.js';
import { signalLanguage } from '../../src/contract/language/language.js';
import { literalBestMechanism } from '../../src/contract/literal/literal.js';
import { add, divide, multiply, type Rational, sum, ZERO } from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** The subject in which only the given contingencies happen, as likely as they are given that one of them does. */
export function restrictedTo(subject: SettingSubject, contingencies: readonly number[]): SettingSubject {
  const { environment: whole, language } = subject;
  if (contingencies.length === whole.contingencies.length) return subject;
  const likelihood = sum(contingencies.map((w) => whole.prior[w]));
  const part = environment({
    ...whole,
    contingencies: contingencies.map((w) => whole.contingencies[w]),
    prior: contingencies.map((w) => divide(whole.prior[w], likelihood)),
    payoffs: contingencies.map((w) => whole.payoffs[w]),
  });
  return { ...subject, environment: part, language: signalLanguage(part, (w, profile) => language.cells[contingencies[w]][profile]) };
}

/** V_L(C) for each component C, as the search finds it. */
function componentValues(subject: SettingSubject): Quantity[] {
  const { prior } = subject.environment;
  return linkedContingencies(subject.language).map((component) => {
    const value = bestValueOf(restrictedTo(subject, component));
    return typeof value === 'string' ? value : multiply(sum(component.map((w) => prior[w])), value);
  });
}

/** The sum, undefined if a term is. */
export const total = (terms: readonly Quantity[]): Quantity =>
  terms.reduce((x, y) => (typeof x === 'string' || typeof y === 'string' ? 'undefined' : add(x, y)), ZERO);

/** V_L by trying every choice on the whole environment. */
function literalValue(subject: SettingSubject): Rational | 'undefined' {
  return literalBestMechanism(settingOf(subject))?.value ?? 'undefined';
}

export const componentsAddUp = theorem<SettingSubject>({
  id: 'components-add-up',
  part: 'A5',
  title: 'Contingencies that share no cell are separate problems',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $C_1,\dots,C_m$ be the components of $\Omega$ under the transitive closure of "some cell meets both". In every class, with or
without a liability bound, $V_L$ is defined iff every $V_L(C_j)$ is, and then $V_L = \sum_j V_L(C_j)$.`,
  proof: `No cell meets two components, so the transfers on the cells of one enter neither the incentives nor the budgets nor the value of another.
Equilibrium pairs of the whole are therefore exactly the tuples of equilibrium pairs of the components, and values add up.`,
  sources: [
    { citation: 'Folklore: the linear program of a choice is block diagonal', relation: 'What lets the search go component by component.' },
  ],
  hypotheses: {},
  conclude: (subject) => {
    const parts = total(componentValues(subject));
    return all(
      claim(['V_L, by trying every choice on the whole', literalValue(subject)], '=', ['the sum over components', parts]),
      claim(['V_L, by the search on the whole', bestValueOf(subject)], '=', ['the sum over components', parts]),
    );
  },
});
