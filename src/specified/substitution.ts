/**
 * What stands for `prosocial/substitution` in a proof: λ*_L by its specification. Some selection of first bests is implemented at the weight,
 * burning nothing on the path; and no selection whose temptations, but those that fines stop, are all outweighed by less is known.
 */

import { equilibriumPair, type Setting } from '../contract/language/setting.js';
import { choicesFrom } from '../contract/literal/literal.js';
import { add, multiply, negate, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { firstBests } from '../game/environment.js';
import { Inapplicable, interpretationOf, pureNash, utilitarian, weighsWelfare } from '../game/interpretation.js';
import type { ContractThreshold } from '../prosocial/substitution.js';
import { type Alternative, type Clause, type Literal, oracle } from '../symbolic/oracle.js';
import { unknown } from '../symbolic/polynomial.js';
import { carriedOver } from './carried-over.js';
import { negative, oneOf, positive, says, someBoth } from './claims.js';
import { keyOf, termsOf } from './key.js';
import { combinationsOf } from './obstacles.js';
import { notFined, unknownTransfers, withoutTransfers } from './transfers.js';

export type { ContractThreshold } from '../prosocial/substitution.js';
export { sufficientWeight } from '../prosocial/substitution.js';

/** What a specification of least weights is about. */
interface About {
  readonly of: Setting;
  /** λ*_L where it is found for each selection; the first alternative says that it is infinite. */
  readonly weights: readonly Rational[];
}

const isAbout = (value: unknown): value is About => typeof value === 'object' && value !== null && 'weights' in value && 'of' in value;

/** No more weight than in another class of the same language, if its transfers carry over. */
function carried(to: About, toNumber: number, from: About, fromNumber: number): Clause[] {
  const same = (setting: Setting) => keyOf({ ...termsOf(setting), mechanismClass: null });
  if (carriedOver(from.of, to.of) === null || same(to.of) !== same(from.of)) return [];
  return from.weights.flatMap((enough, n) => {
    const unless: Literal = { specification: fromNumber, result: n + 1, holds: false };
    const not = (result: number): Literal => ({ specification: toNumber, result, holds: false });
    return [
      ...oneOf(unless, not(0)),
      ...to.weights.flatMap((weight, m) => oneOf(unless, not(m + 1), positive(subtract(weight, enough), false))),
    ];
  });
}

export function contractThreshold(of: Setting): ContractThreshold {
  const { environment, language, mechanismClass } = of;
  const { welfare, prosocial, equilibrium } = interpretationOf(environment);
  if (welfare !== utilitarian || prosocial !== weighsWelfare || equilibrium !== pureNash)
    throw new Inapplicable('λ*_L has a specification where W = Σ u_i, v_i = u_i + λW and pure Nash equilibria count');
  const selections = [...choicesFrom(environment.contingencies.map((_, w) => firstBests(environment, w)))];
  const key = keyOf([termsOf(of), selections]);
  return oracle().found(`weight ${key}`, (number, earlier) => {
    const lossOf = ({
      contingency,
      profile,
      to,
    }: {
      readonly contingency: number;
      readonly profile: number;
      readonly to: number;
    }): Rational => subtract(environment.welfare[contingency][profile], environment.welfare[contingency][to]);
    // Where fines have to go to someone it takes all that can stand in the way to say what the least weight is.
    const left = selections.map((choice) => {
      const combinations = mechanismClass === 'balanced' ? combinationsOf(of, choice) : null;
      return (
        combinations?.map(({ total, multipliers }) => ({
          gain: total,
          loss: sum(
            multipliers.map(({ row, multiplier }) =>
              row.kind === 'incentive' ? multiply(negate(multiplier), lossOf(row.incentive)) : ZERO,
            ),
          ),
        })) ?? notFined(of, choice).map((incentive) => ({ gain: incentive.gain, loss: lossOf(incentive) }))
      );
    });
    const infinite: Alternative<ContractThreshold> = {
      result: { status: 'infinite' },
      // Of each selection something tempts, at no loss: first bests have no negative ones.
      clauses: left.flatMap((tempting) =>
        someBoth(
          tempting.map(({ gain, loss }) => [positive(gain), positive(loss, false)] as const),
          ...withoutTransfers(of),
        ),
      ),
    };
    // A run that answers wrongly what the first bests are is none, and must not be told of weights as if it were one.
    const moot: Alternative<ContractThreshold> = {
      result: { status: 'infinite' },
      clauses: oneOf(...environment.welfare.flatMap((row, w) => otherwise(row, firstBests(environment, w)))),
    };
    const attained = selections.map((choice, n): Alternative<ContractThreshold> => {
      const weight = unknown(`λ${number}_${n}`);
      const utilities = of.utilities.map((table, w) =>
        table.map((row, a) => row.map((u) => add(u, multiply(weight, environment.welfare[w][a])))),
      );
      const at: Setting = { ...of, utilities };
      const { transfers, clauses } = unknownTransfers(at, choice, `${number}_${n}`);
      const onPath = new Set(choice.map((profile, w) => language.cells[w][profile]));
      const nothingBurned =
        mechanismClass === 'unrestricted' ? [] : [...onPath].flatMap((cell) => says(negate(sum(transfers.get(cell) ?? [])), '='));
      // If every temptation left were outweighed by more than enough, a little less weight would do.
      const least = left.flatMap((tempting) =>
        someBoth(
          tempting.map(({ gain, loss }) => [positive(gain), negative(subtract(gain, multiply(weight, loss)), false)] as const),
          positive(weight, false),
        ),
      );
      return {
        result: { status: 'attained', weight, pair: equilibriumPair(at, choice, transfers) },
        clauses: [...says(weight, '>='), ...clauses, ...nothingBurned, ...least],
      };
    });
    const about: About = { of, weights: attained.map(({ result }) => (result.status === 'attained' ? result.weight : ZERO)) };
    const others = earlier.flatMap(({ about: other }, k) => (isAbout(other) ? [[k, other] as const] : []));
    const clauses = others.flatMap(([k, other]) => [...carried(about, number, other, k), ...carried(other, k, about, number)]);
    return { about, alternatives: [infinite, ...attained, moot], clauses };
  });
}

/** What it would take for the greatest of some numbers to stand elsewhere than at these places. */
const otherwise = (row: readonly Rational[], places: readonly number[]): (Literal | boolean)[] =>
  places.flatMap((place) =>
    row.map((other, k) => (places.includes(k) ? positive(subtract(other, row[place])) : positive(subtract(row[place], other), false))),
  );
