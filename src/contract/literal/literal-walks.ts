/**
 * # Closed walks, literally
 *
 * What the search for closed walks of positive gain is measured against: every deviation is found by comparing profiles agent by agent,
 * and every simple cycle of an agent's deviations among the cells on the path is listed. A closed walk falls into simple cycles, so if
 * none of these has positive gain no closed walk has. Exponential: for small environments only.
 */
import { equal, isPositive, type Rational, subtract, sum } from '../../exact/rational.js';
import { actionIn, type Deviation, type Profile, type Shape } from '../../game/profile.js';
import type { Incentive } from '../incentives/incentives.js';
import type { Choice, Setting } from '../language/setting.js';

/** Every profile that differs from `profile` in the action of exactly one agent, found among all profiles. */
export function literalDeviations(of: Shape, profile: Profile): Deviation[] {
  const found: Deviation[] = [];
  for (let to = 0; to < of.profileCount; to++) {
    let [movers, mover] = [0, 0];
    for (let agent = 0; agent < of.agents.length; agent++) {
      if (actionIn(of, profile, agent) !== actionIn(of, to, agent)) [movers, mover] = [movers + 1, agent];
    }
    if (movers === 1) found.push({ agent: mover, action: actionIn(of, to, mover), to });
  }
  return found;
}

/** Every deviation from a choice that leads from a cell on the path to one on the path. */
function literalArcs({ environment, language, utilities }: Setting, choice: Choice): Incentive[] {
  const path = new Set(choice.map((profile, w) => language.cells[w][profile]));
  return choice.flatMap((profile, contingency) => {
    const [cells, table] = [language.cells[contingency], utilities[contingency]];
    return literalDeviations(environment, profile)
      .map((deviation) => ({
        contingency,
        profile,
        ...deviation,
        from: cells[profile],
        into: cells[deviation.to],
        gain: subtract(table[deviation.to][deviation.agent], table[profile][deviation.agent]),
      }))
      .filter(({ into }) => path.has(into));
  });
}

/** Every simple cycle of one agent's arcs, each once for every choice among parallel arcs, from its cell of least number. */
function* simpleCycles(arcs: readonly Incentive[]): Generator<Incentive[]> {
  function* extend(trail: readonly Incentive[]): Generator<Incentive[]> {
    const [{ from: start, agent }] = trail;
    const { into: end } = trail[trail.length - 1];
    if (end === start) return yield [...trail];
    if (end < start || trail.some(({ from }) => from === end)) return;
    for (const arc of arcs) if (arc.agent === agent && arc.from === end) yield* extend([...trail, arc]);
  }
  for (const arc of arcs) yield* extend([arc]);
}

/** The total gain of every simple cycle on the path of a choice, with the number of its steps. */
export const cycleGains = (of: Setting, choice: Choice): { readonly steps: number; readonly gain: Rational }[] =>
  [...simpleCycles(literalArcs(of, choice))].map((cycle) => ({ steps: cycle.length, gain: sum(cycle.map(({ gain }) => gain)) }));

/** The fewest steps of a cycle of positive gain, or `null` if there is none. */
export const fewestSteps = (cycles: ReturnType<typeof cycleGains>): number | null =>
  cycles.reduce<number | null>((least, { steps, gain }) => (isPositive(gain) && (least === null || steps < least) ? steps : least), null);

/** Whether `walk` is what it is said to be: deviations of one agent from the choice, each into the cell of the next, of positive total gain. */
export function isPositiveClosedWalk(of: Setting, choice: Choice, walk: readonly Incentive[]): boolean {
  const arcs = literalArcs(of, choice);
  const genuine = walk.map((step) =>
    arcs.find(({ agent, contingency, to }) => agent === step.agent && contingency === step.contingency && to === step.to),
  );
  const gains = genuine.flatMap((arc) => (arc === undefined ? [] : [arc.gain]));
  const linked = genuine.every((arc, k) => {
    const next = genuine[(k + 1) % genuine.length];
    return arc !== undefined && next !== undefined && arc.into === next.from && arc.agent === next.agent;
  });
  return linked && walk.every(({ gain }, k) => equal(gain, gains[k])) && isPositive(sum(gains));
}
