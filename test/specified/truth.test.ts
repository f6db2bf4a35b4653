/**
 * What the specifications say of best mechanisms and least weights is true: on games with known numbers, what the searches find is among what
 * is allowed, every clause of it holds at the transfers that were found, and whatever else is said holds with it.
 */

import { describe, expect, it } from 'vitest';
import { bundled } from '../../cli/files/unknown-numbers.js';
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { equalShares } from '../../src/contract/clauses/verifiable.js';
import { implement, mustBurn } from '../../src/contract/incentives/implementation.js';
import { outcomesOf } from '../../src/contract/incentives/incentives.js';
import { checkObstacle } from '../../src/contract/incentives/verify-obstacle.js';
import { completeLanguage, type Language } from '../../src/contract/language/language.js';
import {
  type EquilibriumPair,
  isInducedEquilibrium,
  isMechanism,
  MECHANISM_CLASSES,
  type Setting,
  setting,
} from '../../src/contract/language/setting.js';
import { literalImplementation } from '../../src/contract/literal/literal.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import * as exact from '../../src/exact/rational.js';
import { type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { solve } from '../../src/exact/simplex.js';
import { greatestExpectation } from '../../src/game/correlated.js';
import { type Environment, environment, firstBestWelfareAt } from '../../src/game/environment.js';
import { contractThreshold } from '../../src/prosocial/substitution.js';
import { isLeast } from '../../src/specified/least-settings.js';
import { combinationsOf } from '../../src/specified/obstacles.js';
import { leftByShares } from '../../src/specified/transfers.js';
import type { Clause, Specification } from '../../src/symbolic/oracle.js';

interface Modules {
  readonly 'best mechanism': typeof import('../../src/contract/best-mechanism.js');
  readonly implementation: typeof import('../../src/contract/incentives/implementation.js');
  readonly literal: typeof import('../../src/contract/literal/literal.js');
  readonly substitution: typeof import('../../src/prosocial/substitution.js');
  readonly 'mediated play': typeof import('../../src/contract/messages/mediated-play.js');
  readonly simplex: typeof import('../../src/exact/simplex.js');
  readonly 'extreme equilibria': typeof import('../../src/game/extreme-equilibria.js');
  readonly greatest: typeof import('../../src/game/greatest.js');
  readonly remember: typeof import('../../src/exact/remember.js');
  readonly 'at weights': typeof import('../../theorems/prosociality/at-weights.js');
}

/** The modules on unknown numbers; numbers go to them as text, since their rationals are of a class of their own. */
interface OnUnknown {
  readonly specify: (game: Game) => Specification<unknown>[];
  /** How many runs are left open that ask for the least weight where somebody said that these are the first bests. */
  readonly leftOpen: (game: Game, best: readonly (readonly number[])[]) => number;
  /** What is said of the play of every profile, and then of the least loss, under the transfers `paid[cell][agent]` at the first contingency. */
  readonly ofPlay: (game: Game, paid: readonly (readonly string[])[], concept: 'correlated' | 'coarse') => Specification<unknown>[];
  readonly textOf: (x: unknown) => string;
  /** What is said of the transfers of the choice by the definition, under the first language and class, where there is a pair; and of that pair. */
  readonly ofTransfers: (game: Game) => [pair: Specification<unknown>, transfers: Specification<unknown>];
  /** Under which keys the best pair, that of a choice, the least weight and mediated play are searched for; paid is nothing. */
  readonly keys: (game: Game) => string[];
  /** What is said of the greatest of so many numbers x0, x1, …, and of the first place of it. */
  readonly ofGreatest: (count: number) => Specification<unknown>;
  readonly ofFirst: (count: number) => Specification<number>;
  /** What is said of a program where questions are answered so; quotients are told by name, numerator and denominator. */
  readonly ofProgram: (
    program: Program,
    isPositive: (text: string) => boolean,
    quotient: (name: string, g: string, l: string) => void,
  ) => Specification<{ readonly status: string; readonly value?: unknown }>;
}

/** A linear program whose numbers are texts, or names of unknown numbers. */
interface Program {
  readonly objective: readonly (readonly [number, string])[];
  readonly rows: readonly {
    readonly terms: readonly (readonly [number, string])[];
    readonly relation: '<=' | '=' | '>=';
    readonly bound: string;
  }[];
  readonly free: readonly boolean[];
}

interface Game {
  readonly actions: readonly number[];
  readonly payoffs: readonly (readonly (readonly string[])[])[];
  readonly prior: readonly string[];
  readonly languages: readonly (readonly (readonly number[])[])[];
  readonly mechanismClasses: readonly (typeof MECHANISM_CLASSES)[number][];
  readonly liability: string | null;
  readonly choice: readonly number[];
}

const unknownNumbers = await bundled<OnUnknown>([
  "import { bestPair } from './src/specified/pair.js';",
  "import { contractThreshold } from './src/specified/substitution.js';",
  "import { asking } from './src/symbolic/oracle.js';",
  "import { rational } from './src/exact/rational.js';",
  "import { environment } from './src/game/environment.js';",
  "import { setting } from './src/contract/language/setting.js';",
  "export { textOf } from './src/symbolic/polynomial.js';",
  "import { textOf as written, unknown } from './src/symbolic/polynomial.js';",
  "import { optimumOf } from './src/specified/linear-program.js';",
  "import { greatest, greatestOf } from './src/specified/greatest.js';",
  'const anyNumbers = (count) => Array.from({ length: count }, (_, k) => unknown("x" + k));',
  'function specificationOf(body) { let made = null;',
  '  asking({ found(key, specify) { made = specify(0, []); return made.alternatives[0].result; } }, body);',
  '  return made; }',
  'export const ofGreatest = (count) => specificationOf(() => greatestOf(anyNumbers(count)));',
  'export const ofFirst = (count) => specificationOf(() => greatest(anyNumbers(count))[0]);',
  'const number = (text) => /^[a-z]/.test(text) ? unknown(text) : rational(text);',
  'export function ofProgram({ objective, rows, free }, isPositive, quotient) {',
  '  let made = null; let count = 0; const names = new Map(); const terms = (of) => of.map(([j, a]) => [j, number(a)]);',
  '  const oracle = { isPositive: (x) => isPositive(written(x)), found(key, specify) { made = specify(0, []); return made.alternatives[0].result; },',
  '    quotient(x, y) { const key = written(x) + " / " + written(y); if (!names.has(key)) { names.set(key, "÷" + count++); quotient(names.get(key), written(x), written(y)); } return unknown(names.get(key)); } };',
  '  const all = rows.map((row) => ({ terms: terms(row.terms), relation: row.relation, bound: number(row.bound) }));',
  '  asking(oracle, () => optimumOf({ objective: terms(objective), rows: all, free }));',
  '  return made;',
  '}',
  'const names = (what, count) => Array.from({ length: count }, (_, k) => what + k);',
  "import { explore } from './src/symbolic/explore.js';",
  'export function leftOpen({ actions, payoffs, prior, languages, mechanismClasses }, best) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const [cells] = languages; const language = { cells, count: 1 + Math.max(...cells.flat()) };',
  '  const [own, other] = mechanismClasses.map((mechanismClass) => setting({ ...of, best }, language, { mechanismClass, liability: null }));',
  '  return explore(() => contractThreshold(own) && contractThreshold(other) && "it has answered", { suppositions: [], expired: () => false }).open.length;',
  '}',
  "import { greatestProbability, leastLoss } from './src/specified/mediated-play.js';",
  'export function keys({ actions, payoffs, prior, languages: [cells], mechanismClasses: [mechanismClass], choice }) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const language = { cells, count: 1 + Math.max(...cells.flat()) }; const own = setting(of, language, { mechanismClass, liability: null });',
  '  const mechanism = { environment: of, language, contingency: 0, transfers: Array.from({ length: language.count }, () => of.agents.map(() => rational(0))) };',
  '  const asked = []; const stop = { found(key) { asked.push(key); throw new Error("asked"); } };',
  '  for (const ask of [() => bestPair(own), () => bestPair(own, choice), () => contractThreshold(own), () => greatestProbability(mechanism, 0)]) try { asking(stop, ask); } catch {}',
  '  return asked;',
  '}',
  "import { literalImplementation } from './src/specified/literal.js';",
  'export function ofTransfers({ actions, payoffs, prior, languages: [cells], mechanismClasses: [mechanismClass], liability, choice }) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const language = { cells, count: 1 + Math.max(...cells.flat()) };',
  '  const own = setting(of, language, { mechanismClass, liability: liability === null ? null : rational(liability) });',
  '  const made = [];',
  '  const oracle = { isPositive() { throw new Error("asked"); }, quotient() { throw new Error("divided"); },',
  '    found(key, specify) { made.push(specify(made.length, made)); const { alternatives } = made[made.length - 1];',
  '      return alternatives.map(({ result }) => result).find((result) => result?.pair || result instanceof Map); } };',
  '  asking(oracle, () => literalImplementation(own, choice).transfers);',
  '  return made;',
  '}',
  'export function ofPlay({ actions, payoffs, prior, languages: [cells] }, paid, concept) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const mechanism = { environment: of, language: { cells, count: paid.length }, contingency: 0, transfers: paid.map((row) => row.map(rational)) };',
  '  const made = [];',
  '  const oracle = { isPositive() { throw new Error("asked"); }, quotient() { throw new Error("divided"); },',
  '    found(key, specify) {',
  '      made.push(specify(made.length, made)); return made[made.length - 1].alternatives[0].result; } };',
  '  asking(oracle, () => { of.welfare[0].forEach((_, a) => greatestProbability(mechanism, a, concept)); leastLoss(mechanism, concept); });',
  '  return made;',
  '}',
  'export function specify({ actions, payoffs, prior, languages, mechanismClasses, liability, choice }) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const made = [];',
  '  const oracle = { isPositive() { throw new Error("asked"); }, quotient() { throw new Error("divided"); },',
  '    found(key, specify) {',
  '      made.push(specify(made.length, made)); return made[made.length - 1].alternatives[0].result; } };',
  '  for (const cells of languages) for (const mechanismClass of mechanismClasses) { const language = { cells, count: 1 + Math.max(...cells.flat()) };',
  '    const own = setting(of, language, { mechanismClass, liability: liability === null ? null : rational(liability) });',
  '    asking(oracle, () => bestPair(own)); asking(oracle, () => bestPair(own, choice)); asking(oracle, () => contractThreshold(own)); }',
  '  return made;',
  '}',
]);

/** A draw, the same each time. */
let state = 11;
const below = (n: number): number => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * n);
};

