/** # Equilibria beyond pure ones as JSON: what `analysis@1` gains by them. */
import { format, isPositive, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { expectation, type MixedProfile, mixedGains } from '../../game/mixed.js';
import { type AllEquilibria, isIncompleteList, isUnfinished, type ValuedEquilibrium, type WelfareRange } from './all-equilibria.js';
import type { Json } from './analysis-line.js';

type JsonObject = { readonly [key: string]: Json };

const number = (value: Rational | null): Json => (value === null ? null : format(value));
const byContingency = (of: Environment, value: (contingency: number) => Json): JsonObject =>
  Object.fromEntries(of.contingencies.map((name, w) => [name, value(w)]));

/** What is added to the line of an analysis: nothing that was not asked for. */
export const equilibriaFigures = (of: Environment, found: AllEquilibria | null, mixed: readonly MixedProfile[] | null): JsonObject => ({
  ...(found === null ? {} : { allEquilibria: allEquilibriaObject(of, found) }),
  ...(mixed === null ? {} : { mixed: mixedObject(of, mixed) }),
});

/** `allEquilibria`: figures that were not found out are absent, and named with the reason under `incomplete`. */
function allEquilibriaObject(of: Environment, found: AllEquilibria): JsonObject {
  const { extreme, welfare } = found;
  const incomplete = {
    ...(isUnfinished(extreme) ? { extreme: extreme.because } : {}),
    ...(isUnfinished(welfare.correlated) ? { correlated: welfare.correlated.because } : {}),
  };
  return {
    ...(isUnfinished(extreme) ? {} : { extreme: extreme === null ? null : byContingency(of, (w) => extreme[w].map(equilibriumObject)) }),
    welfare: {
      pure: rangeObject(welfare.pure),
      ...(isUnfinished(welfare.mixed) ? {} : { mixed: rangeObject(welfare.mixed) }),
      ...(isUnfinished(welfare.correlated) ? {} : { correlated: rangeObject(welfare.correlated) }),
    },
    ...(isIncompleteList(found) ? { incomplete } : {}),
  };
}

const equilibriumObject = ({ mixed, payoffs, welfare }: ValuedEquilibrium): Json => ({
  mixed: mixed.map((own) => own.map(format)),
  payoffs: payoffs.map(format),
  welfare: format(welfare),
});

const rangeObject = (range: WelfareRange | null): Json =>
  range === null
    ? null
    : {
        least: format(range.least),
        greatest: format(range.greatest),
        anarchy: number(range.anarchy),
        stability: number(range.stability),
      };

/** A deviation from a mixed profile that gains. */
interface MixedTemptation {
  readonly agent: number;
  readonly action: number;
  readonly gain: Rational;
}

/** The actions that bring their agent more than its draw does: none exactly in equilibrium. */
export const mixedTemptations = (of: Environment, contingency: number, mixed: MixedProfile): MixedTemptation[] =>
  mixedGains(of, of.payoffs, contingency, mixed).flatMap((own, agent) =>
    own.flatMap((gain, action) => (isPositive(gain) ? [{ agent, action, gain }] : [])),
  );

/** `mixed`: whether the mixed profile asked about is an equilibrium at each contingency, or who gains by what. */
const mixedObject = (of: Environment, mixed: readonly MixedProfile[]): JsonObject =>
  byContingency(of, (w) => {
    const deviations = mixedTemptations(of, w, mixed[w]);
    return {
      equilibrium: deviations.length === 0,
      payoffs: of.agents.map((_, agent) =>
        format(
          expectation(
            of,
            mixed[w],
            of.payoffs[w].map((row) => row[agent]),
          ),
        ),
      ),
      welfare: format(expectation(of, mixed[w], of.welfare[w])),
      deviations: deviations.map(({ agent, action, gain }) => ({
        agent: of.agents[agent],
        action: of.actions[agent][action],
        gain: format(gain),
      })),
    };
  });
