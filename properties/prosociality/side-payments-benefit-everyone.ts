/**
 * # How to try `side-payments-benefit-everyone`
 *
 * A choice that is implementable by construction, outdone by another profile at some contingency; besides, the choice of the best
 * mechanism wherever that falls short of the first best. The near misses have a purse, no transfers that implement the choice, or no gap.
 */
import fc, { type Arbitrary } from 'fast-check';
import { netPayoffs } from '../../src/contract/language/setting.js';
import { add, isZero, minimum, ONE, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { expectedPayoffs, firstBestWelfare } from '../../src/game/environment.js';
import { easiestFirstBests } from '../../src/prosocial/threshold.js';
import { extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import { bestOf } from '../../src/theory/statement/best-value.js';
import { claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, meets } from '../../src/theory/statement/theorem.js';
import { pairOf, sidePayments, sidePaymentsBenefitEveryone } from '../../theorems/prosociality/side-payments-benefit-everyone.js';
import { fewCells, implementable, noisyTeams, outdone, planted, withChoice } from '../contracts/planted.js';

const small = { outcomes: 16 };

/** The same without an outside purse; what the purse implements, fines implement (B17), if there is no bound. */
const purseless = (subject: ChoiceSubject): ChoiceSubject =>
  subject.mechanismClass === 'unrestricted' ? { ...subject, mechanismClass: 'subsidy-free', liability: null } : subject;

/** The subject with the choice of its best mechanism, if it has one. */
function atBest(subject: ChoiceSubject): ChoiceSubject {
  const best = bestOf(subject);
  return best.status === 'attained' ? { ...subject, choice: best.pair.choice } : subject;
}

/** Courts that tell few cells apart over several contingencies: there the least costly transfers often burn money on the path. */
const coarse = fewCells({ ...small, contingencies: { min: 2, max: 4 } }, fc.constant(null)).map(
  (subject): ChoiceSubject => ({ ...subject, mechanismClass: 'subsidy-free' }),
);

const meeting: Arbitrary<ChoiceSubject> = fc
  .tuple(fc.oneof(outdone(implementable(small)), outdone(planted(coarse)), noisyTeams).map(purseless), fc.boolean())
  .map(([subject, best]) => {
    const other = best ? atBest(subject) : subject;
    return meets(sidePaymentsBenefitEveryone, other) ? other : subject;
  })
  .filter((subject) => meets(sidePaymentsBenefitEveryone, subject));

/** W* less the value of the pair. */
function shortfallOf(subject: ChoiceSubject): Rational | null {
  const pair = pairOf(subject);
  return pair === null ? null : subtract(firstBestWelfare(subject.environment), pair.value);
}

/** What the agent who gains least by the first best and a side payment gains over the pair. */
function leastGain(subject: ChoiceSubject, payment: (agent: number) => Rational): Quantity {
  const { environment: of } = subject;
  const pair = pairOf(subject);
  if (pair === null) return 'undefined';
  const before = netPayoffs(settingOf(subject), pair);
  const after = expectedPayoffs(
    of,
    easiestFirstBests(of).map(({ profile }) => profile),
  );
  return after.map((u, agent) => subtract(add(u, payment(agent)), before[agent])).reduce(minimum);
}

export const sidePaymentsBenefitEveryoneProperty: Property<ChoiceSubject> = {
  theorem: sidePaymentsBenefitEveryone,
  scopes: [
    extendScope(settingScope({ actions: [2, 2], payoffs: [0, 1] }, 'all', ['balanced']), 'every choice', 4, (subject) =>
      subject.environment.welfare[0].map((_, profile) => ({ choice: [profile], ...subject })),
    ),
    extendScope(settingScope({ actions: [2], contingencies: 2, payoffs: [0, 2] }, 'all', ['subsidy-free']), 'every choice', 4, (subject) =>
      [0, 1, 2, 3].map((k) => ({ choice: [k >> 1, k & 1], ...subject })),
    ),
  ],
  meeting,
  breaking: {
    'no-outside-purse': outdone(implementable(small)).map((subject) => ({ ...subject, mechanismClass: 'unrestricted' })),
    'short-of-the-first-best': fc.oneof(implementable(small).map(atBest), withChoice(small)).map(purseless),
  },
  mutants: [
    {
      name: 'without-side-payment',
      prose: 'the first best benefits everyone as it is',
      kind: 'constant',
      conclude: (subject) => claim(['the least gain without side payments', leastGain(subject, () => ZERO)], '>', ['nothing', ZERO]),
    },
    {
      name: 'pairs-worth-the-first-best',
      prose: 'pairs of value W* are improved on too',
      kind: 'relation',
      hypotheses: {
        'no-outside-purse': sidePaymentsBenefitEveryone.hypotheses['no-outside-purse'],
        implementable: hypothesis('some transfers make f an equilibrium at every ω', (subject) => pairOf(subject) !== null),
      },
    },
    {
      name: 'everyone-gains-it-all',
      prose: 'everyone gains the whole shortfall of the pair',
      kind: 'constant',
      conclude: (subject) => {
        const pair = pairOf(subject);
        const payments = pair === null ? [] : sidePayments(subject, pair);
        const gain = leastGain(subject, (agent) => payments[agent]);
        return claim(['the least gain', gain], '>=', ['the shortfall of the pair', shortfallOf(subject) ?? 'undefined']);
      },
    },
  ],
  strata: {
    'money burned on the path': (subject) => !isZero(pairOf(subject)?.burned ?? ONE),
  },
  figures: { 'the least shortfall': { keep: 'least', of: shortfallOf } },
};
