/**
 * # Temptations, seen and unseen
 *
 * What a temptation is worth to its agent, what the agent would give up by it if the others did something else, and where the court sees
 * it: the numbers that bound how often a mediator can have a profile played.
 *
 * Notation. i is tempted at a to play b for a_i: d is the gain; D = max over a_−i of [u_i(ω,(a_i,a_−i)) − u_i(ω,(b,a_−i))]⁺.
 */
import { add, divide, isPositive, maximum, type Rational, subtract, ZERO } from '../../exact/rational.js';
import { type Environment, firstBests, gain } from '../../game/environment.js';
import { actionIn, type Deviation, deviate, deviationsFrom, type Profile } from '../../game/profile.js';
import { isDetectable, type Language } from '../language/language.js';

/** A deviation from a profile with a positive gain. */
export interface TemptingDeviation {
  readonly profile: Profile;
  readonly deviation: Deviation;
  /** d > 0. */
  readonly gain: Rational;
}

/** Every temptation at a profile, in the order of agents, then actions. */
export const temptationsAt = (of: Environment, contingency: number, profile: Profile): TemptingDeviation[] =>
  deviationsFrom(of, profile)
    .map((deviation) => ({ profile, deviation, gain: gain(of, contingency, profile, deviation) }))
    .filter((temptation) => isPositive(temptation.gain));

/** Every temptation at a first best of a contingency. */
export const temptationsOfFirstBests = (of: Environment, contingency: number): TemptingDeviation[] =>
  firstBests(of, contingency).flatMap((profile) => temptationsAt(of, contingency, profile));

/** Those of them that the court does not see. */
export const unseenTemptations = (of: Environment, language: Language, contingency: number): TemptingDeviation[] =>
  temptationsOfFirstBests(of, contingency).filter(({ profile, deviation }) => !isDetectable(language, contingency, profile, deviation));

/** What the agent of a temptation faces if the others play some a_−i. */
interface Alternative {
  /** (a_i, a_−i). */
  readonly obedient: Profile;
  /** (b, a_−i). */
  readonly deviating: Profile;
  /** u_i(ω, obedient) − u_i(ω, deviating). */
  readonly kept: Rational;
}

const alternatives = (of: Environment, contingency: number, { profile, deviation: { agent, action } }: TemptingDeviation): Alternative[] =>
  of.payoffs[contingency].flatMap((row, obedient): Alternative[] => {
    if (actionIn(of, obedient, agent) !== actionIn(of, profile, agent)) return [];
    const deviating = deviate(of, obedient, agent, action);
    return [{ obedient, deviating, kept: subtract(row[agent], of.payoffs[contingency][deviating][agent]) }];
  });

/** Whether the court tells b from a_i at no a_−i: the two actions are twins in its eyes. */
export const areTwins = (of: Environment, { cells }: Language, contingency: number, temptation: TemptingDeviation): boolean =>
  alternatives(of, contingency, temptation).every(
    ({ obedient, deviating }) => cells[contingency][obedient] === cells[contingency][deviating],
  );

/** Whether the court fails to tell b from a_i at some a_−i, or at some other than that of the profile itself. */
export const isUnseenSomewhere = (
  of: Environment,
  { cells }: Language,
  contingency: number,
  temptation: TemptingDeviation,
  elsewhere = false,
): boolean =>
  alternatives(of, contingency, temptation).some(
    ({ obedient, deviating }) =>
      cells[contingency][obedient] === cells[contingency][deviating] && !(elsewhere && obedient === temptation.profile),
  );

/** D, at least 0: how much better than b the action a_i is for its agent at most, over all that the others may do. */
export const advantage = (of: Environment, contingency: number, temptation: TemptingDeviation): Rational =>
  alternatives(of, contingency, temptation).reduce((most, { kept }) => maximum(most, kept), ZERO);

/** The same, with `stakes` added wherever the court tells the two actions apart: what transfers can make of D. */
export const advantageWithStakes = (
  of: Environment,
  { cells }: Language,
  contingency: number,
  temptation: TemptingDeviation,
  stakes: Rational,
): Rational =>
  alternatives(of, contingency, temptation)
    .map(({ obedient, deviating, kept }) => (cells[contingency][obedient] === cells[contingency][deviating] ? kept : add(kept, stakes)))
    .reduce(maximum, ZERO);

/** k/(d + k): how often a profile can be played that is left at gain d > 0, if obedience is worth at most k whenever it is not played. */
export const obedienceBound = (gained: Rational, kept: Rational): Rational => divide(kept, add(gained, kept));
