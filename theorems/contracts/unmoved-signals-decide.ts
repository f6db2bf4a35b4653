/**
 * # What a noisy court cannot be moved by decides what can be implemented
 *
 * A court that sees signals by chance pays on them, and an agent counts with what it expects to be paid. Mix deviations from a choice, of one
 * agent and at any contingencies, so that the court sees each signal as often as before: whatever is paid, the mixture changes no payment. If it gains, some
 * deviation in it pays. And nothing else stands in the way, with or without money from outside. Where signals are seen for certain such mixtures are
 * closed walks of cells, and this is B14; undetectable temptations are mixtures of one.
 *
 * Scope. Which choices are implementable, not at what cost: the subsidy-free class may have to burn money on the path.
 * References. Legros and Matthews (1993); Holmström (1979); Farkas (1902).
 */
import { courtSetting, isCourtEquilibrium, isCourtMechanism } from '../../src/contract/signals/court-setting.js';
import { areProbabilities } from '../../src/contract/signals/garbling.js';
import { hiddenGain } from '../../src/contract/signals/hidden-gain.js';
import type { NoisyCourt } from '../../src/contract/signals/noisy-court.js';
import { courtOfLanguage } from '../../src/contract/signals/noisy-court.js';
import { signalProgram, transfersAt } from '../../src/contract/signals/signal-program.js';
import { solve } from '../../src/exact/simplex.js';
import { all, equivalent } from '../../src/theory/statement/conclusion.js';
import { relate, truths } from '../../src/theory/statement/relation.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { closedWalksDecide, stepsOf } from './closed-walks-decide.js';

/** A choice before a noisy court. */
export type NoisySubject = SubjectWith<'signals' | 'choice' | 'mechanismClass'>;

export const noisyCourtOf = ({ signals }: Pick<NoisySubject, 'signals'>): NoisyCourt => ({
  names: signals[0][0].map((_, k) => `signal ${k + 1}`),
  likelihood: signals,
});

/** Before the court of a subject; its bound is on fines and on rewards. */
export const courtSettingOf = (subject: Omit<NoisySubject, 'choice'>) => {
  const bounds = subject.environment.agents.map(() => subject.liability ?? null);
  const { mechanismClass } = subject;
  return courtSetting(subject.environment, noisyCourtOf(subject), { mechanismClass, fines: bounds, rewards: bounds });
};

/** Transfers on signals that make the choice an equilibrium, in the class and within the bound; `null` if the linear program has none. */
function transfersFor(subject: NoisySubject) {
  const of = courtSettingOf(subject);
  const outcomes = subject.choice.map((profile, contingency) => ({ contingency, profile }));
  const solution = solve({ ...signalProgram(of, outcomes), objective: [] });
  if (solution.status === 'infeasible') return null;
  return transfersAt(of, solution.point);
}

/** Whether transfers implement the choice, each time put to the definition. */
export function isCourtImplementable(subject: NoisySubject): boolean {
  const transfers = transfersFor(subject);
  if (transfers === null) return false;
  const of = courtSettingOf(subject);
  return isCourtMechanism(of, transfers) && isCourtEquilibrium(of, transfers, subject.choice);
}

const NO_MIXTURE = 'no agent has a mixture of deviations that leaves every signal as likely and gains';

export const hasHiddenGain = (subject: NoisySubject): boolean =>
  hiddenGain(subject.environment, subject.environment.payoffs, noisyCourtOf(subject), subject.choice) !== null;

export const signalsHaveProbabilities = hypothesis<Pick<NoisySubject, 'environment' | 'signals'>>(
  'at every outcome the signals have probabilities',
  ({ signals }) => signals.flat().every(areProbabilities),
);

export const unmovedSignalsDecide = theorem<NoisySubject>({
  id: 'unmoved-signals-decide',
  part: 'G2',
  title: 'Before a noisy court, mixtures of deviations that no signal betrays decide what can be implemented',
  uses: ['mechanism'],
  statement: String.raw`At outcome $(\omega,a)$ the court sees signal $k$ with probability $\pi(k\mid\omega,a)$. Let the class be
subsidy-free or unrestricted, without liability bound, and let $f$ be a choice. Transfers on signals make $f$ an equilibrium at every $\omega$
iff no agent $i$ has weights $y \ge 0$ on its deviations $(\omega,b)$ with
$\sum y(\omega,b)\,[\pi(\cdot\mid\omega,(b,f(\omega)_{-i})) - \pi(\cdot\mid\omega,f(\omega))] = 0$ and gains of positive total
$\sum y(\omega,b)\,[u_i(\omega,(b,f(\omega)_{-i})) - u_i(\omega,f(\omega))] > 0$.`,
  proof: String.raw`Transfers $t_i$ deter all deviations of $i$ iff
$\sum_k [\pi(k\mid\omega,f) - \pi(k\mid\omega,(b,f_{-i}))]\,t_i(k) \ge g(\omega,b)$ for each, a system of linear inequalities in
$t_i$ alone, where $g$ is the gain. By the lemma of Farkas it has no solution iff some $y \ge 0$ combines its rows to $0 \ge \sum y g > 0$. That is the case
without budgets. Since $\sum_k [\pi(k\mid\omega,f) - \pi(k\mid\omega,(b,f_{-i}))] = 1 - 1 = 0$, subtracting one constant from all $t_i(k)$ changes no
inequality, and a large one leaves $\sum_i t_i(k) \le 0$ at every $k$: the subsidy-free class implements the same choices.`,
  sources: [
    {
      citation: 'Legros and Matthews (1993), Efficient and nearly-efficient partnerships, Review of Economic Studies 60',
      relation: 'Balanced teams there; here any number of contingencies, without balance.',
    },
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation: 'Signals that depend on effort by chance; without risk aversion the question is whether they move at all.',
    },
  ],
  hypotheses: {
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
    burnable: hypothesis(
      'the class is subsidy-free or unrestricted: money may leave',
      ({ mechanismClass }) => mechanismClass !== 'balanced',
    ),
    probabilities: signalsHaveProbabilities,
  },
  conclude: (subject) => {
    const unmoved: [string, boolean] = [NO_MIXTURE, !hasHiddenGain(subject)];
    const other = { ...subject, mechanismClass: subject.mechanismClass === 'unrestricted' ? 'subsidy-free' : 'unrestricted' } as const;
    return all(
      equivalent(unmoved, ['transfers make the choice an equilibrium', isCourtImplementable(subject)]),
      equivalent(unmoved, ['so they do in the other of the two classes', isCourtImplementable(other)]),
    );
  },
});

export const relations = [
  relate(unmovedSignalsDecide, closedWalksDecide, {
    how: 'a court that sees its cell for certain is left unmoved by circulations of deviations, which fall into closed walks; one of these gains',
    instances: ({ language, ...subject }) => [{ ...subject, signals: courtOfLanguage(language).likelihood }],
    entails: (subject, given) =>
      equivalent([NO_MIXTURE, truths(given, NO_MIXTURE)[0]], ['no simple cycle on the path has positive gain', stepsOf(subject) === null]),
  }),
];
