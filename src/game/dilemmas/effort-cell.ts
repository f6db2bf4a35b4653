/**
 * # What happens inside the cooperative cell of an effort game
 *
 * With cooperation forced two agents choose between CH and CL, and no contract that does not see effort can tell what they chose: a game of
 * anti-coordination, where each wants to be the one of low effort.
 */
import type { Term } from '../../exact/linear-program.js';
import { divide, isNegative, isZero, multiply, negate, ONE, type Rational, subtract, sum, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import type { Distribution } from '../correlated.js';
import { type Environment, environment, firstBestWelfareAt, gain } from '../environment.js';
import { actionIn, deviationsFrom } from '../profile.js';
import { COOPERATING, EFFORT_ACTIONS, type EffortCosts, effortProfile } from './effort-game.js';

/** The game of efforts among two cooperators, actions CH and CL. */
export const forcedCooperation = (effortGame: Environment): Environment =>
  environment({
    ...(effortGame.interpretation && { interpretation: effortGame.interpretation }),
    agents: effortGame.agents,
    actions: [COOPERATING, COOPERATING],
    payoffs: [COOPERATING.flatMap((row) => COOPERATING.map((column) => effortGame.payoffs[0][effortProfile(row, column)]))],
  });

/** 2ε(ε+η)/(2ε−η), what the symmetric mixed equilibrium of two cooperators lacks of the first best. */
export const mixedEffortLoss = ({ epsilon, eta }: EffortCosts): Rational =>
  divide(multiply(sum([epsilon, epsilon]), sum([epsilon, eta])), subtract(sum([epsilon, epsilon]), eta));

/** 2εη/(3ε−η), the least that a correlated equilibrium of two cooperators lacks. */
export const correlatedEffortLoss = ({ epsilon, eta }: EffortCosts): Rational =>
  divide(multiply(sum([epsilon, epsilon]), eta), subtract(sum([epsilon, epsilon, epsilon]), eta));

/** W* − W(a), what every profile lacks. */
export const losses = (effortGame: Environment): Rational[] =>
  effortGame.welfare[0].map((welfare) => subtract(firstBestWelfareAt(effortGame, 0), welfare));

/** The fair lot that makes (CH,CH) as likely as obedience allows: weight ε − η on it and ε on each profile of one low effort. */
export function fairLot({ epsilon, eta }: EffortCosts): Distribution {
  const total = subtract(sum([epsilon, epsilon, epsilon]), eta);
  const lot = new Array<Rational>(EFFORT_ACTIONS.length ** 2).fill(ZERO);
  lot[effortProfile('CH', 'CH')] = divide(subtract(epsilon, eta), total);
  lot[effortProfile('CH', 'CL')] = divide(epsilon, total);
  lot[effortProfile('CL', 'CH')] = divide(epsilon, total);
  return lot;
}

/**
 * The least expected loss over distributions from which nobody gains by making another effort than told, cooperating or defecting as told:
 * no contract that does not see effort changes these gains, so that no correlated equilibrium of any contract loses less.
 */
export function leastLossOfUnseenObedience(effortGame: Environment): Rational {
  const lost = losses(effortGame);
  const partner = (action: number) => action ^ 1;
  const rows = effortGame.agents.flatMap((_, agent) =>
    EFFORT_ACTIONS.map((_, told) => ({
      terms: lost.flatMap((_, profile): Term[] => {
        const unseen = deviationsFrom(effortGame, profile).find((one) => one.agent === agent && one.action === partner(told));
        if (unseen === undefined || actionIn(effortGame, profile, agent) !== told) return [];
        const gained = gain(effortGame, 0, profile, unseen);
        return isZero(gained) ? [] : [[profile, gained]];
      }),
      relation: '<=' as const,
      bound: ZERO,
    })),
  );
  const total = { terms: lost.map((_, profile): Term => [profile, ONE]), relation: '=' as const, bound: ONE };
  const solution = solve({
    objective: lost.flatMap((loss, profile): Term[] => (isZero(loss) ? [] : [[profile, negate(loss)]])),
    rows: [...rows.filter(({ terms }) => terms.length > 0), total],
    free: lost.map(() => false),
  });
  if (solution.status !== 'optimal') throw new Error('every game has a correlated equilibrium');
  return negate(solution.value);
}

/** The mixed actions that are corners of those against which CL does not gain on CH: corners of the simplex, and points on its edges. */
function cornersAgainst(gains: readonly Rational[]): Rational[][] {
  const at = (action: number) => gains.map((_, k) => (k === action ? ONE : ZERO));
  const kept = gains.flatMap((gained, action) => (isNegative(negate(gained)) ? [] : [at(action)]));
  const edges = gains.flatMap((gained, a) =>
    gains.flatMap((other, b) => {
      if (!(isNegative(negate(gained)) && isNegative(other))) return [];
      const share = divide(other, subtract(other, gained));
      return [gains.map((_, k) => (k === a ? share : k === b ? subtract(ONE, share) : ZERO))];
    }),
  );
  return [...kept, ...edges];
}

/**
 * The least expected loss of two independent mixed actions, each of which, if it may be CH, is made against one from which CL does not gain:
 * what every Nash equilibrium of every contract that does not see effort satisfies. The loss is linear in either, so corners decide.
 */
export function leastLossOfIndependentPlay(effortGame: Environment): Rational {
  const lost = losses(effortGame);
  const size = EFFORT_ACTIONS.length;
  const gains = EFFORT_ACTIONS.map((_, other) => subtract(effortGame.payoffs[0][size + other][0], effortGame.payoffs[0][other][0]));
  const corners = cornersAgainst(gains);
  const simplex = EFFORT_ACTIONS.map((_, action) => EFFORT_ACTIONS.map((_, k) => (k === action ? ONE : ZERO)));
  const expected = (x: readonly Rational[], y: readonly Rational[]) =>
    sum(x.flatMap((p, a) => (isZero(p) ? [] : y.map((r, b) => multiply(multiply(p, r), lost[a * size + b])))));
  const both = corners.flatMap((x) => corners.map((y) => expected(x, y)));
  const one = simplex.slice(1).flatMap((x) => simplex.map((y) => expected(x, y)));
  return [...both, ...one].reduce((x, y) => (isNegative(subtract(y, x)) ? y : x));
}
