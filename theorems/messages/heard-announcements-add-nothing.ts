/**
 * # What others hear before they act adds nothing to what the court alone is told: refuted
 *
 * A message to the court alone is a part of its sender's action: whoever lies says and does what it would have said and done elsewhere, and
 * nobody else is any the wiser. If it is said aloud, others act in the knowledge of it, and a lie can be answered at once. So what lone
 * reporters, and two under balance, cannot do with messages to the court (`a-lone-reporter-adds-nothing`, `messages-under-balance`) one
 * speaker can do who is heard. Undetectable temptations survive announcements as well: after what is announced the deviator is paid the same.
 *
 * Notation. The test pair and its mechanism: `src/contract/messages/announcements.ts`.
 * Scope. Exactly this pair of contingencies, any prize, fine and surety; pure subgame-perfect equilibria.
 * References. Moore and Repullo (1988); Maskin and Tirole (1999).
 */

import { setting } from '../../src/contract/language/setting.js';
import {
  isAnnouncementMechanism,
  objections,
  subgamePerfectPlays,
  testPair,
  testPairChoice,
  testPairLanguage,
} from '../../src/contract/messages/announcements.js';
import { isNegative, rational } from '../../src/exact/rational.js';
import { all, implies } from '../../src/theory/statement/conclusion.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { leastBurnedWithMessages } from './truthful-messages-are-enough.js';

/** The test pair, with a prize, a fine and a surety that are at least 0. */
export const TEST_PAIR: Family = {
  name: 'test pair',
  build: ({ prize, fine, surety }) => ([prize, fine, surety].some(isNegative) ? null : testPair),
};

const balanced = setting(testPair, testPairLanguage, { mechanismClass: 'balanced' });

/** Whether at each contingency the only subgame-perfect play is the truth, and f. */
const onlyTheTruthIsPlayed = ({ prize, fine, surety }: Parameters): boolean => {
  const mechanism = objections(prize, fine, surety);
  return (
    isAnnouncementMechanism(balanced, mechanism) &&
    testPairChoice.every((choice, w) => {
      const plays = subgamePerfectPlays(balanced, mechanism, w);
      return plays.length > 0 && plays.every(({ announcement, profile }) => announcement === w && profile === choice);
    })
  );
};

/** Whether messages to the court alone implement f under balance, when so many agents may send them. */
const told = (environment: FamilySubject['environment'], reporters: number): boolean =>
  leastBurnedWithMessages(
    {
      environment,
      language: testPairLanguage,
      mechanismClass: 'balanced',
      choice: testPairChoice,
      parameters: { reporters: rational(reporters) },
    },
    reporters,
  ) !== 'undefined';

export const heardAnnouncementsAddNothing = theorem<FamilySubject>({
  id: 'heard-announcements-add-nothing',
  part: 'B12',
  title: 'What others hear before they act adds nothing to what the court alone is told (refuted)',
  uses: ['welfare'],
  statement: String.raw`*False.* Let the class be balanced, without bound, and let actions be verifiable and contingencies pooled. Let agent 1 announce a contingency that all hear,
then let all act, and let transfers depend on what is done and was announced. If in this game the truth and $f$ are played in some pure subgame-perfect equilibrium at each $\omega$, and nothing else is in any, then $f$ is implementable by
messages to the court alone: of agent 1, or of both agents.`,
  proof: String.raw`Refuted by the counterexample. At $\omega_0$ the speaker prefers $y$ to $x$ by 1, at $\omega_1$ $x$ to $y$; the listener loses 3 by the objection to the truth, 1 by the other, 0 by none. $f = (x, \text{pass})$ at $\omega_0$, $(y, \text{pass})$ at
$\omega_1$. The surety makes the speaker do what it announces. After the truth an objection to it earns the prize, 2, and costs 3; after a lie it costs 1, so that the listener objects, and the speaker pays 2 to gain 1. All these are strict, and nothing is paid on the path.
With messages to the court alone what agent 1 says and does at $\omega_1$ it can say and do at $\omega_0$, and conversely, and would gain 1 by one of the two, whatever the transfers; under balance the messages of agent 2 do not help, since agent 1 is the only one who acts (B12).`,
  sources: [
    {
      citation: 'Moore and Repullo (1988), Subgame perfect implementation, Econometrica 56',
      relation:
        'Their test pair: a choice of the listener that tells the two contingencies apart. There for outcomes, here with hidden contingencies.',
    },
    {
      citation: 'Maskin and Tirole (1999), Unforeseen contingencies and incomplete contracts, Review of Economic Studies 66',
      relation: 'Announcements in stages describe what the contract cannot; here a single one, with two agents and balanced budgets.',
    },
  ],
  hypotheses: {},
  conclude: ({ environment, parameters }) => {
    const heard: [string, boolean] = ['announced aloud, the truth and f are all that is played', onlyTheTruthIsPlayed(parameters)];
    return all(
      implies(heard, ['some messages of agent 1 to the court alone implement f', told(environment, 1)]),
      implies(heard, ['some messages of both agents to the court alone implement f', told(environment, 2)]),
    );
  },
  expect: 'refuted',
});
