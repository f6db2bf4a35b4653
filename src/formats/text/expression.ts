/**
 * # Exact expressions
 *
 * A payoff may be written in terms of parameters: `(T + 1)/2`, `-R^2`, `max(0, T - 1/3)`. This grammar is the whole of what is read:
 *
 *     sum     = product { ("+" | "-") product }
 *     product = signed { ("*" | "/") signed }
 *     signed  = ("-" | "+") signed | power
 *     power   = atom [ "^" exponent ]                exponent = ("-" | "+") exponent | power
 *     atom    = decimal | parameter | "(" sum ")" | ("min" | "max") "(" sum { "," sum } ")" | "abs" "(" sum ")"
 *
 * So −2^2 = −4, 2^3^2 = 2^9 and 2^−1 = 1/2. Exponents are integers, and 0^0 = 1. A parameter is a letter of any alphabet or an
 * underscore, then letters, digits 0–9 and underscores; there are no constants, so that `e`, `i`, `pi` and `mod` may be parameters.
 *
 * Method. One pass from left to right, with a stack of what awaits its right operand (the shunting yard of Dijkstra 1961, an ALGOL 60
 * translator for the X1), hence no recursion: 10^5 parentheses or terms cannot exhaust the call stack. Every value is held to the
 * limit on digits as it arises.
 */
import { LacunaError } from '../../exact/error.js';
import {
  absolute,
  add,
  denominator,
  divide,
  format,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  subtract,
} from '../../exact/rational.js';
import type { Limits } from './limits.js';
import { charge, exactly, fits } from './number.js';
import { atMostLimit, listed, quote } from './place.js';
import { power } from './power.js';
import { type Token, tokenAt } from './token.js';

const FUNCTIONS = ['min', 'max', 'abs'] as const;
type FunctionName = (typeof FUNCTIONS)[number];

/** Whether a name is that of a function, so that no parameter may have it. */
export const isFunction = (name: string): name is FunctionName => FUNCTIONS.some((known) => known === name);

/** An operator with its left operand. */
interface Operator {
  readonly kind: 'operator';
  readonly left: Rational;
  readonly token: Token;
  readonly binding: number;
}

/** What awaits a value on its right: an operator, a sign, or a parenthesis, with its function and the fold of the arguments so far. */
type Pending =
  | Operator
  | { readonly kind: 'sign'; readonly negative: boolean; readonly binding: number }
  | { readonly kind: 'parenthesis'; readonly of: FunctionName | undefined; folded?: Rational };