function drawn(): Game {
  const [contingencies, actions] = [
    1 + below(2),
    [
      [2, 3],
      [2, 2],
      [2, 2],
      [2, 2, 1],
    ][below(4)],
  ];
  const profiles = actions.reduce((count, n) => count * n, 1);
  const table = (value: () => string) =>
    Array.from({ length: contingencies }, () => Array.from({ length: profiles }, () => actions.map(value)));
  const cells = (count: number) => {
    const numbers = new Map<number, number>();
    return Array.from({ length: contingencies }, () =>
      Array.from({ length: profiles }, () => {
        const cell = below(count);
        if (!numbers.has(cell)) numbers.set(cell, numbers.size);
        return numbers.get(cell) ?? 0;
      }),
    );
  };
  const dropped = below(3);
  const coarse = cells(1 + below(4));
  const split = new Map<string, number>();
  const finer = coarse.map((row) =>
    row.map((cell) => {
      const key = `${cell} ${below(2)}`;
      if (!split.has(key)) split.set(key, split.size);
      return split.get(key) ?? 0;
    }),
  );
  return {
    actions,
    payoffs: table(() => `${below(7) - 3}`),
    prior: contingencies === 1 ? ['1'] : ['1/3', '2/3'],
    languages: [coarse, finer],
    mechanismClasses: MECHANISM_CLASSES.filter((_, k) => k !== dropped),
    liability: below(3) === 0 ? `${below(3)}` : null,
    choice: Array.from({ length: contingencies }, () => below(profiles)),
  };
}

