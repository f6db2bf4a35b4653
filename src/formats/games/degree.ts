/**
 * # How payoffs depend on a parameter
 *
 * A bound on the degree of every payoff of a file as a polynomial in one parameter, read off the expressions: sums, products, quotients by
 * constants, powers. What is no polynomial by its form (a division by the parameter, `min`, `max`, `abs` or a test of it) counts as infinite.
 */
import { parseJson } from '../text/json.js';
import type { Limits } from '../text/limits.js';
import { asRecord } from '../text/record.js';
import { type Token, tokenAt } from '../text/token.js';
import { argumentsFrom, COMPARED, CONDITION, COUNTED, IS } from './formulas.js';
import type { GameFormat } from './read-game.js';

const NONE = Number.POSITIVE_INFINITY;
const DEEPEST = 500;

/** A bound on the degree of all payoffs of a file in a parameter; `set`: the texts of other parameters that are set from outside. */
type PayoffDegree = (text: string, moving: string, set: ReadonlyMap<string, string>, limits: Limits) => number;

/** What reads such bounds off files of a format, of texts that are read as games without complaint; infinite where a payoff is no polynomial. */
export async function degreeReader(format: GameFormat): Promise<PayoffDegree> {
  switch (format) {
    case 'json':
      return payoffDegree;
    case 'yaml': {
      const { jsonOfYaml } = await import('../text/yaml-text.js');
      return (text, moving, set, limits) => payoffDegree(jsonOfYaml(text, limits), moving, set, limits);
    }
    default:
      return () => 0; // these have no parameters
  }
}

function payoffDegree(text: string, moving: string, set: ReadonlyMap<string, string>, limits: Limits): number {
  const file = asRecord(parseJson(text, limits, 'as text'), '');
  const degrees = new Map<string, number>();
  const texts = file.get('parameters');
  if (texts !== undefined)
    for (const [name, value] of asRecord(texts, 'parameters'))
      degrees.set(name, name === moving ? 1 : greatest(set.get(name) ?? value, degrees));
  return greatest(file.get('payoffs'), degrees);
}

/** The greatest degree of the expressions in a value, however it nests. */
function greatest(value: unknown, degrees: ReadonlyMap<string, number>): number {
  if (typeof value === 'string') return degreeOf(value, degrees);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((most, item) => Math.max(most, greatest(item, degrees)), 0);
}

/** The degree of an expression or formula. */
export function degreeOf(text: string, given: ReadonlyMap<string, number>): number {
  const degrees = new Map(given);
  let rest = text;
  for (let found = CONDITION.exec(rest); found !== null; found = CONDITION.exec(rest)) {
    const { parts, end } = argumentsFrom(rest, found.index + 3);
    const name = `_if${degrees.size}`;
    degrees.set(name, degreeOfCondition(parts, degrees));
    rest = `${rest.slice(0, found.index)}${name}${rest.slice(end)}`;
  }
  return new Reading(rest.replace(COUNTED, '1'), degrees).whole();
}

function degreeOfCondition([test = '', ...branches]: readonly string[], degrees: ReadonlyMap<string, number>): number {
  const sign = COMPARED.exec(test);
  const sides = IS.test(test) || sign === null ? [] : [test.slice(0, sign.index), test.slice(sign.index + sign[0].length)];
  if (sides.some((side) => degreeOf(side, degrees) > 0)) return NONE;
  return branches.reduce((most, branch) => Math.max(most, degreeOf(branch, degrees)), 0);
}

/** One pass through an expression that is known to be one, by the grammar of `text/expression.ts`. */
class Reading {
  private token: Token;

  constructor(
    private readonly text: string,
    private readonly degrees: ReadonlyMap<string, number>,
  ) {
    this.token = tokenAt(text, 0);
  }

  whole(): number {
    const degree = this.sum(0);
    return this.token.kind === 'end' ? degree : NONE;
  }

  private next(): string {
    const { text, end } = this.token;
    this.token = tokenAt(this.text, end);
    return text;
  }

  private is(...texts: readonly string[]): boolean {
    return texts.includes(this.token.text);
  }

  private sum(depth: number): number {
    let degree = this.product(depth);
    while (this.is('+', '-')) {
      this.next();
      degree = Math.max(degree, this.product(depth));
    }
    return degree;
  }

  private product(depth: number): number {
    let degree = this.signed(depth);
    while (this.is('*', '/')) {
      const divides = this.next() === '/';
      const other = this.signed(depth);
      degree = divides && other > 0 ? NONE : degree + other;
    }
    return degree;
  }

  private signed(depth: number): number {
    while (this.is('-', '+')) this.next();
    const base = this.atom(depth);
    if (!this.is('^')) return base;
    this.next();
    const from = this.token.start;
    const exponent = this.signed(depth);
    if (exponent > 0) return NONE;
    return base === 0 ? 0 : base * wholeExponent(this.text.slice(from, this.token.start));
  }

  private atom(depth: number): number {
    if (depth > DEEPEST) return NONE;
    const { kind } = this.token;
    const word = this.next();
    if (kind === 'decimal') return 0;
    if (word === '(') return this.closed(depth);
    if (kind !== 'name') return NONE;
    // What is no parameter is an action's number, which does not move.
    if (!this.is('(')) return this.degrees.get(word) ?? 0;
    this.next();
    return this.closed(depth) === 0 ? 0 : NONE;
  }

  /** What stands between a parenthesis that is open and its end: the greatest degree of the parts. */
  private closed(depth: number): number {
    let degree = this.sum(depth + 1);
    while (this.is(',')) {
      this.next();
      degree = Math.max(degree, this.sum(depth + 1));
    }
    if (!this.is(')')) return NONE;
    this.next();
    return degree;
  }
}

/** An exponent that is written as one number of at least 0. */
const wholeExponent = (text: string): number => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : NONE);
