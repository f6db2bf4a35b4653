/**
 * What stands for `contract/literal/literal` in a proof: its linear programs by their specifications. What they find is worth what the best pair is, and
 * burns what that burns where the choice is given; the transfers are others, on all cells, and of several best choices the one found may be another.
 */
import type { Outcome } from '../contract/incentives/incentives.js';
import { burned, type Choice, type EquilibriumPair, type Setting, type Transfers } from '../contract/language/setting.js';
import { literalTransfersFor as byProgram } from '../contract/literal/literal.js';
import { indices } from '../exact/range.js';
import { type Rational, subtract } from '../exact/rational.js';
import { Inapplicable } from '../game/interpretation.js';
import { type Literal, oracle } from '../symbolic/oracle.js';
import { oneOf, says } from './claims.js';
import { keyOf, termsOf } from './key.js';
import { bestPair, isAboutPairs } from './pair.js';
import { unknownTransfers } from './transfers.js';

export { allChoices, choicesFrom, literalProgram } from '../contract/literal/literal.js';

export const isImplementable = (of: Setting, choice: Choice): boolean => bestPair(of, choice).pair !== null;

/** A pair whose transfers are asked for when they are needed. */
export function literalImplementation(of: Setting, choice: Choice): EquilibriumPair | null {
  const { pair } = bestPair(of, choice);
  if (pair === null) return null;
  return {
    choice,
    value: pair.value,
    burned: pair.burned,
    get transfers() {
      return transfersByProgram(of, choice);
    },
  };
}

const untold = (what: string): never => {
  throw new Inapplicable(`of the best pair by its definition the value has a specification, and not ${what}`);
};

/** The value alone. */
export function literalBestMechanism(of: Setting): EquilibriumPair | null {
  const { pair } = bestPair(of);
  if (pair === null) return null;
  return {
    value: pair.value,
    get choice() {
      return untold('the choice');
    },
    get transfers() {
      return untold('the transfers');
    },
    get burned() {
      return untold('what is burned');
    },
  };
}

/** Of an outcome for every contingency, in their order; of fewer by its program, which asks for numbers. */
export function literalTransfersFor(
  of: Setting,
  outcomes: readonly Outcome[],
): { readonly worth: Rational; readonly transfers: Transfers } | null {
  const whole = outcomes.length === of.environment.contingencies.length && outcomes.every(({ contingency }, w) => contingency === w);
  if (!whole) return byProgram(of, outcomes);
  const pair = literalImplementation(
    of,
    outcomes.map(({ profile }) => profile),
  );
  if (pair === null) return null;
  return {
    worth: pair.value,
    get transfers() {
      return pair.transfers;
    },
  };
}

/** The transfers of a choice that is implemented, on all cells, which burn no more than those of the best pair. */
function transfersByProgram(of: Setting, choice: Choice): Transfers {
  const key = keyOf([termsOf(of), choice]);
  const found = oracle().found<Transfers | null>(`transfers ${of.language.count} ${key}`, (number, earlier) => {
    const { transfers, clauses } = unknownTransfers(of, choice, `${number}`, indices(of.language.count));
    const lost = burned(of, transfers, choice);
    // Where there is a pair, there are these.
    const implemented = earlier.flatMap(({ about }, specification) =>
      isAboutPairs(about) && keyOf([termsOf(about.of), about.fixed]) === key
        ? about.found.flatMap(({ pair }, result) =>
            pair === null ? [] : [{ pair, not: { specification, result, holds: false } satisfies Literal }],
          )
        : [],
    );
    const alike = implemented.flatMap(({ pair, not }) => says(subtract(lost, pair.burned), '=').map((clause) => [not, ...clause]));
    return {
      about: null,
      alternatives: [
        { result: transfers, clauses: [...clauses, ...alike] },
        { result: null, clauses: implemented.flatMap(({ not }) => oneOf(not)) },
      ],
      clauses: [],
    };
  });
  if (found === null) throw new Error('a pair has transfers');
  return found;
}