const names = (what: string, count: number) => Array.from({ length: count }, (_, k) => what + k);

const environmentOf = ({ actions, payoffs, prior }: Game): Environment =>
  environment({
    agents: names('agent', actions.length),
    actions: actions.map((n) => names('action', n)),
    contingencies: names('contingency', prior.length),
    prior: prior.map(rational),
    payoffs: payoffs.map((rows) => rows.map((row) => row.map((u) => rational(u)))),
  });

/** What a search found, in the words of a specification: which alternative, and the values of its unknowns. */
interface Answer {
  readonly alternative: (result: never) => boolean;
  readonly pair: EquilibriumPair | null;
  readonly weight: Rational | null;
}

const worth = (text: string, values: (name: string) => Rational): Rational =>
  exact.sum(
    text === ''
      ? []
      : text.split(' + ').map((term) => {
          const [c, ...factors] = term.split('*');
          return factors.reduce((value, name) => exact.multiply(value, values(name)), rational(c));
        }),
  );

describe('the specifications of searches', () => {
  it('are met by what the searches find', () => {
    const seen = { clauses: 0, pairs: 0, none: 0, weights: 0, infinite: 0, carried: 0 };
    for (let n = 0; n < 250; n++) {
      const game = drawn();
      const of = environmentOf(game);
      const settings = game.languages.flatMap((cells) => game.mechanismClasses.map((mechanismClass) => ({ cells, mechanismClass })));
      const answers = settings.flatMap(({ cells, mechanismClass }): Answer[] => {
        const language: Language = { cells, count: 1 + Math.max(...cells.flat()) };
        const own: Setting = setting(of, language, {
          mechanismClass,
          liability: game.liability === null ? null : rational(game.liability),
        });
        const best = bestMechanism(own);
        const fixed = implement(own, game.choice);
        // What a proof takes a choice to burn: what its best pair burns.
        expect(mustBurn(own, outcomesOf(game.choice))).toEqual(fixed.implementable ? fixed.pair.burned : null);
        const least = contractThreshold(own);
        const pairAnswer = (pair: EquilibriumPair | null): Answer => ({
          alternative: ({ pair: other }: { readonly pair: EquilibriumPair | null }) =>
            pair === null ? other === null : other !== null && other.choice.join() === pair.choice.join(),
          pair,
          weight: null,
        });
        return [
          pairAnswer(best.status === 'attained' ? best.pair : null),
          pairAnswer(fixed.implementable ? fixed.pair : null),
          {
            alternative: ({ status, pair }: { readonly status: string; readonly pair?: EquilibriumPair }) =>
              status === least.status && (least.status !== 'attained' || pair?.choice.join() === least.pair.choice.join()),
            pair: least.status === 'attained' ? least.pair : null,
            weight: least.status === 'attained' ? least.weight : null,
          },
        ];
      });
      const specifications = unknownNumbers.specify(game);
      expect(specifications).toHaveLength(answers.length);
      /** The values of the unknowns of all answers: t{specification}_{alternative}_{cell}_{agent} and λ{specification}_{alternative}. */
      const values = (name: string): Rational => {
        const [, kind, k, , cell, agent] = /^([tλ])(\d+)_(\d+)(?:_(\d+)_(\d+))?$/.exec(name) ?? [];
        const { pair, weight } = answers[Number(k)];
        return kind === 'λ' ? (weight ?? ZERO) : (pair?.transfers.get(Number(cell))?.[Number(agent)] ?? ZERO);
      };
      const holds = (clause: Clause, chosen: readonly (readonly number[])[]): boolean =>
        clause.some((literal) =>
          'positive' in literal
            ? exact.isPositive(worth(unknownNumbers.textOf(literal.positive), values)) === literal.holds
            : chosen[literal.specification].includes(literal.result) === literal.holds,
        );
      // Of several alternatives that say the same (there is none, for one reason or another) one has to fit.
      const chosen = specifications.map(({ alternatives }, k) => {
        const fitting = alternatives.flatMap(({ result, clauses }, m) =>
          answers[k].alternative(result as never) && clauses.every((clause) => holds(clause, [])) ? [m] : [],
        );
        expect(fitting.length, `${k} of ${JSON.stringify(game)}`).toBeGreaterThan(0);
        seen.clauses += alternatives[fitting[0]].clauses.length;
        return [fitting[0]];
      });
      specifications.forEach(({ clauses }) => {
        seen.carried += clauses.length;
        for (const clause of clauses) expect(holds(clause, chosen), JSON.stringify(game)).toBe(true);
      });
      for (const { pair, weight } of answers) {
        seen.pairs += Number(pair !== null && weight === null);
        seen.none += Number(pair === null);
        seen.weights += Number(weight !== null);
      }
    }
    expect(Math.min(seen.clauses, seen.pairs, seen.none, seen.weights, seen.carried)).toBeGreaterThan(40);
  });

  it('say of transfers by the definition what they are, on every cell', () => {
    const seen = { solved: 0, elsewhere: 0, burning: 0 };
    for (let n = 0; n < 250; n++) {
      const game = drawn();
      const [cells] = game.languages;
      const language: Language = { cells, count: 1 + Math.max(...cells.flat()) };
      const liability = game.liability === null ? null : rational(game.liability);
      const own: Setting = setting(environmentOf(game), language, { mechanismClass: game.mechanismClasses[0], liability });
      const [found, literal] = [implement(own, game.choice), literalImplementation(own, game.choice)];
      if (!found.implementable || literal === null) continue;
      const [pair, transfers] = unknownNumbers.ofTransfers(game);
      const values = (name: string): Rational => {
        const [, k, cell, agent] = /^t(\d)_(?:0_)?(\d+)_(\d+)$/.exec(name) ?? [];
        return (k === '0' ? found.pair : literal).transfers.get(Number(cell))?.[Number(agent)] ?? ZERO;
      };
      const at = pair.alternatives.findIndex(({ result }) => (result as { readonly pair: unknown }).pair !== null);
      const met = ({ clauses }: { readonly clauses: readonly Clause[] }) =>
        clauses.every((clause) =>
          clause.some((literal) =>
            'positive' in literal
              ? exact.isPositive(worth(unknownNumbers.textOf(literal.positive), values)) === literal.holds
              : (literal.specification === 0 && literal.result === at) === literal.holds,
          ),
        );
      expect(transfers.alternatives.map(met), JSON.stringify(game)).toEqual([true, false]);
      const paid = transfers.alternatives[0].result as ReadonlyMap<number, unknown>;
      expect([...paid.keys()].sort()).toEqual([...literal.transfers.keys()].sort());
      seen.solved += 1;
      seen.elsewhere += Number(found.pair.transfers.size < paid.size);
      seen.burning += Number(exact.isPositive(found.pair.burned));
    }
    expect(Math.min(seen.solved, 5 * seen.elsewhere)).toBeGreaterThan(40);
    expect(seen.burning).toBeGreaterThan(0);
  });

  it('tell games of one table apart in which another agent chooses', () => {
    const table = Array.from({ length: 4 }, (_, a) => [`${a % 3}`, `${a % 2}`]);
    const at = (actions: readonly number[]) =>
      unknownNumbers.keys({
        actions,
        payoffs: [table],
        prior: ['1'],
        languages: [[[0, 1, 2, 3]]],
        mechanismClasses: ['subsidy-free'],
        liability: null,
        choice: [0],
      });
    const asked = [
      [2, 2],
      [4, 1],
      [1, 4],
    ].map(at);
    expect(asked.map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(new Set(asked.flat()).size).toBe(12);
  });

  it('say of the greatest number what it is, and of no other', () => {
    for (let n = 0; n < 200; n++) {
      const numbers = Array.from({ length: 1 + below(5) }, () => below(9) - 4);
      const holdsOf = (clauses: readonly Clause[], greatest: number): boolean => {
        const values = (name: string): Rational => rational(name.startsWith('x') ? numbers[Number(name.slice(1))] : greatest);
        return clauses.every((clause) =>
          clause.some(
            (literal) =>
              'positive' in literal && exact.isPositive(worth(unknownNumbers.textOf(literal.positive), values)) === literal.holds,
          ),
        );
      };
      const most = Math.max(...numbers);
      const { alternatives, sampled } = unknownNumbers.ofGreatest(numbers.length);
      expect(alternatives).toHaveLength(1);
      expect(Array.from({ length: 13 }, (_, k) => k - 6).filter((value) => holdsOf(alternatives[0].clauses, value))).toEqual([most]);
      const numberOf = (x: Rational) => numbers[Number(unknownNumbers.textOf(x).slice('1*x'.length))];
      expect([...(sampled?.values() ?? [])].map((value) => value(numberOf))).toEqual([most]);
      const places = unknownNumbers.ofFirst(numbers.length).alternatives.filter(({ clauses }) => holdsOf(clauses, most));
      expect(places.map(({ result }) => result)).toEqual([numbers.indexOf(most)]);
    }
  });

  it('say of a linear program what it comes to, and contradict nothing where signs are answered wrongly', () => {
    const seen = { optimal: 0, infeasible: 0, unbounded: 0, lied: 0, corners: 0, bounds: 0 };
    for (let n = 0; n < 1500; n++) {
      const values = new Map(['a', 'b', 'c'].map((name) => [name, rational(below(5) - 2)]));
      const boundsToo = below(2) === 0;
      const entry = () => (below(3) === 0 ? 'abc'[below(3)] : `${below(5) - 2}`);
      const form = (count: number) => Array.from({ length: count }, (_, j) => [j, entry()] as const).filter(([, a]) => a !== '0');
      const count = 1 + below(3);
      const program: Program = {
        objective: form(count),
        rows: Array.from({ length: 1 + below(4) }, () => ({
          terms: form(count),
          relation: (['<=', '>=', '='] as const)[below(3)],
          bound: boundsToo ? entry() : `${below(5) - 2}`,
        })),
        free: Array.from({ length: count }, () => below(4) === 0),
      };
      const known = (text: string) => values.get(text) ?? rational(text);
      const terms = (of: readonly (readonly [number, string])[]) => of.map(([j, a]) => [j, known(a)] as const);
      const real = solve({
        objective: terms(program.objective),
        rows: program.rows.map((row) => ({ terms: terms(row.terms), relation: row.relation, bound: known(row.bound) })),
        free: program.free,
      });
      const at = (name: string): Rational => values.get(name) ?? ZERO;
      const liar = below(3) === 0;
      let lied = false;
      const answers = new Map<string, boolean>();
      const isPositive = (text: string): boolean => {
        const lie = liar && below(6) === 0;
        const answer = answers.get(text) ?? exact.isPositive(worth(text, at)) !== lie;
        answers.set(text, answer);
        lied ||= answer !== exact.isPositive(worth(text, at));
        return answer;
      };
      const divided = (name: string, g: string, l: string) => {
        const denominator = worth(l, at);
        values.set(name, exact.isZero(denominator) ? ZERO : exact.divide(worth(g, at), denominator));
      };
      let said: ReturnType<OnUnknown['ofProgram']>;
      try {
        said = unknownNumbers.ofProgram(program, isPositive, divided);
      } catch (error) {
        expect(liar, String(error)).toBe(true);
        continue;
      }
      const fitting = (value: Rational | null) =>
        said.alternatives.filter(({ clauses }) =>
          clauses.every((clause) =>
            clause.some(
              (literal) =>
                'positive' in literal &&
                exact.isPositive(
                  worth(unknownNumbers.textOf(literal.positive), (name) => (name === 't0_optimum' ? (value ?? ZERO) : at(name))),
                ) === literal.holds,
            ),
          ),
        );
      const value = real.status === 'optimal' ? real.value : null;
      const fits = fitting(value);
      expect(fits.length, JSON.stringify({ program, real: real.status, lied })).toBeGreaterThan(0);
      seen[real.status] += 1;
      seen.lied += Number(lied);
      seen[program.rows.every(({ bound }) => !/[a-z]/.test(bound)) ? 'corners' : 'bounds'] += 1;
      if (lied) continue;
      for (const { result } of fits) {
        expect(result.status, JSON.stringify(program)).toBe(real.status);
        const found =
          result.value === undefined
            ? null
            : worth(unknownNumbers.textOf(result.value), (name) => (name === 't0_optimum' ? (value ?? ZERO) : at(name)));
        expect(found === null || value === null ? found === value : exact.equal(found, value), JSON.stringify(program)).toBe(true);
      }
      if (value === null) continue;
      for (const other of [exact.add(value, exact.ONE), exact.subtract(value, exact.ONE)])
        for (const { result } of fitting(other)) {
          const found = worth(unknownNumbers.textOf(result.value), (name) => (name === 't0_optimum' ? other : at(name)));
          expect(exact.equal(found, value), JSON.stringify(program)).toBe(true);
        }
    }
    expect(
      Object.values(seen).every((times) => times > 60),
      JSON.stringify(seen),
    ).toBe(true);
  });

  it('name for every choice that nothing implements the multipliers that refute it', () => {
    let refuted = 0;
    for (let n = 0; n < 150; n++) {
      const game = drawn();
      const [cells] = game.languages;
      const own = setting(
        environmentOf(game),
        { cells, count: 1 + Math.max(...cells.flat()) },
        {
          mechanismClass: game.mechanismClasses[0],
          liability: game.liability === null ? null : rational(game.liability),
        },
      );
      const found = combinationsOf(own, game.choice);
      if (found === null) continue;
      const inTheWay = found.filter(({ total }) => exact.isPositive(total));
      expect(inTheWay.length === 0, JSON.stringify(game)).toBe(implement(own, game.choice).implementable);
      for (const { multipliers, total } of inTheWay) {
        expect(checkObstacle(own, game.choice, { kind: 'Farkas', multipliers, total: exact.negate(total) })).toBeNull();
        refuted += 1;
      }
    }
    expect(refuted).toBeGreaterThan(40);
  });

  it('know of equal shares only where they implement a choice', () => {
    let [shared, not] = [0, 0];
    for (let n = 0; n < 600; n++) {
      const game = drawn();
      const of = environmentOf(game);
      const [cells] = game.languages;
      const language = n % 2 === 0 ? completeLanguage(of) : { cells, count: 1 + Math.max(...cells.flat()) };
      const own = setting(of, language, { mechanismClass: 'balanced', liability: null });
      if (leftByShares(own, game.choice).some(exact.isPositive)) not += 1;
      else {
        shared += 1;
        const transfers = equalShares(of, language);
        expect(isMechanism(own, transfers) && isInducedEquilibrium(own, transfers, game.choice), JSON.stringify(game)).toBe(true);
      }
    }
    expect(Math.min(shared, not)).toBeGreaterThan(40);
  });

  it('are met by the equilibria that the search for mediated play finds', () => {
    const seen = { clauses: 0, pure: 0, mixed: 0 };
    for (let n = 0; n < 120; n++) {
      const game = drawn();
      const of = environmentOf(game);
      const [cells] = game.languages;
      const language: Language = { cells, count: 1 + Math.max(...cells.flat()) };
      const paid = Array.from({ length: language.count }, () => of.agents.map(() => `${below(5) - 2}`));
      const induced = inducedUtilities(
        of.payoffs,
        language,
        paid.map((row) => row.map((t) => rational(t))),
      );
      for (const concept of ['correlated', 'coarse'] as const) {
        const losses = of.welfare[0].map((w) => exact.subtract(firstBestWelfareAt(of, 0), w));
        const asked = [...losses.map((_, a) => losses.map((_, b) => rational(a === b ? 1 : 0))), losses.map((loss) => exact.negate(loss))];
        const found = asked.map((values) => greatestExpectation(of, induced, 0, values, concept));
        const specifications = unknownNumbers.ofPlay(game, paid, concept);
        expect(specifications).toHaveLength(found.length);
        const values = (name: string): Rational => {
          const [, k, profile] = /^t(\d+)_x(\d+)$/.exec(name) ?? [];
          return found[Number(k)].distribution[Number(profile)];
        };
        specifications.forEach(({ alternatives: [{ result }], clauses }, k) => {
          expect(worth(unknownNumbers.textOf(result), values)).toEqual(found[k].value);
          for (const clause of clauses) {
            const holds = clause.some(
              (literal) =>
                'positive' in literal && exact.isPositive(worth(unknownNumbers.textOf(literal.positive), values)) === literal.holds,
            );
            expect(holds, JSON.stringify({ game, paid, concept, k })).toBe(true);
          }
          seen.clauses += clauses.length;
          seen[found[k].distribution.some((p) => exact.equal(p, exact.ONE)) ? 'pure' : 'mixed'] += 1;
        });
      }
    }
    expect(Math.min(seen.clauses, seen.pure, seen.mixed)).toBeGreaterThan(40);
  });

  it('contradict nothing where a run takes for first bests what are none', () => {
    for (let n = 0; n < 120; n++) {
      const game = drawn();
      const best = game.payoffs.map((rows) => [below(rows.length)]);
      expect(unknownNumbers.leftOpen(game, best), JSON.stringify({ game, best })).toBeGreaterThan(0);
    }
  });

  it('stand for what they replace, export by export, and the compiler agrees', async () => {
    type Original<Path extends keyof Modules> = Modules[Path];
    const pairs = [
      [
        (await import('../../src/specified/best-mechanism.js')) satisfies Original<'best mechanism'>,
        await import('../../src/contract/best-mechanism.js'),
      ],
      [
        (await import('../../src/specified/implementation.js')) satisfies Original<'implementation'>,
        await import('../../src/contract/incentives/implementation.js'),
      ],
      [
        (await import('../../src/specified/literal.js')) satisfies Original<'literal'>,
        await import('../../src/contract/literal/literal.js'),
      ],
      [
        (await import('../../src/specified/substitution.js')) satisfies Original<'substitution'>,
        await import('../../src/prosocial/substitution.js'),
      ],
      [
        (await import('../../src/specified/mediated-play.js')) satisfies Original<'mediated play'>,
        await import('../../src/contract/messages/mediated-play.js'),
      ],
      [(await import('../../src/specified/simplex.js')) satisfies Original<'simplex'>, await import('../../src/exact/simplex.js')],
      [
        (await import('../../src/specified/extreme-equilibria.js')) satisfies Original<'extreme equilibria'>,
        await import('../../src/game/extreme-equilibria.js'),
      ],
      [(await import('../../src/specified/greatest.js')) satisfies Original<'greatest'>, await import('../../src/game/greatest.js')],
      [(await import('../../src/symbolic/remember.js')) satisfies Original<'remember'>, await import('../../src/exact/remember.js')],
      [
        (await import('../../src/specified/at-weights.js')) satisfies Original<'at weights'>,
        await import('../../theorems/prosociality/at-weights.js'),
      ],
    ];
    for (const [twin, original] of pairs) expect(Object.keys(twin).sort()).toEqual(Object.keys(original).sort());
  });
});

it('holds no search against its definition on unknown numbers, which have no size', () => {
  expect(isLeast()).toBe(false);
});
