/**
 * # Messages under balance, in closed form
 *
 * In the balanced class what one agent is fined another receives, so a deviation can be punished only where somebody can be ruled out.
 *
 * With three agents or more a liar is known, and what is left is each contingency alone: f(ω) must be collectively punishable (B8). With
 * two agents a disagreement may be either's lie, and each accuses the other: if agent 1 says ω and agent 2 says ω', either 1 lies at ω' or 2
 * lies at ω. What both can bring about then joins the two contingencies, as an arc from ω' to ω.
 *
 * Notation. D_i(ω,k): the largest gain of agent i from f(ω) into the cell k, staying (gain 0) included; none where i cannot reach k alone.
 */
import { add, greater, isPositive, type Rational, subtract, sum, ZERO } from '../../exact/rational.js';
import { type Incentive, incentivesAt, type Outcome, outcomesOf } from '../incentives/incentives.js';
import type { Choice, Setting } from '../language/setting.js';

/** D_i(ω,k) for each cell k that agent i can reach alone from an outcome. */
function reach(of: Setting, outcome: Outcome, agent: number): Map<number, Rational> {
  const most = new Map([[of.language.cells[outcome.contingency][outcome.profile], ZERO]]);
  for (const { into, gain } of incentivesAt(of, outcome).filter((incentive: Incentive) => incentive.agent === agent)) {
    const known = most.get(into);
    if (known === undefined || greater(gain, known)) most.set(into, gain);
  }
  return most;
}

/** max_k Σ_i D_i(k) over the cells that every agent can reach alone, each from an outcome of its own; `null` where there is none. */
function jointGain(of: Setting, from: readonly Outcome[]): Rational | null {
  const reaches = from.map((outcome, agent) => reach(of, outcome, agent));
  let most: Rational | null = null;
  for (const cell of reaches[0].keys()) {
    const gains = reaches.flatMap((into) => into.get(cell) ?? []);
    if (gains.length < reaches.length) continue;
    const total = sum(gains);
    if (most === null || greater(total, most)) most = total;
  }
  return most;
}

/** Whether balanced transfers implement f(ω) at every ω apart: no temptation is unseen, and no cell that all can reach pays all together. */
export const punishableAlone = (of: Setting, choice: Choice): boolean =>
  outcomesOf(choice).every((outcome) => {
    const tempted = incentivesAt(of, outcome).some(({ from, into, gain }) => from === into && isPositive(gain));
    const joint = jointGain(
      of,
      of.environment.agents.map(() => outcome),
    );
    return !tempted && (joint === null || !isPositive(joint));
  });

/**
 * The largest total weight of a cycle of distinct contingencies, loops included: the arc from ω' to ω weighs max_k [D_1(ω',k) + D_2(ω,k)].
 * Of two agents; a loop has a positive weight iff f(ω) is not punishable at ω alone. Exponential in the contingencies.
 */
export function heaviestAccusation(of: Setting, choice: Choice): Rational {
  const outcomes = outcomesOf(choice);
  const weights = outcomes.map((from) => outcomes.map((to) => jointGain(of, [from, to])));
  let heaviest = ZERO;
  const extend = (trail: readonly number[], total: Rational): void => {
    const [start, last] = [trail[0], trail[trail.length - 1]];
    weights[last].forEach((weight, next) => {
      if (weight === null) return;
      const along = add(total, weight);
      if (next === start && isPositive(subtract(along, heaviest))) heaviest = along;
      if (next > start && !trail.includes(next)) extend([...trail, next], along);
    });
  };
  outcomes.forEach((_, start) => {
    extend([start], ZERO);
  });
  return heaviest;
}
