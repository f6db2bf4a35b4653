/**
 * # Wrong answers
 *
 * What each fast routine is made to answer in the drill: something of the right shape that is not so. A routine says nothing, or all, is off
 * by one either way, gives one agent what is another's, or forgets the last.
 */

/** A routine, as it is; what was asked of it; and what it is to say in its place. */
export type Wrong = (routine: (...asked: readonly never[]) => unknown, asked: readonly never[]) => unknown;

interface Number {
  readonly num: bigint;
  readonly den: bigint;
}

const isNumber = (value: unknown): value is Number => typeof value === 'object' && value !== null && 'num' in value && 'den' in value;

/** Every number in an answer moved by some whole number. */
function moved(value: unknown, by: bigint): unknown {
  if (isNumber(value)) return { num: value.num + by * value.den, den: value.den };
  if (Array.isArray(value)) return value.map((entry) => moved(entry, by));
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [key, moved(entry, by)]));
  return value;
}

const zeroed = (value: unknown): unknown =>
  isNumber(value) || value === 'infinite' ? ZERO : Array.isArray(value) ? value.map(zeroed) : value;

const ZERO: Number = { num: 0n, den: 1n };
const ONE: Number = { num: 1n, den: 1n };

const always =
  (answer: unknown): Wrong =>
  () =>
    answer;
const changed =
  (change: (answer: unknown) => unknown): Wrong =>
  (routine, asked) =>
    change(routine(...asked));
const lists = (change: (list: readonly unknown[]) => unknown): Wrong =>
  changed((answer) => (Array.isArray(answer) ? change(answer) : answer));
const fields = (change: (answer: Readonly<Record<string, unknown>>) => unknown): Wrong =>
  changed((answer) => (typeof answer === 'object' && answer !== null ? change(answer as Readonly<Record<string, unknown>>) : answer));

const nothing = always(null);
const empty = always([]);
const zero = changed(zeroed);
const infinite = always('infinite');
const more = changed((answer) => moved(answer, 1n));
const less = changed((answer) => moved(answer, -1n));
const dropped = lists((list) => list.slice(0, -1));
const reversed = lists((list) => list.toReversed());
const negated = changed((answer) => answer !== true);
const yes = always(true);
const no = always(false);

const OBSTACLE = { kind: 'closed walk', agent: 0, gain: ONE, walk: [] };
const number = { more, less };
const threshold = { zero, infinite, more };
const truth = { yes, no, negated };
const list = { empty, dropped };
/** A best pair that is worth one more. */
const worthMore = fields((answer) =>
  answer.pair ? { ...answer, pair: { ...(answer.pair as object), value: moved((answer.pair as { value: unknown }).value, 1n) } } : answer,
);
/** A plan of a commons that is worth one more from every stock, or that leaves nothing of any. */
const plan = {
  'worth more': fields((answer) => ({ ...answer, welfare: moved(answer.welfare, 1n) })),
  'leaves nothing': fields((answer) => ({ ...answer, total: (_: number, stock: number) => stock })),
};

