/**
 * # The 2×2 games in which prosociality hurts
 *
 * Two agents, a *giver* and a *taker*, with two actions each, and one contingency. Call the profiles a, c (the giver deviates from a), b (the
 * taker deviates from c) and d (the taker deviates from a), so that b and d differ by the giver's action again. The game is *harmful* if
 * W(c) > W(a) > W(b) > W(d) and, in material payoffs, the giver prefers a to c and d to b, the taker prefers b to c and a to d.
 *
 * Among selfish agents play ends in a. A prosocial giver gives up something to reach c, the first best; a taker who is not prosocial enough
 * goes on to b, where welfare is below what it was.
 */
import { divide, greater, maximum, type Rational, subtract } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { actionIn, deviate, type Profile } from '../game/profile.js';

/** The parts of a harmful game, and from which weights on its agents act otherwise than selfish ones. */
export interface HarmfulGame {
  readonly giver: number;
  readonly taker: number;
  /** a, where selfish agents end. */
  readonly selfish: Profile;
  /** c, the first best. */
  readonly firstBest: Profile;
  /** b, where a giving agent and a taking one end. */
  readonly taken: Profile;
  /** Above this weight the giver gives, whatever the taker does. */
  readonly gives: Rational;
  /** Below this weight the taker takes what is given: λ*(E), where it exceeds `gives`. */
  readonly takes: Rational;
}

/** The parts of an environment that is a harmful game; `null` for all others. No game is harmful in two ways. */
export function harmfulGame(of: Environment): HarmfulGame | null {
  const small = of.contingencies.length === 1 && of.agents.length === 2 && of.actions.every((names) => names.length === 2);
  if (!small) return null;
  for (const giver of [0, 1]) {
    for (let selfish = 0; selfish < of.profileCount; selfish++) {
      const found = partsAt(of, selfish, giver);
      if (found !== null) return found;
    }
  }
  return null;
}

function partsAt(of: Environment, a: Profile, giver: number): HarmfulGame | null {
  const taker = 1 - giver;
  const switched = (profile: Profile, agent: number) => deviate(of, profile, agent, 1 - actionIn(of, profile, agent));
  const c = switched(a, giver);
  const b = switched(c, taker);
  const d = switched(a, taker);
  const [[payoffs], [welfare]] = [of.payoffs, of.welfare];
  const descends = greater(welfare[c], welfare[a]) && greater(welfare[a], welfare[b]) && greater(welfare[b], welfare[d]);
  const prefers = (agent: number, x: Profile, y: Profile) => greater(payoffs[x][agent], payoffs[y][agent]);
  if (!descends || !prefers(giver, a, c) || !prefers(giver, d, b) || !prefers(taker, b, c) || !prefers(taker, a, d)) return null;
  const ratio = (agent: number, from: Profile, to: Profile) =>
    divide(subtract(payoffs[to][agent], payoffs[from][agent]), subtract(welfare[from], welfare[to]));
  const gives = maximum(ratio(giver, c, a), ratio(giver, b, d));
  return { giver, taker, selfish: a, firstBest: c, taken: b, gives, takes: ratio(taker, c, b) };
}
