/**
 * # Moves on the further fields of a subject
 *
 * Simpler weights by agent, transfers, perceived welfare and parameters; another second choice. The numbers of a family make its
 * environment anew.
 */
import { denominator, isNegative, numerator, ONE, type Rational, rational, subtract, ZERO } from '../../exact/rational.js';
import type { Subject } from '../statement/subject.js';
import { type Moves, range } from './moves.js';
import { simpler } from './number-moves.js';
import { compareSimplicity } from './order.js';

/** A list of numbers of the subject, and the subject with other ones in their place; `null` where it has none, or where these fit none. */
interface Numbers {
  readonly of: (subject: Subject) => readonly Rational[] | undefined;
  readonly put: (subject: Subject, values: readonly Rational[]) => Partial<Subject> | null;
}

/** A list cut into pieces as long as those of another. */
function cutLike<Value>(values: readonly Value[], pieces: readonly (readonly unknown[])[]): Value[][] {
  let start = 0;
  return pieces.map(({ length }) => {
    start += length;
    return values.slice(start - length, start);
  });
}

const weights: Numbers = { of: ({ weights }) => weights, put: (_, values) => ({ weights: values }) };

const transfers: Numbers = {
  of: ({ transfers }) => transfers?.flat(),
  put: ({ transfers = [] }, values) => ({ transfers: cutLike(values, transfers) }),
};

const perceived: Numbers = {
  of: ({ perceived }) => perceived?.flat(2),
  put: ({ perceived = [] }, values) => ({ perceived: cutLike(cutLike(values, perceived.flat()), perceived) }),
};

const parameters: Numbers = {
  of: ({ parameters }) => parameters && Object.values(parameters),
  put: ({ parameters = {}, family }, values) => {
    const named = Object.fromEntries(Object.keys(parameters).map((name, k) => [name, values[k]]));
    if (family === undefined) return { parameters: named };
    const environment = family.build(named);
    return environment === null ? null : { parameters: named, environment };
  },
};

/** Every list of numbers simpler: all of it 0, then each number simpler, then two numbers each one step lower. */
const simplerNumbers = ({ of, put }: Numbers): Moves =>
  function* <S extends Subject>(now: () => S): Generator<S> {
    const count = of(now())?.length ?? 0;
    const changed = (change: (values: readonly Rational[]) => readonly Rational[]): S[] => {
      const fields = put(now(), change(of(now()) ?? []));
      return fields === null ? [] : [{ ...now(), ...fields }];
    };
    if (count === 0) return;
    yield* changed((values) => values.map(() => ZERO));
    for (const k of range(count)) {
      for (let start: S | null = null; start !== now(); ) {
        start = now();
        const value = of(start)?.[k] ?? ZERO;
        for (const number of simpler(value)) {
          if (compareSimplicity(number, value) >= 0 || (isNegative(number) && !isNegative(value))) continue;
          yield* changed((values) => values.map((other, j) => (j === k ? number : other)));
          if (start !== now()) break;
        }
      }
    }
    for (const k of range(count)) {
      for (const j of range(k)) {
        yield* changed((values) => values.map((value, i) => (i === k || i === j ? subtract(value, ONE) : value)));
        yield* changed((values) => values.map((value, i) => (i === k ? values[j] : i === j ? values[k] : value)));
      }
    }
    yield* changed((values) => values.map((value) => subtract(value, ONE)));
    yield* changed((values) => values.map((value) => rational(numerator(value) / denominator(value))));
  };

const otherTargets: Moves = function* (now) {
  for (const w of range(now().target?.length ?? 0)) {
    for (const profile of range(now().environment.profileCount)) {
      yield { ...now(), target: (now().target ?? []).map((f, x) => (x === w ? profile : f)) };
    }
  }
};

/** Every move on the further fields. */
export const FURTHER_MOVES: readonly Moves[] = [...[parameters, weights, transfers, perceived].map(simplerNumbers), otherTargets];
