/**
 * # A garbling of what a court sees never helps
 *
 * Signals reach a second court by a channel that mistakes one for another, always with the same probabilities. Whatever it can do, the court
 * that sees the signals themselves can do as well: it pays on each what the other would pay in expectation. Nobody notices, whatever anyone
 * does; budgets are kept since those of an average are the averages of budgets, and so are bounds. Where signals are seen for certain, and
 * never told apart by the second court, its language is a coarser one, and this is A2.
 *
 * Notation. G_kl, the probability that l is seen in place of k. The gap before a court is W* less the value of the best pair of transfers on
 * its signals and a choice, money that is burned in expectation counted.
 * Scope. Every class and liability bound, the same on both sides; selfish agents. Courts of which neither garbles the other compare either way.
 * References. Blackwell (1951); Grossman and Hart (1983).
 */
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { bestCourtContract } from '../../src/contract/signals/best-court-contract.js';
import {
  type CourtSetting,
  courtBurned,
  expectedTransfer,
  isCourtEquilibrium,
  isCourtMechanism,
} from '../../src/contract/signals/court-setting.js';
import { areProbabilities, garbled, inExpectation } from '../../src/contract/signals/garbling.js';
import { bestTransfersFor, literalCourtValue } from '../../src/contract/signals/literal-court.js';
import { courtOfLanguage } from '../../src/contract/signals/noisy-court.js';
import { absolute, equal, isNegative, maximum, ONE, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { type Environment, firstBestWelfare } from '../../src/game/environment.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, type Conclusion, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { quantities, relate } from '../../src/theory/statement/relation.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { languageMonotonicity, onFiner } from '../foundations/language-monotonicity.js';
import { courtSettingOf, type NoisySubject, signalsHaveProbabilities } from './unmoved-signals-decide.js';

/** A choice before a noisy court, and what a second court sees in place of its signals. */
export type GarbledSubject = NoisySubject & SubjectWith<'garbling'>;

type Terms = readonly [Environment, MechanismClass, Rational | null];

/** The court of a subject; one object for all that differ in the garbling alone. */
const courtSeen = remember((signals: GarbledSubject['signals'], ...[environment, mechanismClass, liability]: Terms) =>
  courtSettingOf({ environment, signals, mechanismClass, liability }),
);

/** The court that sees the signals, and the one that sees their garbling. */
export const courtsOf = remember((subject: GarbledSubject): { readonly seen: CourtSetting; readonly mistaken: CourtSetting } => {
  const { environment, signals, mechanismClass, liability = null } = subject;
  const seen = courtSeen(signals, environment, mechanismClass, liability);
  return { seen, mistaken: { ...seen, court: garbled(seen.court, subject.garbling) } };
});

const hasProbabilities = ({ court }: CourtSetting): boolean => court.likelihood.flat().every(areProbabilities);

/** W* less a value; undefined where money comes in without end, as numbers that are no probabilities may bring it. */
const shortOf = ({ environment }: CourtSetting, value: ReturnType<typeof literalCourtValue>): Quantity => {
  if (value === 'unbounded') return 'undefined';
  return value === 'undefined' ? 'infinite' : subtract(firstBestWelfare(environment), value);
};

const bestTransfers = remember(bestTransfersFor);

const triedGap = remember((of: CourtSetting): Quantity => shortOf(of, literalCourtValue(of)));

/** The gap as the search finds it; the search supposes probabilities, and where there are none every choice is tried. */
export const courtGap = remember((of: CourtSetting): Quantity => {
  if (!hasProbabilities(of)) return triedGap(of);
  const best = bestCourtContract(of);
  return best.status === 'attained' ? shortOf(of, best.pair.value) : best.status === 'undefined' ? 'infinite' : 'undefined';
});

/** The least burned to implement the choice, infinite where no transfers do. */
export function leastBurnedBefore(of: CourtSetting, { choice }: GarbledSubject): Quantity {
  const best = bestTransfers(of, choice);
  if (best.status !== 'attained') return best.status === 'undefined' ? 'infinite' : 'undefined';
  return courtBurned(of, best.transfers, choice);
}

/** Up to so many choices all are tried. */
const FEW_CHOICES = 4;

function foundByDefinition(of: CourtSetting): Conclusion[] {
  if (!hasProbabilities(of) || of.environment.profileCount ** of.environment.contingencies.length > FEW_CHOICES) return [];
  return [claim(['a gap that is found', courtGap(of)], '=', ['the gap, every choice tried', triedGap(of)])];
}

/** What transfers that are best for the choice before the garbled court pay in expectation, put to the definitions before the court. */
function paidInExpectation(subject: GarbledSubject): Conclusion[] {
  const { environment, choice, garbling } = subject;
  const { seen, mistaken } = courtsOf(subject);
  const best = bestTransfers(mistaken, choice);
  if (best.status !== 'attained') return [];
  const paid = inExpectation(garbling, best.transfers);
  const isPair = isCourtMechanism(seen, paid) && isCourtEquilibrium(seen, paid, choice);
  const differences = environment.payoffs.flatMap((table, w) =>
    table.flatMap((row, a) =>
      row.map((_, i) => absolute(subtract(expectedTransfer(seen, paid, w, a, i), expectedTransfer(mistaken, best.transfers, w, a, i)))),
    ),
  );
  return [
    claim(
      [
        'burned by what best transfers for f before the garbled court pay in expectation (undefined: no equilibrium pair before the court)',
        isPair ? courtBurned(seen, paid, choice) : 'undefined',
      ],
      '=',
      ['burned by those transfers', courtBurned(mistaken, best.transfers, choice)],
    ),
    claim(['the most by which an expected payment differs at some outcome', differences.reduce(maximum)], '=', ['nothing', ZERO]),
  ];
}

const GAP = 'the gap before the court (infinite where there is no equilibrium pair)';
const GARBLED_GAP = 'the gap before the garbled court';

/** Nothing is claimed where nothing bounds what is on the left. */
const noMore = (left: readonly [string, Quantity], right: readonly [string, Quantity]): Conclusion[] =>
  left[1] === 'undefined' ? [] : [claim(left, '<=', right)];

/** What the two courts can do, compared; where signals have probabilities and their garbling has none, there is no second court. */
function compared(subject: GarbledSubject): Conclusion[] {
  const { seen, mistaken } = courtsOf(subject);
  if (hasProbabilities(seen) && !hasProbabilities(mistaken)) return [];
  return [
    ...noMore([GAP, courtGap(seen)], [GARBLED_GAP, courtGap(mistaken)]),
    ...noMore(
      ['the least burned to implement f before the court (infinite where no transfers do)', leastBurnedBefore(seen, subject)],
      ['the least before the garbled court', leastBurnedBefore(mistaken, subject)],
    ),
  ];
}

export const garblingNeverHelps = theorem<GarbledSubject>({
  id: 'garbling-never-helps',
  part: 'G2',
  title: 'A garbling of what a court sees never helps',
  uses: ['welfare', 'mechanism'],
  statement: String.raw`At outcome $(\omega,a)$ a court sees signal $k$ with probability $\pi(k\mid\omega,a)$; a second court sees $l$ in its place with
probability $G_{kl}$, whatever the outcome. In every class, with or without a liability bound: if transfers $t$ on what the second court sees make $f$ an
equilibrium, then the transfers $\sum_l G_{kl}\,t(l)$ on $k$ do so before the first, keep to the same budgets and bound, pay everyone in expectation the same at
every outcome, and burn the same. So the gap before the first court is no greater than before the second.`,
  proof: String.raw`Let $t'_i(k) = \sum_l G_{kl}\,t_i(l)$. Then $\sum_k \pi(k\mid\omega,a)\,t'_i(k) = \sum_l \left(\sum_k \pi(k\mid\omega,a)\,G_{kl}\right) t_i(l)$ at every outcome,
on the path and off it: incentives and what is burned are the same. As $G_{kl} \ge 0$ and $\sum_l G_{kl} = 1$, $\sum_i t'_i(k) = \sum_l G_{kl} \sum_i t_i(l)$ is zero, or at
most zero, if all $\sum_i t_i(l)$ are, and $|t'_i(k)| \le \sum_l G_{kl}\,|t_i(l)| \le B$.`,
  sources: [
    {
      citation: 'Blackwell (1951), Comparison of experiments, Proceedings of the Second Berkeley Symposium',
      relation: 'A garbled experiment is worth no more to anyone who decides; here to a court that commits to transfers.',
    },
    {
      citation: 'Grossman and Hart (1983), An analysis of the principal-agent problem, Econometrica 51',
      relation:
        'There for one agent who may be averse to risk; here many agents with budgets, bounds and contingencies, none of them averse.',
    },
  ],
  hypotheses: {
    nonnegative: hypothesis('no entry of G is negative', ({ garbling }) => !garbling.flat().some(isNegative)),
    'rows-sum-to-one': hypothesis('every row of G sums to 1', ({ garbling }) => garbling.every((row) => equal(sum(row), ONE))),
    probabilities: signalsHaveProbabilities,
  },
  conclude: (subject) => {
    const { seen, mistaken } = courtsOf(subject);
    return all(
      ...compared(subject),
      // Where the proof says nothing, that its transfers fail shows nothing.
      ...(subject.garbling.every(areProbabilities) ? paidInExpectation(subject) : []),
      ...foundByDefinition(seen),
      ...foundByDefinition(mistaken),
    );
  },
});

export const relations = [
  relate(garblingNeverHelps, languageMonotonicity, {
    how: 'a court that sees cells of L for certain mistakes those of a refinement L′ for the cells around them, with probability 1',
    instances: ({ finer, language, ...subject }) => {
      const inside = new Map(finer.cells.flatMap((row, w) => row.map((cell, a) => [cell, language.cells[w][a]] as const)));
      const around = (l: number, k: number) => (inside.get(k) === l ? ONE : ZERO);
      const garbling = Array.from({ length: finer.count }, (_, k) => Array.from({ length: language.count }, (_, l) => around(l, k)));
      const choice = subject.environment.contingencies.map(() => 0);
      return [{ ...subject, signals: courtOfLanguage(finer).likelihood, garbling, choice }];
    },
    entails: (subject, given) =>
      all(
        claim(["the gap before a court that sees the cells of L'", quantities(given, GAP)[0]], '=', [
          "the gap in L'",
          gapOf(onFiner(subject)),
        ]),
        claim(['the gap before one that sees those of L', quantities(given, GARBLED_GAP)[0]], '=', ['the gap in L', gapOf(subject)]),
      ),
  }),
];
