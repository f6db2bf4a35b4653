/**
 * # Payoffs as formulas
 *
 * A payoff may be written once for all outcomes: an expression in the parameters, in `own` (the number that the agent's action is), in the names
 * of agents (the numbers that their actions are), and in
 *
 *     count(C)          how many agents choose C           others(C)      how many besides the one whose payoff it is
 *     if(test, a, b)    a where the test holds, else b
 *     test              own is C, AGENT is C, contingency is W, or two expressions with <, <=, =, !=, >= or > between them
 *
 * Names that are more than letters, digits and underscores stand in single quotes: `count('keep quiet')`.
 *
 * Method. For each outcome, what is conditional or counted is worked out from the left, and what remains is an expression.
 */
import { LacunaError } from '../../exact/error.js';
import { atMost, equal, less, type Rational, rational } from '../../exact/rational.js';
import { actionIn, type Profile, type Shape } from '../../game/profile.js';
import { evaluate } from '../text/expression.js';
import type { Limits } from '../text/limits.js';
import { atMostLimit, listed, quote } from '../text/place.js';
import { isName } from '../text/token.js';

/** What formulas are about: names, strides of profiles, and the values of the parameters. */
interface FormulaScope {
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  readonly contingencies: readonly string[];
  readonly shape: Shape;
  readonly parameters: ReadonlyMap<string, Rational>;
  readonly limits: Limits;
}

/** Where a formula is asked. */
interface At {
  readonly agent: number;
  readonly contingency: number;
  readonly profile: Profile;
}

export const COUNTED = /(?<![\p{L}\p{N}_])(count|others)\(\s*(?:'([^']*)'|([^()',]*?))\s*\)/gu;
export const CONDITION = /(?<![\p{L}\p{N}_])if\(/u;
export const IS = /^\s*(?:'([^']*)'|([^\s']+))\s+is\s+(?:'([^']*)'|(.*?))\s*$/su;
export const COMPARED = /<=|>=|!=|<|>|=/u;

/**
 * The payoff that a formula gives an agent at an outcome.
 * @throws LacunaError if it is no formula, or names what there is not
 */
export function formulaValue(formula: string, scope: FormulaScope, at: At): Rational {
  const numbers = valuesIn(scope, at);
  return evaluate(resolved(formula, scope, at, numbers, 0), numbers, scope.limits);
}

/** The formula with what is conditional and counted worked out. */
function resolved(text: string, scope: FormulaScope, at: At, numbers: ReadonlyMap<string, Rational>, depth: number): string {
  if (depth > scope.limits.nesting)
    throw new LacunaError({ expected: atMostLimit('nesting', scope.limits, 'nested conditions'), received: 'one more' });
  const found = CONDITION.exec(text);
  if (found === null)
    return text.replace(
      COUNTED,
      (_, kind: string, quoted: string | undefined, plain: string) => `(${counted(kind, quoted ?? plain, scope, at)})`,
    );
  const open = found.index + 3;
  const { parts, end } = argumentsFrom(text, open);
  if (parts.length !== 3)
    throw new LacunaError({
      expected: 'if(test, then, else)',
      received: `${parts.length} parts in ${quote(text.slice(found.index, end).slice(0, 40))}`,
    });
  const [test, then, otherwise] = parts;
  const inner = (part: string) => resolved(part, scope, at, numbers, depth + 1);
  const chosen = holds(test, scope, at, (part) => evaluate(inner(part), numbers, scope.limits)) ? then : otherwise;
  return resolved(`${text.slice(0, found.index)}(${inner(chosen)})${text.slice(end)}`, scope, at, numbers, depth);
}

/** The parts between commas from a position to the parenthesis that closes there, and where that is over. */
export function argumentsFrom(text: string, from: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let start = from;
  let depth = 0;
  let quoted = false;
  for (let k = from; k < text.length; k++) {
    const character = text[k];
    if (character === "'") quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth += 1;
    else if (character === ')' && depth > 0) depth -= 1;
    else if ((character === ',' && depth === 0) || character === ')') {
      parts.push(text.slice(start, k));
      start = k + 1;
      if (character === ')') return { parts, end: k + 1 };
    }
  }
  throw new LacunaError({ expected: '")" after if(', received: `the end of ${quote(text.slice(0, 40))}` });
}

/** Whether a test holds at an outcome. */
function holds(test: string, scope: FormulaScope, at: At, value: (text: string) => Rational): boolean {
  const named = IS.exec(test);
  if (named !== null) {
    const [, quotedSubject, subject = quotedSubject, quotedName, name = quotedName] = named;
    if (subject === 'contingency') return numberOf(name, scope.contingencies, 'a contingency') === at.contingency;
    const agent = subject === 'own' ? at.agent : numberOf(subject, scope.agents, 'own, contingency, or an agent');
    const action = numberOf(name, scope.actions[agent], `an action of ${quote(scope.agents[agent])}`);
    return actionIn(scope.shape, at.profile, agent) === action;
  }
  const sign = COMPARED.exec(test);
  if (sign === null)
    throw new LacunaError({
      expected: 'a test: own is C, or two expressions with <, <=, =, !=, >= or > between them',
      received: quote(test.slice(0, 40)),
    });
  const [left, right] = [test.slice(0, sign.index), test.slice(sign.index + sign[0].length)].map(value);
  switch (sign[0]) {
    case '<':
      return less(left, right);
    case '<=':
      return atMost(left, right);
    case '>':
      return less(right, left);
    case '>=':
      return atMost(right, left);
    case '=':
      return equal(left, right);
    default:
      return !equal(left, right);
  }
}

/** How many agents choose an action at an outcome, all of them or the others. */
function counted(kind: string, name: string, { agents, actions, shape }: FormulaScope, { agent, profile }: At): number {
  const known = actions.some((own) => own.includes(name));
  if (!known)
    throw new LacunaError({ expected: `an action in ${kind}(…), one of ${listed(new Set(actions.flat()))}`, received: quote(name) });
  return agents.filter((_, i) => (kind === 'count' || i !== agent) && actions[i][actionIn(shape, profile, i)] === name).length;
}

function numberOf(name: string, names: readonly string[], what: string): number {
  const number = names.indexOf(name);
  if (number === -1) throw new LacunaError({ expected: `${what}, one of ${listed(names)}`, received: quote(name) });
  return number;
}

const NUMBER = /^-?\d+(?:\/\d+|\.\d+)?$/;

/** The parameters, and the numbers that actions are, by the names of their agents and as `own`. */
function valuesIn({ agents, actions, shape, parameters }: FormulaScope, { agent, profile }: At): ReadonlyMap<string, Rational> {
  const numbers = new Map(parameters);
  agents.forEach((name, i) => {
    const action = actions[i][actionIn(shape, profile, i)];
    if (!NUMBER.test(action)) return;
    if (isName(name) && !numbers.has(name)) numbers.set(name, rational(action));
    if (i === agent && !numbers.has('own')) numbers.set('own', rational(action));
  });
  return numbers;
}