/** By module, export and kind of wrong answer. */
export const WRONG: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Wrong>>>>>> = {
  'src/commons/growth': { meanGrowth: number },
  'src/commons/impatience': { impatience: number, weightOfImpatience: { nothing, zero, more } },
  'src/commons/impatience-steps': {
    impatienceSteps: {
      'none changes': fields((answer) => ({ ...answer, steps: [], changes: 0 })),
      'the last forgotten': fields((answer) => ({ ...answer, steps: (answer.steps as readonly unknown[]).slice(0, -1) })),
      'selfish agents worth more': fields((answer) => ({ ...answer, selfish: moved(answer.selfish, 1n) })),
    },
  },
  'src/commons/optimum-bound': {
    optimumBound: number,
    bestGrowth: {
      'rests forgotten': changed((answer) => (answer as readonly object[]).map((each) => ({ ...each, rests: [] }))),
      more: changed((answer) => (answer as readonly { growth: unknown }[]).map((each) => ({ ...each, growth: moved(each.growth, 1n) }))),
    },
  },
  'src/commons/plan': {
    impatientPlan: plan,
    optimalPolicy: plan,
    planValue: number,
    worthOfRest: { ...number, reversed: changed((answer) => (answer as readonly (readonly unknown[])[]).map((row) => row.toReversed())) },
  },
  'src/commons/capped': { stewardedPlan: plan },
  'src/commons/subgame-perfect': {
    equilibriumPlays: {
      empty: changed((answer) => (answer as readonly unknown[]).map(() => [])),
      dropped: changed((answer) => (answer as readonly (readonly unknown[])[]).map((plays) => plays.slice(0, -1))),
    },
    equilibriumWelfares: { ...list, ...number },
  },
  'src/commons/thresholds': {
    commonsThresholds: {
      zero: fields((answer) => ({ onPath: ZERO, everywhere: ZERO, byMonth: zeroed(answer.byMonth) })),
      more: fields((answer) => ({
        onPath: moved(answer.onPath, 1n),
        everywhere: moved(answer.everywhere, 1n),
        byMonth: moved(answer.byMonth, 1n),
      })),
    },
  },
  'src/commons/unravelling': { unravellingWeight: threshold },
  'src/contract/best-mechanism': {
    bestMechanism: {
      nothing: always({ status: 'undefined' }),
      'worth more': worthMore,
      'pays nothing': fields((answer) =>
        answer.pair ? { ...answer, pair: { ...(answer.pair as object), transfers: new Map() } } : answer,
      ),
    },
    bestValue: { nothing, ...number },
    cooperationGap: { nothing, zero, ...number },
  },
  'src/contract/incentives/implementation': {
    implement: {
      nothing: always({ implementable: false, obstacle: OBSTACLE }),
      'pays nothing': fields((answer) =>
        answer.pair ? { ...answer, pair: { ...(answer.pair as object), transfers: new Map() } } : answer,
      ),
      'burns more': fields((answer) =>
        answer.pair
          ? { ...answer, pair: { ...(answer.pair as object), burned: moved((answer.pair as { burned: unknown }).burned, 1n) } }
          : answer,
      ),
    },
    mustBurn: { nothing, zero, more },
  },
  'src/contract/incentives/least-burned': { leastBurned: { nothing, zero, more } },
  'src/contract/incentives/closed-walk': { positiveClosedWalk: { nothing } },
  'src/contract/incentives/verify-obstacle': { checkObstacle: { nothing, refuses: always('a step is none of the choice') } },
  'src/contract/signals/best-court-contract': {
    bestCourtContract: {
      nothing: always({ status: 'undefined' }),
      unbounded: always({ status: 'unbounded' }),
      'worth more': worthMore,
    },
  },
  'src/contract/signals/garbling': {
    areProbabilities: truth,
    garbled: { 'not at all': (_, [court]) => court },
    inExpectation: { more, reversed },
  },
  'src/contract/signals/court-setting': { isCourtEquilibrium: truth, isCourtMechanism: truth },
  'src/contract/signals/hidden-gain': { hiddenGain: { nothing, empty } },
  'src/contract/choice/candidates': {
    candidatesAt: list,
  },
  'src/contract/clauses/clauses': {
    clauseLosses: { ...number, zero, dropped },
    clausesNeeded: { 'one more': changed((answer) => (answer as number) + 1) },
    greedyClauseLosses: number,
  },
  'src/contract/clauses/collective': { departures: list },
  'src/contract/language/components': {
    linkedContingencies: {
      apart: changed((answer) => (answer as readonly (readonly number[])[]).flat().map((w) => [w])),
      together: changed((answer) => [(answer as readonly (readonly number[])[]).flat()]),
    },
  },
  'src/contract/clauses/forcing': { forcingLoss: { ...number, zero }, isContingencyPartition: truth },
  'src/contract/messages/balanced-messages': { punishableAlone: truth, heaviestAccusation: { zero, more } },
  'src/contract/messages/mediated-play': {
    greatestProbability: { ...number, zero },
    leastLoss: { ...number, zero },
    stakeAt: { ...number, zero },
  },
  'src/contract/clauses/temptations': {
    unseenTemptations: list,
    areTwins: truth,
    advantage: number,
    advantageWithStakes: number,
  },
  'src/contract/language/symmetry': {
    automorphisms: { dropped },
    isTransitive: truth,
    keepsCells: truth,
    fixesChoice: truth,
    fixesTransfers: truth,
  },
  'src/contract/messages/testimony': { isSubgamePerfect: truth, isTestimonyMechanism: truth, leastPerjuryLoss: number },
  'src/contract/clauses/verifiable': {
    equalShares: { nothing: always(new Map()), more },
    bonus: { nothing: always(new Map()) },
    revealsPayoffs: truth,
    revealsWelfare: truth,
  },
  'src/contract/messages/cross-examination': {
    crossExamination: { 'pays nothing': fields((answer) => ({ ...answer, transfers: new Map() })) },
    deterrent: number,
  },
  'src/contract/messages/announcements': { subgamePerfectPlays: list },
  'src/contract/language/setting': { netPayoffs: { reversed, ...number } },
  'src/game/environment': { expectedPayoffs: { reversed, ...number } },
  'src/game/dilemmas/effort-cell': {
    correlatedEffortLoss: number,
    fairLot: { reversed },
    leastLossOfIndependentPlay: number,
    leastLossOfUnseenObedience: number,
    losses: number,
    mixedEffortLoss: number,
  },
  'src/game/dilemmas/symmetric-dilemma': { overOneDefection: number, overTwoDefections: number },
  'src/game/equilibrium': {
    equilibria: {
      ...list,
      all: (_, [, utilities, contingency]: readonly unknown[]) =>
        (utilities as readonly (readonly unknown[])[])[contingency as number].map((_, k) => k),
    },
    expectationRange: { nothing },
  },
  'src/game/strict-equilibrium': { soleStrictEquilibrium: { nothing } },
  'src/game/correlated': {
    greatestExpectation: {
      more: fields((answer) => ({ ...answer, value: moved(answer.value, 1n) })),
      less: fields((answer) => ({ ...answer, value: moved(answer.value, -1n) })),
    },
    leastExpectation: {
      more: fields((answer) => ({ ...answer, value: moved(answer.value, 1n) })),
      less: fields((answer) => ({ ...answer, value: moved(answer.value, -1n) })),
    },
  },
  'src/game/mixed': { isMixedEquilibrium: truth, expectation: number },
  'src/game/extreme-equilibria': { extremeEquilibria: list },
  'src/game/optima': { rawlsianOptima: list, paretoDominates: truth },
  'src/game/symmetric': { isSymmetricGame: truth },
  'src/prosocial/closed-form': {
    payingDeviations: list,
    unseenPaying: list,
    valueInClosedForm: { nothing, ...number },
    thresholdInClosedForm: threshold,
  },
  'src/prosocial/effort-contract': { effortWeight: threshold, weightWithoutContract: threshold },
  'src/prosocial/equilibrium-welfare': {
    equilibriumWelfare: {
      nothing,
      'worst for best': fields(({ worst, best }) => ({ worst: best, best: worst })),
      more: fields(({ worst, best }) => ({ worst: moved(worst, 1n), best: moved(best, 1n) })),
    },
    soleStrictChoice: { nothing },
  },
  'src/prosocial/harmful-game': { harmfulGame: { nothing } },
  'src/prosocial/hidden': { undetectableThresholds: { zero, reversed }, pooledTemptations: list },
  'src/prosocial/least-weight': { leastWeight: threshold },
  'src/prosocial/misjudged': { misjudgedThreshold: { ...threshold, less }, losesMoreThanTwice: truth },
  'src/prosocial/phase': {
    phaseDiagram: { empty: changed((answer) => (answer as readonly (readonly unknown[])[]).map((row) => row.map(() => null))) },
    lastOtherEquilibrium: { nothing, infinite },
    representativeWeights: list,
  },
  'src/prosocial/phases': { phaseWeights: list },
  'src/prosocial/selection': { isImprovable: truth, selectionBound: { ...number, zero }, welfareTraps: list },
  'src/prosocial/substitution': {
    sufficientWeight: { nothing },
    contractThreshold: {
      nothing: always({ status: 'infinite' }),
      more: fields((answer) => (answer.status === 'attained' ? { ...answer, weight: moved(answer.weight, 1n) } : answer)),
    },
  },
  'src/prosocial/threshold': {
    selfishnessLevel: threshold,
    profileThreshold: threshold,
    agentThresholds: { ...threshold, infinite: changed((answer) => (answer as readonly unknown[]).map(() => 'infinite')), reversed },
    easiestFirstBests: {
      'needs more': changed((answer) =>
        (answer as readonly { threshold: unknown }[]).map((each) => ({ ...each, threshold: moved(each.threshold, 1n) })),
      ),
    },
    temptations: list,
  },
  'src/prosocial/unforeseen': { unforeseen: { nothing } },
  'src/prosocial/utility': {
    prosocialUtilities: { selfish: (_, [of]: readonly unknown[]) => (of as { readonly payoffs: unknown }).payoffs },
  },
};
