/** # The least settings: so small that every choice can be tried, each with a linear program over all cells. */
import { denominator, numerator } from '../../exact/rational.js';
import type { Setting } from './setting.js';

/** Up to so many choices and cells every choice is tried. */
const MOST_CHOICES = 16;
const MOST_CELLS = 4;

/** Whether payoffs add up to no more than a number, their signs aside, and there are few choices. */
export const isLeast = ({ environment: of, language }: Pick<Setting, 'environment' | 'language'>, most: number): boolean =>
  language.count <= MOST_CELLS &&
  of.profileCount ** of.contingencies.length <= MOST_CHOICES &&
  of.payoffs
    .flat(2)
    .reduce<number>(
      (total, payoff) => (total > most ? total : total + Math.abs(Number(numerator(payoff))) + Number(denominator(payoff)) - 1),
      0,
    ) <= most;
