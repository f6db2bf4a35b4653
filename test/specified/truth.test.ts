/**
 * What the specifications say of best mechanisms and least weights is true: on games with known numbers, what the searches find is among what
 * is allowed, every clause of it holds at the transfers that were found, and whatever else is said holds with it.
 */

import { describe, expect, it } from 'vitest';
import { bundled } from '../../cli/files/unknown-numbers.js';
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { implement } from '../../src/contract/incentives/implementation.js';
import type { Language } from '../../src/contract/language/language.js';
import { type EquilibriumPair, MECHANISM_CLASSES, type Setting, setting } from '../../src/contract/language/setting.js';
import * as exact from '../../src/exact/rational.js';
import { type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { contractThreshold } from '../../src/prosocial/substitution.js';
import { isLeast } from '../../src/specified/least-settings.js';
import type { Clause, Specification } from '../../src/symbolic/oracle.js';

interface Modules {
  readonly 'best mechanism': typeof import('../../src/contract/best-mechanism.js');
  readonly implementation: typeof import('../../src/contract/incentives/implementation.js');
  readonly literal: typeof import('../../src/contract/literal/literal.js');
  readonly substitution: typeof import('../../src/prosocial/substitution.js');
  readonly remember: typeof import('../../src/exact/remember.js');
}

/** The modules on unknown numbers; numbers go to them as text, since their rationals are of a class of their own. */
interface OnUnknown {
  readonly specify: (game: Game) => Specification<unknown>[];
  /** How many runs are left open that ask for the least weight where somebody said that these are the first bests. */
  readonly leftOpen: (game: Game, best: readonly (readonly number[])[]) => number;
  readonly textOf: (x: unknown) => string;
}

interface Game {
  readonly actions: readonly number[];
  readonly payoffs: readonly (readonly (readonly string[])[])[];
  readonly prior: readonly string[];
  readonly languages: readonly (readonly (readonly number[])[])[];
  readonly mechanismClass: (typeof MECHANISM_CLASSES)[number];
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
  'const names = (what, count) => Array.from({ length: count }, (_, k) => what + k);',
  "import { explore } from './src/symbolic/explore.js';",
  'export function leftOpen({ actions, payoffs, prior, languages, mechanismClass }, best) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const [cells] = languages; const language = { cells, count: 1 + Math.max(...cells.flat()) };',
  '  const own = setting({ ...of, best }, language, { mechanismClass, liability: null });',
  '  return explore(() => contractThreshold(own) && "it has answered", { suppositions: [], expired: () => false }).open.length;',
  '}',
  'export function specify({ actions, payoffs, prior, languages, mechanismClass, liability, choice }) {',
  '  const of = environment({ agents: names("agent", actions.length), actions: actions.map((n) => names("action", n)),',
  '    contingencies: names("contingency", prior.length), prior: prior.map(rational), payoffs: payoffs.map((t) => t.map((r) => r.map(rational))) });',
  '  const made = [];',
  '  const oracle = { isPositive() { throw new Error("asked"); }, quotient() { throw new Error("divided"); },',
  '    found(key, specify) { made.push(specify(made.length, made)); return made[made.length - 1].alternatives[0].result; } };',
  '  for (const cells of languages) { const language = { cells, count: 1 + Math.max(...cells.flat()) };',
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
  const [contingencies, actions] = [1 + below(2), below(3) === 0 ? [2, 3] : [2, 2]];
  const profiles = actions.reduce((count, n) => count * n, 1);
  const table = (value: () => string) =>
    Array.from({ length: contingencies }, () => Array.from({ length: profiles }, () => [value(), value()]));
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
    mechanismClass: MECHANISM_CLASSES[below(3)],
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
      const answers = game.languages.flatMap((cells): Answer[] => {
        const language: Language = { cells, count: 1 + Math.max(...cells.flat()) };
        const own: Setting = setting(of, language, {
          mechanismClass: game.mechanismClass,
          liability: game.liability === null ? null : rational(game.liability),
        });
        const best = bestMechanism(own);
        const fixed = implement(own, game.choice);
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
  }, 120_000);

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
      [(await import('../../src/symbolic/remember.js')) satisfies Original<'remember'>, await import('../../src/exact/remember.js')],
    ];
    for (const [twin, original] of pairs) expect(Object.keys(twin).sort()).toEqual(Object.keys(original).sort());
  });
});

it('holds no search against its definition on unknown numbers, which have no size', () => {
  expect(isLeast()).toBe(false);
});
