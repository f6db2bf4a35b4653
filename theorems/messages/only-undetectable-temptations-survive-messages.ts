/**
 * # With messages, only undetectable temptations stand in the way
 *
 * If two agents or more who have seen the contingency may report it, the court can cross-examine them: where reports differ, or what it
 * sees is not what the reported contingency calls for, all are fined. So messages make good whatever the contract leaves out about
 * contingencies. They make good nothing that it does not see of actions: who deviates unseen says what it would have said.
 *
 * Notation. The first r agents may report. The cross-examination of f: agents report contingencies; everyone pays one more than the
 * largest gain of a deviation from f unless all reports are some ω̂ and the cell is that of (ω̂,f(ω̂)).
 * Scope. Messages to the court alone, no later than actions: after them, see `testimony-after-actions-suffices`. What others hear before
 * they act can do more (`heard-announcements-add-nothing`, refuted), though not against undetectable temptations. Implementation in some
 * equilibrium; others there are (`cross-examined-agents-may-lie-together`). In the balanced class see `messages-under-balance`.
 * References. Maskin and Tirole (1999).
 */

import { implement } from '../../src/contract/incentives/implementation.js';
import { isDetectable } from '../../src/contract/language/language.js';
import { isInducedEquilibrium, isMechanism } from '../../src/contract/language/setting.js';
import { literalDeviations } from '../../src/contract/literal/literal-walks.js';
import { crossExamination } from '../../src/contract/messages/cross-examination.js';
import { isPositive, ZERO } from '../../src/exact/rational.js';
import { gain } from '../../src/game/environment.js';
import type { Profile } from '../../src/game/profile.js';
import { valueInClosedForm } from '../../src/prosocial/closed-form.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { all, claim, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { askedDirectly, type ReportedChoice, reportersOf } from './truthful-messages-are-enough.js';

/** Whether some agent gains by a deviation from (ω,a) that stays in its cell: the definition. */
const isTemptedUnseen = ({ environment, language }: SubjectWith<'language'>, contingency: number, profile: Profile): boolean =>
  literalDeviations(environment, profile).some(
    (deviation) =>
      isPositive(gain(environment, contingency, profile, deviation)) && !isDetectable(language, contingency, profile, deviation),
  );

/** Whether nobody is tempted unseen at any (ω,f(ω)). */
export const nobodyIsTemptedUnseen = (subject: SubjectWith<'language' | 'choice'>): boolean =>
  subject.choice.every((profile, w) => !isTemptedUnseen(subject, w, profile));

/** Up to so many outcomes of the setting with messages its best mechanism is searched for. */
const MOST_OUTCOMES = 40;

export const onlyUndetectableTemptationsSurviveMessages = theorem<ReportedChoice>({
  id: 'only-undetectable-temptations-survive-messages',
  part: 'B11',
  title: 'With messages, only undetectable temptations stand in the way',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let at least two agents who see $\omega$ be able to send messages from any finite sets to the court alone, no later than they act; let transfers depend on
cell and messages; let the class be subsidy-free or unrestricted, without liability bound. Then a choice $f$ is implementable for some message spaces iff at no $\omega$ there is
an undetectable temptation at $(\omega,f(\omega))$; nothing need then be burned. Hence the value with messages is $\sum_\omega p(\omega)
\max \lbrace W(\omega,a) : \text{no undetectable temptation at } (\omega,a) \rbrace$, undefined where some $\omega$ has no such $a$.`,
  proof: String.raw`An undetectable deviation after, or together with, the message that is sent anyway changes neither cell nor messages, so it changes no transfer: if it gains, $f$ is not implemented.
Conversely let all report $\omega$, and fine everyone where reports differ or the cell is not that of $(\hat\omega,f(\hat\omega))$, $\hat\omega$ being what all report. If the others tell the truth, a lie is
fined, since it differs from the report of another agent; so is a deviation that changes the cell; one that changes neither gains nothing. The fine exceeds every gain, and on the path nothing is paid. So each contingency
can have the best $a$ without undetectable temptation, and no equilibrium pair is worth more.`,
  sources: [
    {
      citation: 'Maskin and Tirole (1999), Unforeseen contingencies and incomplete contracts, Review of Economic Studies 66',
      relation:
        'There in every equilibrium, and renegotiation weakens the result; here in some equilibrium, without renegotiation, with hidden actions beside hidden contingencies.',
    },
  ],
  hypotheses: {
    'two-reporters': hypothesis('at least two agents may report', (subject) => reportersOf(subject) >= 2),
    burnable: hypothesis(
      'the class is subsidy-free or unrestricted: money may leave',
      ({ mechanismClass }) => mechanismClass !== 'balanced',
    ),
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => {
    const { environment, language, mechanismClass, liability = null, choice } = subject;
    const asked = askedDirectly(subject);
    const found = implement(asked.setting, asked.choice);
    const least: Quantity = found.implementable ? found.pair.burned : 'undefined';
    const safe: [string, boolean] = ['nobody is tempted unseen at any (ω,f(ω))', nobodyIsTemptedUnseen(subject)];
    const examined = crossExamination(settingOf(subject), choice, reportersOf(subject), asked.setting);
    const { transfers } = examined;
    const deters = isMechanism(examined.setting, transfers) && isInducedEquilibrium(examined.setting, transfers, examined.choice);
    // Where the proof says nothing, that its mechanism fails shows nothing.
    const proofApplies = reportersOf(subject) >= 2 && mechanismClass !== 'balanced' && liability === null;
    const small = environment.contingencies.length * asked.setting.environment.profileCount <= MOST_OUTCOMES;
    const closed: Quantity = valueInClosedForm(environment, language) ?? 'undefined';
    return all(
      claim(['the least money burned with truthful reports (undefined where they do not implement f)', least], '=', [
        'nothing where nobody is tempted unseen',
        safe[1] ? ZERO : 'undefined',
      ]),
      equivalent(['cross-examination makes the truth and f an equilibrium', proofApplies ? deters : found.implementable], safe),
      ...(small
        ? [
            claim(['the value with messages', bestValueOf(asked.setting)], '=', [
              'the best welfare without undetectable temptation',
              closed,
            ]),
          ]
        : []),
    );
  },
});
