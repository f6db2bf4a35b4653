/**
 * # Weights that select first bests
 *
 * An agent of large weight takes every deviation that raises welfare. So where some deviation raises welfare from every profile that is no
 * first best, large weights leave no other pure equilibrium (C7). What stands in the way is a *trap*: a profile that is no first best, from
 * which no deviation raises welfare, nor leaves it as it is to the deviator's gain.
 *
 * Notation. A deviation from (ω,a) has gain g and ΔW = W(ω,(b,a_−i)) − W(ω,a), its loss with the sign turned.
 */
import { divide, equal, isNegative, isPositive, isZero, negate, type Rational, ZERO } from '../exact/rational.js';
import { type Environment, firstBestWelfareAt, gain, loss } from '../game/environment.js';
import { greatestOf, leastOf } from '../game/greatest.js';
import { deviationsFrom, type Profile } from '../game/profile.js';

/** A profile that is no first best at a contingency, with all deviations from it. */
interface OtherOutcome {
  readonly contingency: number;
  readonly profile: Profile;
  readonly deviations: readonly { readonly gain: Rational; readonly loss: Rational }[];
}

/** Every outcome that is no first best. */
const otherOutcomes = (of: Environment): OtherOutcome[] =>
  of.welfare.flatMap((row, contingency) =>
    row.flatMap((welfare, profile) =>
      equal(welfare, firstBestWelfareAt(of, contingency))
        ? []
        : [
            {
              contingency,
              profile,
              deviations: deviationsFrom(of, profile).map((deviation) => ({
                gain: gain(of, contingency, profile, deviation),
                loss: loss(of, contingency, profile, deviation),
              })),
            },
          ],
    ),
  );

/** Whether from every profile that is no first best, at every contingency, some deviation raises welfare. */
export const isImprovable = (of: Environment): boolean =>
  otherOutcomes(of).every(({ deviations }) => deviations.some(({ loss }) => isNegative(loss)));

/**
 * λ̄: for each profile that is no first best, the least [−g/ΔW]⁺ over its deviations with ΔW > 0; the largest of these. Above it no such profile
 * is an equilibrium of v^λ. Profiles from which no deviation raises welfare are passed over; 0 if there are none to consider.
 */
export const selectionBound = (of: Environment): Rational => {
  const needed = otherOutcomes(of)
    .map(({ deviations }) => deviations.filter(({ loss }) => isNegative(loss)).map(({ gain, loss }) => divide(gain, loss)))
    .filter(({ length }) => length > 0)
    .map(leastOf);
  return greatestOf([ZERO, ...needed]);
};

/** The traps: profiles that are no first best and are equilibria of v^λ for all large λ. */
export const welfareTraps = (of: Environment): { readonly contingency: number; readonly profile: Profile }[] =>
  otherOutcomes(of)
    .filter(({ deviations }) => !deviations.some(({ gain, loss }) => isPositive(negate(loss)) || (isZero(loss) && isPositive(gain))))
    .map(({ contingency, profile }) => ({ contingency, profile }));
