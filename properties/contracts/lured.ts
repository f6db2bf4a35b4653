/**
 * # Lured subjects
 *
 * Settings with a contingency at which every first best has a temptation by construction: a deviation that pays one agent and costs another
 * more, in the first best's own cell or not.
 */
import type { Arbitrary } from 'fast-check';
import { type Language, signalLanguage } from '../../src/contract/language/language.js';
import { add, ONE, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { type Environment, environment, firstBests, firstBestWelfareAt } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { type EnvironmentOptions, settings } from '../../src/theory/draw/arbitraries.js';
import { between, drawn, several } from '../../src/theory/draw/drawn.js';
import type { ContingencySubject } from '../../src/theory/statement/subject.js';

/** A setting with a contingency of its own. */
export const anywhere = (options: EnvironmentOptions = {}): Arbitrary<ContingencySubject> => {
  const within = settings(options);
  return drawn((draw) => {
    const { environment, language, mechanismClass, liability = null } = draw.from(within);
    return { environment, language, mechanismClass, liability, contingency: draw.below(environment.contingencies.length) };
  });
};

/** How to tempt: which of the deviations from a first best, with what gain, and at what cost to everyone. */
export interface Lure {
  readonly pick: number;
  readonly gain: Rational;
  readonly cost: Rational;
}

/** Gives every first best at ω a temptation, by changing the payoffs of the deviation's outcome; `unseen`: and merges the two cells. */
export function tempt(subject: ContingencySubject, lures: readonly Lure[], unseen: boolean): ContingencySubject {
  const { contingency } = subject;
  let { environment: of, language }: { environment: Environment; language: Language } = subject;
  firstBests(of, contingency).forEach((profile, k) => {
    const { pick, gain, cost } = lures[k % lures.length];
    const options = deviationsFrom(of, profile);
    const { agent, to } = options[pick % options.length];
    const payer = (agent + 1) % of.agents.length;
    const wanted = add(of.payoffs[contingency][profile][agent], gain);
    const rest = of.payoffs[contingency][to].map((u, i) => (i === agent ? wanted : u));
    const surplus = subtract(rest.reduce(add), subtract(firstBestWelfareAt(of, contingency), cost));
    const lured = rest.map((u, i) => (i === payer ? subtract(u, surplus) : u));
    const payoffs = of.payoffs.map((table, w) => table.map((row, a) => (w === contingency && a === to ? lured : row)));
    of = environment({ ...of, payoffs });
    const cells = language.cells;
    if (unseen) language = signalLanguage(of, (w, a) => (w === contingency && a === to ? cells[w][profile] : cells[w][a]));
  });
  return { ...subject, environment: of, language };
}

export const manyAgents = {
  shapes: [
    [2, 1],
    [2, 2],
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
    [2, 2, 2],
    [2, 1, 2],
    [2, 2, 2, 2],
  ],
};

/** One to four ways to tempt; the cost is 1 half of the time. */
export const lures: Arbitrary<Lure[]> = drawn((draw) =>
  several(between(draw, 1, 4), () => ({
    pick: draw.below(2 ** 31),
    gain: rational(between(draw, 1, 9)),
    cost: draw.below(2) === 0 ? ONE : rational(between(draw, 1, 9)),
  })),
);
