/**
 * # Conclusions
 *
 * What a theorem claims of one subject, with both sides as exact values that were found independently: never a bare truth value, so that a
 * failure shows by how much, and so that a claim can be seen not to be trivially true.
 */
import { atMost, equal, format, less, minimum, type Rational, subtract } from '../../exact/rational.js';

/** An exact value, or that there is none. */
export type Quantity = Rational | 'infinite' | 'undefined';

/** One side of a claim: what it is, in words, and its value. */
export interface Side<Value> {
  readonly name: string;
  readonly value: Value;
}

export type Relation = '<' | '<=' | '=' | '>=' | '>';

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

const side = <Value>(name: string, value: Value): Side<Value> => ({ name, value });

/** The claim `left relation right`, each side as `[what it is, its value]`. */
export const claim = (left: readonly [string, Quantity], relation: Relation, right: readonly [string, Quantity]): Conclusion => ({
  kind: 'comparison',
  left: side(...left),
  relation,
  right: side(...right),
});

/** The claim that two truth values, decided independently, agree. */
export const equivalent = (left: readonly [string, boolean], right: readonly [string, boolean]): Conclusion => ({
  kind: 'equivalence',
  left: side(...left),
  right: side(...right),
});

/** The claim that the left truth value implies the right one. */
export const implies = (left: readonly [string, boolean], right: readonly [string, boolean]): Conclusion => ({
  kind: 'implication',
  left: side(...left),
  right: side(...right),
});

/** The claim that two sets are equal. */
export const sameSet = (left: readonly [string, readonly string[]], right: readonly [string, readonly string[]]): Conclusion => ({
  kind: 'same set',
  left: side(...left),
  right: side(...right),
});

/** The claim that all parts hold. */
export const all = (...parts: readonly Conclusion[]): Conclusion => ({ kind: 'all', parts });

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
  const truth = ({ name, value }: Side<boolean>) => `${name} (${value})`;
  switch (conclusion.kind) {
    case 'comparison': {
      const { left, relation, right } = conclusion;
      return `${left.name} = ${formatQuantity(left.value)} ${relation} ${formatQuantity(right.value)} = ${right.name}`;
    }
    case 'equivalence':
      return `${truth(conclusion.left)} iff ${truth(conclusion.right)}`;
    case 'implication':
      return `if ${truth(conclusion.left)} then ${truth(conclusion.right)}`;
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
