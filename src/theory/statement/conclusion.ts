/**
 * # Conclusions
 *
 * What a theorem claims of one subject, with both sides as exact values that were found independently: never a bare truth value, so that a
 * failure shows by how much, and so that a claim can be seen not to be trivially true.
 */
import { LacunaError } from '../../exact/error.js';
import { atMost, equal, format, isRational, less, minimum, type Rational, subtract } from '../../exact/rational.js';
import { described } from './described.js';

/** An exact value, or that there is none. */
export type Quantity = Rational | 'infinite' | 'undefined';

/** One side of a claim: what it is, in words, and its value. */
export interface Side<Value> {
  readonly name: string;
  readonly value: Value;
}

const RELATIONS = ['<', '<=', '=', '>=', '>'] as const;

export type Relation = (typeof RELATIONS)[number];

/** A claim about one subject. */
export type Conclusion =
  /** `left relation right`, in the order that puts `infinite` above every number; `undefined` equals only itself and exceeds nothing. */
  | { readonly kind: 'comparison'; readonly left: Side<Quantity>; readonly relation: Relation; readonly right: Side<Quantity> }
  /** Two truth values, each decided in its own way, agree. */
  | { readonly kind: 'equivalence'; readonly left: Side<boolean>; readonly right: Side<boolean> }
  /** If the left holds, so does the right. */
  | { readonly kind: 'implication'; readonly left: Side<boolean>; readonly right: Side<boolean> }
  /** Two sets, written as text, are equal. */
  | { readonly kind: 'same set'; readonly left: Side<readonly string[]>; readonly right: Side<readonly string[]> }
  /** Every part holds; the name says which part. */
  | { readonly kind: 'all'; readonly parts: readonly Conclusion[] };

const refuse = (place: string, expected: string, value: unknown): never => {
  throw new LacunaError({ place, expected, received: described(value) });
};

/** A side, if it is `[what it is, its value]` with a value of the right kind. */
function side<Value>(pair: readonly [string, unknown], is: (value: unknown) => value is Value, expected: string): Side<Value> {
  if (!Array.isArray(pair) || typeof pair[0] !== 'string') return refuse('a side of a claim', '[what it is, its value]', pair);
  const [name, value] = pair;
  return is(value) ? { name, value } : refuse(name, expected, value);
}

const isQuantity = (value: unknown): value is Quantity => value === 'infinite' || value === 'undefined' || isRational(value);
const isTruth = (value: unknown): value is boolean => typeof value === 'boolean';
const isSet = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((member) => typeof member === 'string');

const quantity = (pair: readonly [string, Quantity]): Side<Quantity> => {
  const [, value]: readonly unknown[] = Array.isArray(pair) ? pair : [];
  const instead = Number.isSafeInteger(value) ? String(value) : '1';
  return side(pair, isQuantity, `a rational: rational(${instead}), or 'infinite' or 'undefined'`);
};
const truth = (pair: readonly [string, boolean]): Side<boolean> => side(pair, isTruth, 'true or false');
const set = (pair: readonly [string, readonly string[]]): Side<readonly string[]> => side(pair, isSet, 'a list of texts');

/**
 * The claim `left relation right`, each side as `[what it is, its value]`.
 * @throws LacunaError if a value is none, or the relation is another
 */
export const claim = (left: readonly [string, Quantity], relation: Relation, right: readonly [string, Quantity]): Conclusion => ({
  kind: 'comparison',
  left: quantity(left),
  relation: RELATIONS.includes(relation) ? relation : refuse('the relation of a claim', `one of ${RELATIONS.join(' ')}`, relation),
  right: quantity(right),
});

/** The claim that two truth values, decided independently, agree. */
export const equivalent = (left: readonly [string, boolean], right: readonly [string, boolean]): Conclusion => ({
  kind: 'equivalence',
  left: truth(left),
  right: truth(right),
});

/** The claim that the left truth value implies the right one. */
export const implies = (left: readonly [string, boolean], right: readonly [string, boolean]): Conclusion => ({
  kind: 'implication',
  left: truth(left),
  right: truth(right),
});

/** The claim that two sets are equal. */
export const sameSet = (left: readonly [string, readonly string[]], right: readonly [string, readonly string[]]): Conclusion => ({
  kind: 'same set',
  left: set(left),
  right: set(right),
});

/** The claim that all parts hold. */
export const all = (...parts: readonly Conclusion[]): Conclusion => ({ kind: 'all', parts });

/**
 * A value that somebody's `conclude` returned, if it is a conclusion, whoever made it.
 * @throws LacunaError saying what it is instead
 */
