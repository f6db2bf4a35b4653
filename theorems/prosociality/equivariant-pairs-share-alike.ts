/**
 * # Where agents are interchangeable in what they do, each gains its share by the first best
 *
 * With a side payment the first best benefits everyone; here is when it does without one. Suppose the symmetries of the problem that leave an
 * equilibrium pair as it is carry every agent to every other, and so do those that leave the first best as it is. Then all agents get the
 * same in the one and the same in the other, and going from one to the other each gains an n-th of what welfare gains.
 *
 * Notation. An automorphism g of (E, L) permutes agents, their actions and contingencies, keeps the prior and which outcomes share a cell, and
 * u_{gi}(gω,ga) = u_i(ω,a); it fixes f if f(gω) = g f(ω), and t if t_{gi}(gk) = t_i(k). V is the value of the pair: burned money is lost.
 * Scope. Subsidy-free or balanced. The automorphisms that fix something form a group. One group for (t,f), perhaps another for f*.
 * References. `side-payments-benefit-everyone` (C5); `symmetry-alone-does-not-share`: the problem's symmetry is not enough.
 */
import type { Language } from '../../src/contract/language/language.js';
import { equilibriumPair, isInducedEquilibrium, isMechanism, netPayoffs } from '../../src/contract/language/setting.js';
import {
  automorphisms,
  fixesChoice,
  fixesTransfers,
  isTransitive,
  keepsCells,
  type Symmetry,
} from '../../src/contract/language/symmetry.js';
import { divide, rational, subtract } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { type Environment, expectedPayoffs, firstBestWelfare } from '../../src/game/environment.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import type { PairSubject } from './pair-subject.js';

/** The transfers by cell. */
export const transfersOf = ({ transfers }: Pick<PairSubject, 'transfers'>) => new Map(transfers.map((row, cell) => [cell, row] as const));

/** The automorphisms of an environment. */
const automorphismsOf = remember((of: Environment): readonly Symmetry[] => automorphisms(of));

const keepingCells = remember((of: Environment, language: Language): readonly Symmetry[] =>
  automorphismsOf(of).filter((symmetry) => keepsCells(symmetry, language)),
);

/** The automorphisms of an environment with a language. */
export const symmetriesOf = ({ environment, language }: SubjectWith<'language'>): readonly Symmetry[] =>
  keepingCells(environment, language);

/** The automorphisms of (E, L) that fix f. */
const fixingChoice = remember((subject: PairSubject): Symmetry[] =>
  symmetriesOf(subject).filter((symmetry) => fixesChoice(symmetry, subject.choice)),
);

/** Whether those that fix f carry every agent to every other. */
const symmetricInChoice = (subject: PairSubject): boolean => isTransitive(subject.environment, fixingChoice(subject));

/** Whether those do that fix t and, where those that fix f do, f as well. */
function symmetricInTransfers(subject: PairSubject): boolean {
  const { environment, language, transfers } = subject;
  const group = symmetricInChoice(subject) ? fixingChoice(subject) : symmetriesOf(subject);
  return isTransitive(
    environment,
    group.filter((symmetry) => fixesTransfers(symmetry, language, transfers)),
  );
}

/** Whether the automorphisms of the environment that fix f* carry every agent to every other. */
const symmetricInTarget = ({ environment, target }: PairSubject): boolean =>
  isTransitive(
    environment,
    automorphismsOf(environment).filter((symmetry) => fixesChoice(symmetry, target)),
  );

/** Whether t is a mechanism of the class under which f is an equilibrium at every ω. */
export const isEquilibriumPair = (subject: PairSubject): boolean =>
  isMechanism(settingOf(subject), transfersOf(subject)) && isInducedEquilibrium(settingOf(subject), transfersOf(subject), subject.choice);

/** What each agent gains by going from (t, f) to f* without a mechanism. */
export function gainsOf(subject: PairSubject) {
  const before = netPayoffs(settingOf(subject), { choice: subject.choice, transfers: transfersOf(subject) });
  return expectedPayoffs(subject.environment, subject.target).map((u, i) => subtract(u, before[i]));
}

export const equivariantPairsShareAlike = theorem<PairSubject>({
  id: 'equivariant-pairs-share-alike',
  part: 'C6',
  title: 'Where agents are interchangeable in what they do, each gains its share by the first best',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Subsidy-free or balanced. Let $(t,f)$ be an equilibrium pair of value $V$, burned money being lost, and $f^{\ast}$ a choice of
first bests. If the automorphisms of $(E,L)$ that fix both $f$ and $t$ act transitively on the agents, and those of $E$ that fix $f^{\ast}$ do so too, then
$$E[u_i(f^{\ast})] - E[u_i(f) + t_i] = \frac{W^{\ast} - V}{n}\quad\text{for every agent } i.$$`,
  proof: String.raw`Let $g$ fix $f$ and $t$. As $g$ keeps $p$ and permutes the contingencies,
$E[u_{gi}(f) + t_{gi}] = \sum_\omega p(g\omega)\,[u_{gi}(g\omega, gf(\omega)) + t_{gi}(g\,\mathrm{cell}(\omega,f(\omega)))] = E[u_i(f) + t_i]$. By transitivity all agents get
the same, and since no purse pays, all together get $V$: each $V/n$. Likewise each gets $W^{\ast}/n$ in $f^{\ast}$. That $(t,f)$ is an equilibrium is not used.`,
  sources: [
    {
      citation: 'Nash (1951), Non-cooperative games, Annals of Mathematics 54',
      relation: 'Automorphisms of a game and equilibria that they leave as they are; here with contingencies, cells and transfers.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: '“Individually beneficial” without a side payment: what symmetry it takes.',
    },
  ],
  hypotheses: {
    'f-symmetric': hypothesis('the automorphisms of (E, L) that fix f act transitively on the agents', symmetricInChoice),
    't-symmetric': hypothesis('so do those that fix t, and f with it where those that fix f do', symmetricInTransfers),
    'f*-symmetric': hypothesis('the automorphisms of E that fix f* act transitively on the agents', symmetricInTarget),
    'f*-first-best': hypothesis('f*(ω) is a first best at every ω', ({ environment, target }) =>
      choosesFirstBests({ environment, choice: target }),
    ),
    'no-outside-purse': hypothesis('the class is subsidy-free or balanced', ({ mechanismClass }) => mechanismClass !== 'unrestricted'),
    'equilibrium-pair': hypothesis('t is a mechanism of the class under which f is an equilibrium at every ω', isEquilibriumPair),
  },
  conclude: (subject) => {
    const { environment, choice } = subject;
    const { value } = equilibriumPair(settingOf(subject), choice, transfersOf(subject));
    const share = divide(subtract(firstBestWelfare(environment), value), rational(environment.agents.length));
    return all(
      ...gainsOf(subject).map((gain, i) => claim([`what agent ${environment.agents[i]} gains`, gain], '=', ['(W* − V)/n', share])),
    );
  },
});
