/**
 * # Changes that must not pass
 *
 * One at a time is planted in what proves; then statements that hold and statements that do not are tried. A change passes if all of them come
 * out as before: if what decides is wrong and nothing shows it. What only searches may be wrong at the price of finding no proof.
 */
import type { UnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../../theorems/catalogue.js';
import type { Planted } from './laboratory.js';
import { tried } from './tried.js';

/** By name; where no statement of the battery notices, the test that does. */
export const PLANTED: Readonly<Record<string, Planted & { readonly test?: string }>> = {
  'less is at most': {
    file: 'src/symbolic/rational.ts',
    find: 'boolean => isNegative(subtract(a, b));',
    put: 'boolean => !isPositive(subtract(a, b));',
  },
  'at most is less': {
    file: 'src/symbolic/rational.ts',
    find: 'boolean => !isPositive(subtract(a, b));',
    put: 'boolean => isNegative(subtract(a, b));',
  },
  'greater is less': {
    file: 'src/symbolic/rational.ts',
    find: 'boolean => isPositive(subtract(a, b));',
    put: 'boolean => isNegative(subtract(a, b));',
  },
  'zero is positive': { file: 'src/symbolic/rational.ts', find: '!isPositive(a) && !isNegative(a))', put: '!isNegative(a))' },
  'equal numbers are not': {
    file: 'src/symbolic/rational.ts',
    find: 'boolean => isZero(subtract(a, b));',
    put: 'boolean => isNegative(subtract(a, b));',
  },
  'the maximum is the minimum': { file: 'src/symbolic/rational.ts', find: '(less(a, b) ? b : a)', put: '(less(a, b) ? a : b)' },
  'a negative denominator keeps its sign': {
    file: 'src/symbolic/rational.ts',
    find: 'above ? ONE : MINUS',
    put: 'ONE',
    test: 'test/symbolic/explore.test.ts',
  },
  'products lose a factor': {
    file: 'src/symbolic/polynomial.ts',
    find: 'put(total, joined(k, l), multiply(c, d))',
    put: 'put(total, joined(k, l), c)',
  },
  'differences are sums': { file: 'src/symbolic/rational.ts', find: 'combine(ONE, a, MINUS, b)', put: 'combine(ONE, a, ONE, b)' },
  'a remainder is forgotten': {
    file: 'src/symbolic/exact-quotient.ts',
    find: 'if (monomial === null) return null;',
    put: 'if (monomial === null) return quotient;',
    test: 'test/symbolic/factor.test.ts',
  },
  'an inequality is multiplied by anything': {
    file: 'src/proof/lemma-step.ts',
    find: "if (!equation && conditions.some(({ relation }) => relation === 'any'))",
    put: 'if (false)',
    test: 'test/proof/check.test.ts',
  },
  'directions of a program are forgotten': {
    file: 'src/specified/linear-program.ts',
    find: 'const within = rays.flatMap((ray) => oneOf(positive(ray, false)));',
    put: 'const within: Clause[] = [];',
    test: 'test/specified/truth.test.ts',
  },
  'an optimum may be exceeded': {
    file: 'src/specified/linear-program.ts',
    find: 'values.flatMap((other) => oneOf(positive(short(value, other), false)))',
    put: 'values.flatMap((other) => oneOf(other === value, true))',
    test: 'test/specified/truth.test.ts',
  },
  'corners are cut off': {
    file: 'src/specified/generators.ts',
    find: 'const between = all.some(',
    put: 'const between = all.length > 3 || all.some(',
    test: 'test/specified/truth.test.ts',
  },
  'equal shares are paid the wrong way': {
    file: 'src/specified/transfers.ts',
    find: 'subtract(paid(into, agent), paid(from, agent))',
    put: 'subtract(paid(from, agent), paid(into, agent))',
    test: 'test/specified/truth.test.ts',
  },
  'multipliers of budgets have the sign of incentives': {
    file: 'src/specified/obstacles.ts',
    find: 'rational(-rows[k].side * times)',
    put: 'rational(-times)',
    test: 'test/specified/truth.test.ts',
  },
  'fines reach the path': {
    file: 'src/specified/transfers.ts',
    find: '!onPath.has(into) && (',
    put: '(',
    test: 'test/specified/truth.test.ts',
  },
  'transfers are within no class': {
    file: 'src/specified/transfers.ts',
    find: "if (mechanismClass !== 'unrestricted') clauses.push",
    put: 'if (false) clauses.push',
  },
  'incentives are forgotten': {
    file: 'src/specified/transfers.ts',
    find: "clauses.push(...says(subtract(difference, gain), '>='));",
    put: 'void difference;',
  },
  'a pair may be worse than others': {
    file: 'src/specified/pair.ts',
    find: '[...clauses, ...better, ...unobstructed, ...nothing]',
    put: '[...clauses, ...unobstructed, ...nothing]',
  },
  'the least weight need not be least': {
    file: 'src/specified/substitution.ts',
    find: '...nothingBurned, ...least]',
    put: '...nothingBurned]',
  },
  'the first action is never left': {
    file: 'src/game/profile.ts',
    find: 'if (action !== taken)',
    put: 'if (action !== taken && action > 0)',
  },
  'the second of two answers is forgotten': {
    file: 'src/symbolic/explore.ts',
    find: 'while (decisions.length > 0 && decisions[decisions.length - 1].turned) decisions.pop();',
    put: 'decisions.length = 0;',
  },
  'what is impossible is guessed': {
    file: 'src/symbolic/solver.ts',
    find: 'if (literals.length === 0) return null;',
    put: 'if (literals.length === 0) return null;\n    if (literals.length > 6 && !this.feasibility.isWitnessed(literals)) return literals.map((literal) => -literal);',
  },
  'a lemma forgets a condition': { file: 'src/symbolic/lemma.ts', find: 'proof: used.map(', put: 'proof: used.slice(1).map(' },
  'searches of one table are one': {
    file: 'src/specified/key.ts',
    find: 'actions: countsOf(environment), payoffs',
    put: 'payoffs',
    test: 'test/specified/truth.test.ts',
  },
  'the greatest is the least': {
    file: 'src/specified/greatest.ts',
    find: 'says(subtract(most, other), k < result',
    put: 'says(subtract(other, most), k < result',
  },
  'of several parts the first is enough': {
    file: 'src/specified/one-by-one.ts',
    find: 'items[oracle().found(key, () => ({ about: null, alternatives, clauses: [] }))]',
    put: 'items[oracle().found(key, () => ({ about: null, alternatives, clauses: [] })) * 0]',
    test: 'test/specified/one-by-one.test.ts',
  },
  'every run that is open is refuted': {
    file: 'src/symbolic/solver.ts',
    find: 'if (again === null) return false;',
    put: 'if (again === null) return this.refuted(assumed.map((literal) => -literal));',
  },
};

/** Statements that hold, and that do not for want of a hypothesis; each takes a second. */
export const BATTERY: readonly { readonly id: string; readonly dropped: readonly string[] }[] = [
  { id: 'chicken-threshold', dropped: [] },
  { id: 'prosocial-threshold', dropped: [] },
  { id: 'undetectable-temptation', dropped: ['unseen'] },
  { id: 'complete-contracts-suffice', dropped: [] },
  { id: 'teams-are-punished-collectively', dropped: [] },
  { id: 'first-best-bound', dropped: [] },
  { id: 'last-effort-takes-weight-two-in-the-dilemma', dropped: [] },
  { id: 'undetectable-temptation', dropped: [] },
  { id: 'cooperation-pareto-dominates-defection', dropped: [] },
  { id: 'three-equilibria-in-the-stag-hunt', dropped: [] },
];

/** What the battery comes to, up to the first answer that is another than expected. */
export async function battery(
  on: UnknownNumbers,
  expected: readonly string[] | null,
  seconds: number,
  statements = BATTERY,
): Promise<{ readonly fates: readonly string[]; readonly noticed: string | null }> {
  const fates: string[] = [];
  for (const [k, { id, dropped }] of statements.entries()) {
    const theorem: Theorem<never> | undefined = THEOREMS.find((each: Theorem<never>) => each.id === id);
    if (theorem === undefined) throw new Error(`no page states ${id}`);
    const { fate, why } = await tried(on, theorem, dropped, seconds);
    fates.push(fate);
    const without = dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`;
    if (expected !== null && fate !== expected[k]) return { fates, noticed: `${id}${without}: ${fate}${why === '' ? '' : ` (${why})`}` };
  }
  return { fates, noticed: null };
}
