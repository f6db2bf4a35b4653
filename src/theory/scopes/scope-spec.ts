/**
 * # Scopes in words
 *
 * `2 agents, 2x2, payoffs 0..3, all languages` says which subjects to try: clauses between commas, in any order, each kind of clause once.
 * The names of scopes are written in the same words, so that what a check printed can be asked for again.
 *
 * | clause | left out |
 * | --- | --- |
 * | `2 agents` | as many as there are numbers of actions |
 * | `2x3`, `2x3 actions`, `4 actions` (of a single agent) | not to be left out |
 * | `2 contingencies`, equally likely | 1 |
 * | `payoffs -1..2`: all integers between | not to be left out |
 * | `all languages`, `the empty language`, `the complete language`, `the empty and the complete language`, `contingency partitions` | all |
 * | `subsidy-free`, `balanced and unrestricted`, `all classes` | subsidy-free |
 * | `no bound`, `bound 1/2`, `bound 1 or none` | no bound |
 * | `weights 0, 1/2 and 1` | 0, 1/2, 1 and 2 |
 * | `every contingency`, `every choice` | what is meant anyway |
 * | `up to renaming`: of subjects that differ in names alone, the least | all |
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../../contract/language/setting.js';
import { LacunaError } from '../../exact/error.js';
import { compare, equal, format, isNegative, numerator, type Rational, rational } from '../../exact/rational.js';
import type { Languages } from '../order/language-sets.js';
import type { Grid } from './scopes.js';

/** A scope taken apart; what is left out is as the table says. */
export interface ScopeSpec {
  readonly grid: Grid;
  readonly languages?: Languages;
  readonly classes?: readonly MechanismClass[];
  readonly bounds?: readonly (Rational | null)[];
  readonly weights?: readonly Rational[];
  readonly upToRenaming?: boolean;
}

/** What clauses say, before it is put together. */
interface Clauses extends Omit<ScopeSpec, 'grid'> {
  readonly agents?: number;
  readonly actions?: readonly number[];
  readonly contingencies?: number;
  readonly payoffs?: readonly [number, number];
  readonly contingency?: 'every' | 'only';
  readonly choice?: 'every';
}

const NUMBER = String.raw`[-−]?\d+(?:\/\d+|\.\d+)?`;
const CLASS = MECHANISM_CLASSES.join('|');

/** The clauses: how each is written, and what it says. */
const GRAMMAR: readonly (readonly [RegExp, (...found: string[]) => Clauses])[] = [
  [/^(\d+) agents?$/, (count) => ({ agents: Number(count) })],
  [/^(\d+) actions?$/, (count) => ({ actions: [Number(count)] })],
  [/^(\d+(?: ?[x×] ?\d+)+)(?: actions)?$/, (list) => ({ actions: list.split(/[x×]/).map(Number) })],
  [/^(\d+) contingenc(?:y|ies)$/, (count) => ({ contingencies: Number(count) })],
  [/^payoffs ([-−]?\d+) ?\.\. ?([-−]?\d+)$/, (low, high) => ({ payoffs: [Number(numerator(exact(low))), Number(numerator(exact(high)))] })],
  [/^all (?:\d+ )?languages$/, () => ({ languages: 'all' })],
  [/^all (?:\d+ )?pairs of a language and a refinement$/, () => ({ languages: 'all' })],
  [/^(?:all |both )?(?:\d+ )?contingency partitions$/, () => ({ languages: 'contingency partitions' })],
  [/^all (?:\d+ )?pairs of a contingency partition and a finer one$/, () => ({ languages: 'contingency partitions' })],
  [/^(?:the )?(empty|complete) language$/, (which) => ({ languages: which === 'empty' ? 'empty' : 'complete' })],
  [/^(?:the )?empty and (?:the )?complete(?: languages?)?$/, () => ({ languages: 'empty and complete' })],
  [/^all (?:3 )?classes$/, () => ({ classes: MECHANISM_CLASSES })],
  [new RegExp(`^((?:${CLASS})(?: and (?:${CLASS}))*)$`), (list) => ({ classes: MECHANISM_CLASSES.filter((one) => list.includes(one)) })],
  [/^no bound$/, () => ({ bounds: [null] })],
  [new RegExp(`^bound (${NUMBER})( or none)?$`), (bound, none) => ({ bounds: [...(none === undefined ? [] : [null]), exact(bound)] })],
  [new RegExp(`^weights? (${NUMBER}(?:(?:, | and |, and )${NUMBER})*)(?: for each agent)?$`), (list) => ({ weights: weightsIn(list) })],
  [/^every contingency$/, () => ({ contingency: 'every' })],
  [/^at the only contingency$/, () => ({ contingency: 'only' })],
  [/^every choice$/, () => ({ choice: 'every' })],
  [/^up to renaming$/, () => ({ upToRenaming: true })],
];

