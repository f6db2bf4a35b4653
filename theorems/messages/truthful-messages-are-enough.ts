/**
 * # Whatever messages can do, truthful reports of the contingency can
 *
 * Agents who have seen the contingency send messages from any sets, by any strategies, and transfers depend on them. A court that asks
 * each of them for the contingency, and reads the answer as the message that the agent would have sent there, pays as before when all tell
 * the truth; and a lie is worth to the liar what the message sent elsewhere was worth. So no language of messages need be invented, and
 * "for some message spaces" is one linear program.
 *
 * Notation. The first r agents may report, the others may not. A message strategy is a map m_i: Ω → M_i; up to the names of messages, and
 * without messages that are never sent, it is a partition of Ω.
 * Scope. Messages are sent to the court alone, no later than agents act: nobody acts upon another's. Every class and bound. Implementation
 * in some equilibrium.
 * References. The revelation principle: Gibbard (1973); Myerson (1979); Dasgupta, Hammond and Maskin (1979).
 */
import { implement, mustBurn } from '../../src/contract/incentives/implementation.js';
import { outcomesOf } from '../../src/contract/incentives/incentives.js';
import type { Language } from '../../src/contract/language/language.js';
import { type Choice, isInducedEquilibrium, isMechanism, type MechanismClass, type Setting } from '../../src/contract/language/setting.js';
import { directSpaces, messageStrategies, sending, spacesOf, truthful, withMessages } from '../../src/contract/messages/messages.js';
import { less, numerator, type Rational, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import type { Environment } from '../../src/game/environment.js';
import { all, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** A setting and a choice, and how many agents may report: `parameters.reporters`, the first so many. */
export type ReportedChoice = ChoiceSubject & SubjectWith<'parameters'>;

/** r, how many agents may report; no more than there are. */
export const reportersOf = ({ environment, parameters }: SubjectWith<'parameters'>): number =>
  Math.min(environment.agents.length, Number(numerator(parameters.reporters ?? ZERO)));

/** What subjects that differ in the choice alone share, with how many of the agents may report. */
type Terms = readonly [Environment, Language, MechanismClass, Rational | null, number];

const termsOf = ({ environment, language, mechanismClass, liability = null }: ReportedChoice, reporters: number): Terms => [
  environment,
  language,
  mechanismClass,
  liability,
  reporters,
];

/** A setting with direct messages. */
const withDirectMessages = remember((...[environment, language, mechanismClass, liability, reporters]: Terms): Setting => {
  const of = settingOf({ environment, language, mechanismClass, liability });
  return withMessages(of, directSpaces(of, reporters));
});

/** The subject's setting with direct messages, and the choice with truthful reports in it. */
export function askedDirectly(subject: ReportedChoice): { readonly setting: Setting; readonly choice: Choice } {
  const [of, r] = [settingOf(subject), reportersOf(subject)];
  return {
    setting: withDirectMessages(...termsOf(subject, r)),
    choice: sending(of, directSpaces(of, r), subject.choice, truthful(of, r)),
  };
}

/** Every way of sending messages, with the setting that it makes. */
const waysOfSending = remember((...[environment, language, mechanismClass, liability, reporters]: Terms) => {
  const of = settingOf({ environment, language, mechanismClass, liability });
  return [...messageStrategies(of, reporters)].map((strategies) => {
    const spaces = spacesOf(strategies);
    return { strategies, spaces, setting: withMessages(of, spaces) };
  });
});

/** The least money that must be burned with some messages, every way of sending them tried; undefined where none of them will do. */
export const leastBurnedWithMessages = remember((subject: ReportedChoice, reporters: number): Quantity => {
  const of = settingOf(subject);
  let least: Rational | null = null;
  for (const { strategies, spaces, setting } of waysOfSending(...termsOf(subject, reporters))) {
    const burned = mustBurn(setting, outcomesOf(sending(of, spaces, subject.choice, strategies)));
    if (burned !== null && (least === null || less(burned, least))) least = burned;
  }
  return least ?? 'undefined';
});

export const truthfulMessagesAreEnough = theorem<ReportedChoice>({
  id: 'truthful-messages-are-enough',
  part: 'B11',
  title: 'Whatever messages can do, truthful reports of the contingency can',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`In every class, with or without a liability bound, whichever agents may report to the court alone: if $f$ is implementable with some message
spaces $M_i$ and message strategies $m_i \colon \Omega \to M_i$, then it is with $M_i = \Omega$ and truthful reports, and with no more money burned.`,
  proof: String.raw`Let transfers $t$ on cells and messages make $(f,m)$ an equilibrium. Pay
$t'(k,\hat\omega) = t(k, m_1(\hat\omega_1), \dots, m_n(\hat\omega_n))$ where the reports are $\hat\omega$. Each $t'(k,\hat\omega)$ is some
$t(k,\cdot)$, so the budget and the bound hold. With truthful reports it pays at $\omega$ what $t$ pays, and agent $i$ who acts by $b$ and reports $\hat\omega_i$ gets what $(b, m_i(\hat\omega_i))$
got under $t$. That was no better than the truth.`,
  sources: [
    {
      citation: 'Myerson (1979), Incentive compatibility and the bargaining problem, Econometrica 47',
      relation: 'The revelation principle; here every agent knows the contingency, actions are chosen as well, and transfers see cells.',
    },
  ],
  hypotheses: {},
  conclude: (subject) => {
    const { setting, choice } = askedDirectly(subject);
    const found = implement(setting, choice);
    const burned: Quantity = found.implementable ? found.pair.burned : 'undefined';
    const attained =
      found.implementable && isMechanism(setting, found.pair.transfers) && isInducedEquilibrium(setting, found.pair.transfers, choice);
    return all(
      claim(
        [
          'the least money burned with any messages (undefined where none implement f)',
          leastBurnedWithMessages(subject, reportersOf(subject)),
        ],
        '=',
        ['the least burned with truthful reports', burned],
      ),
      equivalent(['truthful reports are found to do', burned !== 'undefined'], ['transfers that make them an equilibrium', attained]),
    );
  },
});