const BINDINGS: ReadonlyMap<string, number> = new Map(Object.entries({ '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 }));
const LOOSEST = 1;
const SIGN = 3;

/** Parentheses, signs and powers each open a level of nesting; sums and products do not. */
const nests = (item: Pending): boolean => item.kind !== 'operator' || item.token.text === '^';

/**
 * The exact value of an expression, given the values of the parameters.
 * @throws LacunaError if the text is no expression, names an unknown parameter, divides by 0 or exceeds a limit; it tells the character,
 *   counted from 1
 */
export function evaluate(text: string, parameters: ReadonlyMap<string, Rational>, limits: Limits): Rational {
  const pending: Pending[] = [];
  let nesting = 0;
  const push = (item: Pending, token: Token): void => {
    if (nests(item) && ++nesting > limits.nesting) {
      throw problem(atMostLimit('nesting', limits, 'nested parentheses, signs and powers'), text, token, 'one more');
    }
    pending.push(item);
  };
  const drop = (item: Pending): void => {
    pending.pop();
    if (nests(item)) nesting--;
  };
  /** Completes, with `value` on the right, what is pending on top and binds at least as strongly as `binding`. */
  const complete = (value: Rational, binding: number): Rational => {
    let right = value;
    for (let top = pending.at(-1); top !== undefined && top.kind !== 'parenthesis' && top.binding >= binding; top = pending.at(-1)) {
      drop(top);
      if (top.kind === 'operator') right = operate(top, right, text, limits);
      else if (top.negative) right = negate(right);
    }
    return right;
  };

  let value: Rational | undefined;
  for (let token = tokenAt(text, 0); ; token = tokenAt(text, token.end)) {
    if (value === undefined) {
      if (token.text === '(') push({ kind: 'parenthesis', of: undefined }, token);
      else if (token.text === '-' || token.text === '+') push({ kind: 'sign', negative: token.text === '-', binding: SIGN }, token);
      else if (isFunction(token.text)) {
        push({ kind: 'parenthesis', of: token.text }, token);
        const after = tokenAt(text, token.end);
        if (after.text !== '(') throw problem(`"(" after ${token.text}`, text, after);
        token = after;
      } else value = atom(token, text, parameters, limits);
      continue;
    }
    const binding = BINDINGS.get(token.text);
    if (binding !== undefined) {
      // The power alone binds to the right: it leaves an equal on its left pending.
      const left = complete(value, token.text === '^' ? binding + 1 : binding);
      push({ kind: 'operator', left, token, binding }, token);
      value = undefined;
      continue;
    }
    value = complete(value, LOOSEST);
    const open = pending.at(-1);
    if (open?.kind !== 'parenthesis') {
      if (token.kind === 'end') return value;
      throw problem('an operator or the end', text, token);
    }
    const several = open.of === 'min' || open.of === 'max';
    if (token.text !== ')' && !(several && token.text === ',')) {
      throw problem(several ? 'an operator, "," or ")"' : 'an operator or ")"', text, token);
    }
    const folded = open.of === 'max' ? maximum : minimum;
    if (several && open.folded !== undefined) value = folded(open.folded, value);
    if (token.text === ',') {
      open.folded = value;
      value = undefined;
    } else {
      drop(open);
      if (open.of === 'abs') value = absolute(value);
    }
  }
}

/** The value of a decimal or of a parameter. */
function atom(token: Token, text: string, parameters: ReadonlyMap<string, Rational>, limits: Limits): Rational {
  if (token.kind === 'decimal') {
    const digits = token.text.length - (token.text.includes('.') ? 1 : 0);
    const value = digits > limits.digits ? null : exactly(token.text, limits);
    if (value === null) throw problem(atMostLimit('digits', limits, 'digits'), text, token, digits > limits.digits ? `${digits}` : 'more');
    return value;
  }
  if (token.kind !== 'name') throw problem('a number, a parameter or "("', text, token);
  const value = parameters.get(token.text);
  if (value !== undefined) return value;
  if (tokenAt(text, token.end).text === '(') throw problem(`one of the functions ${FUNCTIONS.join(', ')}`, text, token);
  throw problem(
    parameters.size === 0 ? 'a number, since no parameter is defined,' : `one of the parameters ${listed(parameters.keys())}`,
    text,
    token,
  );
}

/** The value of an operator with both operands. */
function operate({ left, token }: Operator, right: Rational, text: string, limits: Limits): Rational {
  let value: Rational | undefined;
  const divides = token.text === '/' && !isZero(right);
  charge(left, divides ? divide(ONE, right) : right, limits);
  if (token.text === '+') value = add(left, right);
  else if (token.text === '-') value = subtract(left, right);
  else if (token.text === '*') value = multiply(left, right);
  else if (token.text === '/') {
    if (isZero(right)) throw problem('a divisor other than 0', text, token, '0');
    value = divide(left, right);
  } else {
    if (denominator(right) !== 1n) throw problem('an integer exponent', text, token, brief(right));
    if (Math.abs(Number(numerator(right))) > limits.exponent) {
      throw problem(`an exponent within ±${limits.exponent} (limit "exponent")`, text, token, brief(right));
    }
    if (isZero(left) && isNegative(right)) throw problem('a base other than 0 under a negative exponent', text, token, '0');
    value = power(left, numerator(right), limits.digits);
  }
  if (value !== undefined && fits(value, limits.digits)) return value;
  throw problem(atMostLimit('digits', limits, 'digits'), text, token, 'a longer value');
}

const brief = (value: Rational): string => {
  const text = format(value);
  return text.length <= 30 ? text : `${text.slice(0, 30)}…`;
};

/** What is wrong at a word of the text: the character, counted from 1, and a piece of the text around it. */
function problem(expected: string, text: string, { start, end, kind }: Token, received?: string): LacunaError {
  const found = received ?? (kind === 'end' ? 'the end' : quote(text.slice(start, end)));
  const from = start <= 20 ? 0 : start - 15;
  const piece = `${from > 0 ? '…' : ''}${text.slice(from, from + 36)}${from + 36 < text.length ? '…' : ''}`;
  let character = 1;
  for (let k = 0; k < start; k += (text.codePointAt(k) ?? 0) > 0xffff ? 2 : 1) character++;
  return new LacunaError({
    expected: `${expected} at character ${character}`,
    received: text.trim() === '' ? 'nothing' : `${found} in ${quote(piece)}`,
  });
}
