/** # The least settings: so small that every choice can be tried, each with a linear program over all cells. */
import { denominator, numerator, type Rational, toSafeInteger } from '../../exact/rational.js';
import { remember } from '../../exact/remember.js';
import type { PayoffTable } from '../../game/environment.js';
import type { Setting } from './setting.js';

/** Up to so many choices and cells every choice is tried. */
const MOST_CHOICES = 16;
const MOST_CELLS = 4;

/** |num| + (den − 1). */
function costOf(payoff: Rational): number {
  const whole = toSafeInteger(payoff);
  return whole === null ? Math.abs(Number(numerator(payoff))) + Number(denominator(payoff)) - 1 : Math.abs(whole);
}

/** What payoffs add up to, their signs aside. */
const size = remember((payoffs: PayoffTable): number => payoffs.flat(2).reduce<number>((total, payoff) => total + costOf(payoff), 0));

/** Whether payoffs add up to no more than a number, their signs aside, and there are few choices. */
export const isLeast = ({ environment: of, language }: Pick<Setting, 'environment' | 'language'>, most: number): boolean =>
  language.count <= MOST_CELLS && size(of.payoffs) <= most && of.profileCount ** of.contingencies.length <= MOST_CHOICES;
