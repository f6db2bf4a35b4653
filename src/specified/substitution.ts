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
import { type Alternative, type Literal, oracle } from '../symbolic/oracle.js';
import { unknown } from '../symbolic/polynomial.js';
import { negative, oneOf, positive, says, someBoth } from './claims.js';
import { keyOf } from './key.js';
import { combinationsOf } from './obstacles.js';
import { notFined, unknownTransfers } from './transfers.js';

export type { ContractThreshold } from '../prosocial/substitution.js';
export { sufficientWeight } from '../prosocial/substitution.js';

export function contractThreshold(of: Setting): ContractThreshold {
  const { environment, language, mechanismClass, liability } = of;
  const { welfare, prosocial, equilibrium } = interpretationOf(environment);
  if (welfare !== utilitarian || prosocial !== weighsWelfare || equilibrium !== pureNash)
    throw new Inapplicable('λ*_L has a specification where W = Σ u_i, v_i = u_i + λW and pure Nash equilibria count');
  const selections = [...choicesFrom(environment.contingencies.map((_, w) => firstBests(environment, w)))];
  const key = keyOf([environment.payoffs, environment.prior, language.cells, mechanismClass, liability, selections]);
  return oracle().found(`weight ${key}`, (number) => {
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
      clauses: left.flatMap((tempting) => someBoth(tempting.map(({ gain, loss }) => [positive(gain), positive(loss, false)] as const))),
    };
    // A run that answers wrongly what the first bests are is none, and must not be told of weights as if it were one.
    const moot: Alternative<ContractThreshold> = {
      result: { status: 'infinite' },
      clauses: oneOf(...environment.welfare.flatMap((row, w) => otherwise(row, firstBests(environment, w)))),
    };
    const attained = selections.map((choice, n): Alternative<ContractThreshold> => {
      const weight = unknown(`λ${number}_${n}`);
      const utilities = environment.payoffs.map((table, w) =>
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
    return { about: null, alternatives: [infinite, ...attained, moot], clauses: [] };
  });
}

/** What it would take for the greatest of some numbers to stand elsewhere than at these places. */
const otherwise = (row: readonly Rational[], places: readonly number[]): (Literal | boolean)[] =>
  places.flatMap((place) =>
    row.map((other, k) => (places.includes(k) ? positive(subtract(other, row[place])) : positive(subtract(row[place], other), false))),
  );
