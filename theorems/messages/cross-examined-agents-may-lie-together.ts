/**
 * # Cross-examined agents may lie together
 *
 * Cross-examination makes the truth an equilibrium because a lone liar is contradicted. It does nothing against a lie that all tell: if they
 * report another contingency, and act as it calls for, nobody is fined, and whoever returns to the truth alone is. So the mechanism that
 * implements every first best has equilibria that do not reach it.
 *
 * Notation. The cross-examination of f, everyone reporting, as in `only-undetectable-temptations-survive-messages`.
 * Scope. The mechanism of that page, in the subsidy-free class. To remove such equilibria takes other mechanisms (Maskin and Tirole 1999).
 */

import { transferTo } from '../../src/contract/language/setting.js';
import { crossExamination, deterrent, type MessageMechanism } from '../../src/contract/messages/cross-examination.js';
import { add, greater, isPositive, isZero, less, maximum, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBestWelfareAt, gain } from '../../src/game/environment.js';
import { equilibria } from '../../src/game/equilibrium.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { actionIn, deviationsFrom, type Profile } from '../../src/game/profile.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { nobodyIsTemptedUnseen } from './only-undetectable-temptations-survive-messages.js';

/**
 * An equilibrium of the cross-examination: how many lie there, what all are paid, by how much welfare less what is burned falls short of
 * W*(ω), and whether every deviation costs its author something.
 */
interface Outcome {
  readonly liars: number;
  readonly paid: Rational;
  readonly shortfall: Rational;
  readonly strict: boolean;
}

/** Every pure equilibrium of the cross-examination at a contingency, by the definition of the induced game. */
function equilibriaAt({ setting, transfers }: MessageMechanism, contingency: number): Outcome[] {
  const { environment, language } = setting;
  const paid = (profile: Profile, agent: number) => transferTo(transfers, language.cells[contingency][profile], agent);
  const induced = environment.payoffs.map((table, w) =>
    w === contingency ? table.map((row, profile) => row.map((u, i) => add(u, paid(profile, i)))) : table,
  );
  const reports = environment.contingencies.length;
  return equilibria(environment, induced, contingency).map((profile) => ({
    liars: environment.agents.filter((_, i) => actionIn(environment, profile, i) % reports !== contingency).length,
    paid: sum(environment.agents.map((_, i) => paid(profile, i))),
    shortfall: subtract(firstBestWelfareAt(environment, contingency), sum(induced[contingency][profile])),
    strict: deviationsFrom(environment, profile).every(({ agent, to }) =>
      less(induced[contingency][to][agent], induced[contingency][profile][agent]),
    ),
  }));
}

const worst = (outcomes: readonly Outcome[]) =>
  outcomes.reduce<Rational | 'undefined'>(
    (most, { shortfall }) => (most === 'undefined' || greater(shortfall, most) ? shortfall : most),
    'undefined',
  );

/** The largest gain of any deviation, from any profile at any contingency, at least 0. */
const largestGainAnywhere = (of: Environment): Rational =>
  of.payoffs
    .flatMap((table, w) => table.flatMap((_, profile) => deviationsFrom(of, profile).map((deviation) => gain(of, w, profile, deviation))))
    .reduce(maximum, ZERO);

export const crossExaminedAgentsMayLieTogether = theorem<ChoiceSubject>({
  id: 'cross-examined-agents-may-lie-together',
  part: 'B12',
  title: 'Cross-examined agents may lie together',
  expect: 'witnessed',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There are an environment of two agents or more, a language and a choice $f$ of first bests that cross-examination implements, such that in the game that it
induces at some $\omega$ all who tell the truth reach the first best, in every pure equilibrium, and in another, a strict one, all lie, nobody is fined, and welfare falls short of it; and the fine exceeds every gain of any deviation from any profile.`,
  proof: String.raw`Let actions be verifiable, contingencies not, and $f(\omega) \ne f(\omega')$. At $\omega$ let all report $\omega'$ and play $f(\omega')$. The cell is that of
$(\omega',f(\omega'))$, as reported, so nothing is paid. Whoever changes its report is contradicted and fined; whoever changes its action alone leaves the cell and is fined. The fine of the mechanism exceeds every gain at $f$. Where it exceeds every gain from $(\omega,f(\omega'))$ too, as it does in the witness, the lie is a strict equilibrium; where an agent
would gain more there by leaving for the truth, it is none. And
$W(\omega,f(\omega')) \lt W^{\ast}(\omega)$. If all tell the truth and someone alone keeps them from $f(\omega)$, it is fined for that.`,
  sources: [
    {
      citation: 'Maskin (1999), Nash equilibrium and welfare optimality, Review of Economic Studies 66 (written 1977)',
      relation: 'Why implementation in every equilibrium asks for more than truth-telling in one.',
    },
  ],
  hypotheses: {
    'two-agents': hypothesis('there are two agents or more', ({ environment }) => environment.agents.length >= 2),
    'first-bests': hypothesis('f(ω) is a first best at every ω', choosesFirstBests),
    implemented: hypothesis('nobody is tempted unseen at any (ω,f(ω)), so that cross-examination implements f', nobodyIsTemptedUnseen),
    'subsidy-free': hypothesis('the class is subsidy-free', ({ mechanismClass }) => mechanismClass === 'subsidy-free'),
  },
  conclude: (subject) => {
    const { agents, contingencies } = subject.environment;
    const examined = crossExamination(settingOf(subject), subject.choice, agents.length);
    const outcomes = contingencies.map((_, w) => equilibriaAt(examined, w));
    const truths = (at: readonly Outcome[]) => at.filter(({ liars }) => liars === 0);
    const lies = (at: readonly Outcome[]) => at.filter(({ liars, paid, strict }) => strict && liars === agents.length && isZero(paid));
    const deceived = outcomes.find((at) => lies(at).some(({ shortfall }) => isPositive(shortfall))) ?? [];
    return all(
      claim(['the most that is lost in an equilibrium in which all tell the truth', worst(truths(deceived))], '=', ['nothing', ZERO]),
      claim(['the most welfare that is lost in a strict one in which all lie and nobody is fined', worst(lies(deceived))], '>', [
        'nothing',
        ZERO,
      ]),
      claim(['the fine', deterrent(settingOf(subject), subject.choice)], '>', [
        'the largest gain of any deviation from any profile',
        largestGainAnywhere(subject.environment),
      ]),
    );
  },
});