export function requireConclusion(value: unknown): Conclusion {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<string, unknown>>;
  const pair = (one: unknown): readonly [string, never] => {
    const { name, value } = (typeof one === 'object' && one !== null ? one : {}) as { readonly name: string; readonly value: never };
    return [name, value];
  };
  const { kind, left, right, relation, parts } = given;
  if (kind === 'comparison') return claim(pair(left), relation as Relation, pair(right));
  if (kind === 'equivalence') return equivalent(pair(left), pair(right));
  if (kind === 'implication') return implies(pair(left), pair(right));
  if (kind === 'same set') return sameSet(pair(left), pair(right));
  if (kind === 'all' && Array.isArray(parts)) return all(...parts.map(requireConclusion));
  return refuse('what conclude returns', 'a conclusion: claim(…), equivalent(…), implies(…), sameSet(…) or all(…)', value);
}

/** Whether a conclusion holds. */
export function holds(conclusion: Conclusion): boolean {
  switch (conclusion.kind) {
    case 'comparison':
      return compares(conclusion.left.value, conclusion.relation, conclusion.right.value);
    case 'equivalence':
      return conclusion.left.value === conclusion.right.value;
    case 'implication':
      return !conclusion.left.value || conclusion.right.value;
    case 'same set': {
      const [left, right] = [new Set(conclusion.left.value), new Set(conclusion.right.value)];
      return left.size === right.size && [...left].every((member) => right.has(member));
    }
    case 'all':
      return conclusion.parts.every(holds);
  }
}

function compares(left: Quantity, relation: Relation, right: Quantity): boolean {
  if (left === 'undefined' || right === 'undefined') return left === right && relation.includes('=');
  if (left === 'infinite' || right === 'infinite')
    return left === right ? relation.includes('=') : relation.startsWith(left === 'infinite' ? '>' : '<');
  switch (relation) {
    case '<':
      return less(left, right);
    case '<=':
      return atMost(left, right);
    case '=':
      return equal(left, right);
    case '>=':
      return atMost(right, left);
    case '>':
      return less(right, left);
  }
}

/**
 * By how much a comparison of two numbers holds (negative where it fails), of several claims the least such number, or `null` where there
 * is none: what a guided search descends.
 */
export function slack(conclusion: Conclusion): Rational | null {
  if (conclusion.kind === 'all') {
    const known = conclusion.parts.map(slack).filter((part) => part !== null);
    return known.length === 0 ? null : known.reduce(minimum);
  }
  if (conclusion.kind !== 'comparison') return null;
  const { left, right, relation } = conclusion;
  if (typeof left.value === 'string' || typeof right.value === 'string') return null;
  return relation.startsWith('<') ? subtract(right.value, left.value) : subtract(left.value, right.value);
}

/** The parts of a conclusion that fail, innermost; empty where it holds. */
export const failures = (conclusion: Conclusion): Conclusion[] =>
  conclusion.kind === 'all' ? conclusion.parts.flatMap(failures) : holds(conclusion) ? [] : [conclusion];

/** A quantity as text, lowest terms. */
export const formatQuantity = (value: Quantity): string => (typeof value === 'string' ? value : format(value));

/** A conclusion in one line, both sides with their values. */
export function describe(conclusion: Conclusion): string {
  const told = ({ name, value }: Side<boolean>) => `${name} (${value})`;
  switch (conclusion.kind) {
    case 'comparison': {
      const { left, relation, right } = conclusion;
      return `${left.name} = ${formatQuantity(left.value)} ${relation} ${formatQuantity(right.value)} = ${right.name}`;
    }
    case 'equivalence':
      return `${told(conclusion.left)} iff ${told(conclusion.right)}`;
    case 'implication':
      return `if ${told(conclusion.left)} then ${told(conclusion.right)}`;
    case 'same set': {
      const { left, right } = conclusion;
      return `${left.name} = {${left.value.join(', ')}} = {${right.value.join(', ')}} = ${right.name}`;
    }
    case 'all':
      return conclusion.parts.map(describe).join('; ');
  }
}

/** Relations as people write them. */
export const RELATION_SIGNS: Readonly<Record<Relation, string>> = { '<': '<', '<=': '≤', '=': '=', '>=': '≥', '>': '>' };

/** How a conclusion fails, in one line: what is claimed, and what the sides are. */
export function describeFailure(conclusion: Conclusion): string {
  switch (conclusion.kind) {
    case 'comparison': {
      const { left, relation, right } = conclusion;
      return `claimed: ${left.name} ${RELATION_SIGNS[relation]} ${right.name}; found: ${formatQuantity(left.value)} and ${formatQuantity(right.value)}`;
    }
    case 'equivalence':
    case 'implication': {
      const { kind, left, right } = conclusion;
      const [one, other] = kind === 'equivalence' ? ['', ' iff '] : ['if ', ', then '];
      return `claimed: ${one}${left.name}${other}${right.name}; found: ${left.value} and ${right.value}`;
    }
    case 'same set': {
      const { left, right } = conclusion;
      const [one, other] = [left, right].map(({ value }) => `{${value.join(', ')}}`);
      return right.name === ''
        ? `claimed: ${left.name} = ${other}; found: ${one}`
        : `claimed: ${left.name} = ${right.name}; found: ${one} and ${other}`;
    }
    case 'all':
      return failures(conclusion).map(describeFailure).join('; ');
  }
}
