/**
 * # Testimony detects what messages cannot
 *
 * An agent is tempted where the court cannot see. Asked before or while it acts, nobody can say what it will have done; asked afterwards,
 * its peer can. The same environment has a gap that no messages close and that testimony does.
 *
 * Scope. Two agents, the subsidy-free class; messages as in `only-undetectable-temptations-survive-messages`, testimony as in
 * `testimony-after-actions-suffices`. In the least witness the peer has nothing to do but to look.
 */
import { subtract, ZERO } from '../../src/exact/rational.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { valueInClosedForm } from '../../src/prosocial/closed-form.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { all, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { implementableByTestimony } from './testimony-after-actions-suffices.js';
import { askedDirectly, type ReportedChoice, reportersOf } from './truthful-messages-are-enough.js';

/** What W* exceeds a value by, infinite where there is none. */
const shortOf = ({ environment }: ReportedChoice, value: Quantity): Quantity =>
  typeof value === 'string' ? 'infinite' : subtract(firstBestWelfare(environment), value);

export const testimonyDetectsWhatMessagesCannot = theorem<ReportedChoice>({
  id: 'testimony-detects-what-messages-cannot',
  part: 'B12',
  title: 'Testimony detects what messages cannot',
  expect: 'witnessed',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There is an environment of two agents in which messages of all agents to the court alone, sent no later than they act, leave a gap $\Gamma_L \gt 0$ in the subsidy-free class, and in which testimony after actions makes
first bests a subgame-perfect equilibrium with nothing paid on the path.`,
  proof: String.raw`Let the only first best at $\omega$ have a temptation that stays in its cell. Messages leave that as it is (B11), and the gap is at least the $p(\omega)\,\delta$ of B1. After the actions
the other agent, who saw the deviation, reports it, and the fine deters it: the mechanism of the theorem on testimony.`,
  sources: [
    {
      citation: 'Varian (1990), Monitoring agents with other agents, Journal of Institutional and Theoretical Economics 146',
      relation: 'Agents who see what the principal does not.',
    },
  ],
  hypotheses: {
    'two-agents': hypothesis('there are two agents, and both may report', (subject) => {
      const { agents } = subject.environment;
      return agents.length === 2 && reportersOf(subject) === 2;
    }),
    'first-bests': hypothesis('f(ω) is a first best at every ω', ({ environment, choice }) =>
      choice.every((profile, w) => firstBests(environment, w).includes(profile)),
    ),
    'subsidy-free': hypothesis('the class is subsidy-free', ({ mechanismClass }) => mechanismClass === 'subsidy-free'),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => {
    const closed: [string, Quantity] = [
      'the same in closed form',
      shortOf(subject, valueInClosedForm(subject.environment, subject.language) ?? 'undefined'),
    ];
    const found: [string, Quantity] = [
      'the gap that messages leave, by the best mechanism with them (infinite where there is none)',
      shortOf(subject, bestValueOf(askedDirectly(subject).setting)),
    ];
    return all(
      claim(found, '>', ['nothing', ZERO]),
      claim(found, '=', closed),
      claim(closed, '<', ['no equilibrium pair', 'infinite']),
      equivalent(['testimony makes the first bests an equilibrium', implementableByTestimony(subject)], ['so it is claimed', true]),
    );
  },
});