/** What is taken for the rest of a list of weights, since no clause looks like it. */
const FURTHER_WEIGHTS = new RegExp(`^(?:and )?${NUMBER}(?: and ${NUMBER})?(?: for each agent)?$`);

const exact = (text: string): Rational => rational(text.replace('−', '-'));

const weightsIn = (list: string): Rational[] => {
  const weights = [...list.matchAll(new RegExp(NUMBER, 'g'))].map(([text]) => exact(text)).sort(compare);
  return weights.filter((weight, k) => k === 0 || !equal(weight, weights[k - 1]));
};

/** The extents that names and counters are made for. */
const MOST = { agents: 26, actions: 26, contingencies: 1000, payoffs: 1000, payoff: 1_000_000 } as const;

/**
 * The scope that a text describes.
 * @throws LacunaError naming the clause, its place and what was expected
 * @example
 * ```ts
 * import { parseScope } from 'lacuna';
 * parseScope('2 agents, 2x2, payoffs 0..3, all languages').grid; // => { actions: [2, 2], contingencies: 1, payoffs: [0, 3] }
 * ```
 */
export function parseScope(text: string): ScopeSpec {
  const said: { -readonly [K in keyof Clauses]: Clauses[K] } = {};
  for (const { clause, at } of clausesOf(text)) {
    const meaning = meaningOf(clause);
    if (meaning === null) refuse(`a clause such as ${EXAMPLES} at character ${at}`, JSON.stringify(clause));
    const again = Object.keys(meaning).find((kind) => kind in said);
    if (again !== undefined) refuse(`${again} once`, `${JSON.stringify(clause)} at character ${at}, after another clause of the kind`);
    Object.assign(said, meaning);
  }
  const { agents, actions, payoffs, contingencies = 1, contingency, choice: _, ...rest } = said;
  if (actions === undefined) refuse('numbers of actions, such as 2x2', JSON.stringify(text));
  if (payoffs === undefined) refuse('payoffs, such as payoffs 0..3', JSON.stringify(text));
  if (agents !== undefined && agents !== actions.length)
    refuse(`actions of ${agents} agents, such as ${Array(Math.min(agents, 5)).fill(2).join('x')}`, actions.join('x'));
  const within = (count: number, most: number, what: string) => {
    if (count < 1 || count > most) refuse(`1 to ${most.toLocaleString('en')} ${what}`, `${count}`);
  };
  within(actions.length, MOST.agents, 'agents');
  for (const count of actions) within(count, MOST.actions, 'actions of an agent');
  within(contingencies, MOST.contingencies, 'contingencies');
  const [low, high] = payoffs;
  if (low > high) refuse('payoffs from the least to the greatest', `${low}..${high}`);
  if (Math.max(-low, high) > MOST.payoff) refuse(`payoffs within ±${MOST.payoff.toLocaleString('en')}`, `${low}..${high}`);
  within(contingencies * actions.length * actions.reduce((product, count) => product * count, 1), MOST.payoffs, 'payoffs in a game');
  if (contingency === 'only' && contingencies > 1) refuse('a single contingency, or every contingency', `${contingencies} contingencies`);
  const negative = rest.bounds?.find((bound) => bound !== null && isNegative(bound));
  if (negative) refuse('a bound of 0 or more', format(negative));
  return { grid: { actions, contingencies, payoffs }, ...rest };
}

const EXAMPLES = '“2 agents”, “2x2”, “2 contingencies”, “payoffs 0..3”, “all languages”, “all classes”, “weights 0, 1/2 and 1”';

function refuse(expected: string, received: string): never {
  throw new LacunaError({ place: 'scope', expected, received });
}

/** The clauses of a text, each with the place of its first character, counted from 1. */
function clausesOf(text: string): { readonly clause: string; readonly at: number }[] {
  const list: { clause: string; readonly at: number }[] = [];
  for (const match of text.matchAll(/[^,;]+/g)) {
    const clause = match[0].trim().replace(/\s+/g, ' ').toLowerCase();
    const last = list.at(-1);
    if (last?.clause.startsWith('weight') && FURTHER_WEIGHTS.test(clause)) last.clause += `, ${clause}`;
    else list.push({ clause, at: match.index + match[0].search(/\S|$/) + 1 });
  }
  return list;
}

function meaningOf(clause: string): Clauses | null {
  for (const [pattern, read] of GRAMMAR) {
    const match = pattern.exec(clause);
    if (match !== null) return read(...match.slice(1));
  }
  return null;
}
