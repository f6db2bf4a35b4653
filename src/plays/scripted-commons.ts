/**
 * # Scripted players at a commons
 *
 * What each player claims at every month, stock and growth. `selfish` claims all there is, which is an equilibrium at every finite weight (the rush);
 * `planner:λ` its share of what agents of weight λ catch who share every future equally; `optimal` and `prosocial` their share of the optimum.
 * A share of a total is its n-th part, the units that are left over going to the first agents. A contract that is enforced caps every catch at
 * the agent's share of the best total that is blind to growth.
 */
import type { Commons } from '../commons/commons.js';
import { impatience } from '../commons/impatience.js';
import { type CommonsPlan, impatientPlan, optimalPolicy } from '../commons/plan.js';
import { evenClaims } from '../commons/thresholds.js';
import { LacunaError } from '../exact/error.js';
import { isZero, type Rational, rational, toSafeInteger } from '../exact/rational.js';
import { WELFARE } from './goal.js';
import type { Seat } from './player.js';

/** What there is when agents claim; `growth` is the index of the factor, to be looked at only where agents see it. */
export interface Situation {
  readonly month: number;
  readonly stock: number;
  readonly growth: number;
}

/** The claim of each player in a situation; `null` for a player who must be asked. */
type CommonsScript = (situation: Situation) => readonly (number | null)[];

/**
 * What the players claim.
 * @throws LacunaError naming a player who has no place at a commons
 */
export function commonsScript(of: Commons, seats: readonly Seat[]): CommonsScript {
  const agents = of.agents.length;
  const plans = new Map<string, CommonsPlan>();
  const planOf = (name: string, make: () => CommonsPlan): CommonsPlan => {
    const plan = plans.get(name) ?? make();
    plans.set(name, plan);
    return plan;
  };
  const shareIn =
    (plan: CommonsPlan, agent: number) =>
    ({ month, stock, growth }: Situation) =>
      evenClaims(plan.total(month - 1, stock, growth), agents)[agent];
  const claimant = ({ player, name }: Seat, agent: number): ((situation: Situation) => number | null) => {
    const refuse = (expected: string) => new LacunaError({ place: `--players ${name}`, expected, received: name });
    switch (player.kind) {
      case 'optimal':
        return shareIn(
          planOf('optimal', () => optimalPolicy(of)),
          agent,
        );
      case 'planner':
        return shareIn(
          planOf(name, () => impatientPlan(of, impatience(agents, player.weight))),
          agent,
        );
      case 'weight':
        if (player.weight === WELFARE)
          return shareIn(
            planOf('optimal', () => optimalPolicy(of)),
            agent,
          );
        if (isZero(player.weight)) return ({ stock }) => stock;
        throw refuse('at a commons selfish, prosocial or planner:λ in its place');
      case 'always': {
        const claim = claimOf(player.what);
        if (claim === null) throw refuse('a claim that is a natural number, such as always:5');
        return () => claim;
      }
      case 'logit':
        throw refuse('players of table games alone by logits; at a commons selfish, prosocial, planner:λ, optimal or always:5');
      case 'model':
        return () => null;
    }
  };
  const claims = seats.map(claimant);
  return (situation) => claims.map((claim) => claim(situation));
}

function claimOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? toSafeInteger(rational(text)) : null;
}

/** The most that each agent may catch under an enforced contract, by month and stock. */
export function blindCaps(of: Commons): (situation: Pick<Situation, 'month' | 'stock'>) => Rational[] {
  const plan = optimalPolicy({ ...of, seen: 'never' });
  const agents = of.agents.length;
  return ({ month, stock }) => evenClaims(plan.total(month - 1, stock, 0), agents).map((most) => rational(most));
}
