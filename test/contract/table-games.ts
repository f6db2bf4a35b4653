import {
  fraction,
  MECHANISM_CLASSES,
  prosocialUtilities,
  type Rational,
  rational,
  type Setting,
  setting,
  signalLanguage,
} from '../../src/index.js';
import { random } from '../../src/theory/order/random-stream.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

/** How large a table game may be. */
export interface TableSize {
  /** The number of agents and of the actions of each, at most. */
  readonly agents: number;
  readonly actions: number;
  readonly contingencies: readonly [least: number, most: number];
  readonly cells: readonly [least: number, most: number];
  /** Outcomes of a contingency to the power of contingencies: how many choices there are at most. */
  readonly choices: number;
}

/** Small enough for the definition: every choice is tried. */
export const SMALL: TableSize = { agents: 3, actions: 3, contingencies: [1, 5], cells: [1, 6], choices: 300 };

/** Out of reach of the definition, within that of a search over partial choices. */
export const MIDDLE: TableSize = {
  agents: 3,
  actions: 3,
  contingencies: [5, 11],
  cells: [3, 10],
  choices: Number.POSITIVE_INFINITY,
};

/**
 * The table game of a number: payoffs, cells and the prior at random, in every class, with and without a liability bound and a weight.
 * Small payoffs make ties; fractions make denominators to clear.
 */
export function tableGame(seed: number, size: TableSize = SMALL): Setting {
  const next = random(seed * 2654435761);
  const draw = (count: number): number => Math.floor(next() * count);
  const between = ([least, most]: readonly [number, number]): number => least + draw(most - least + 1);
  for (;;) {
    const actions = Array.from({ length: 1 + draw(size.agents) }, () => 1 + draw(size.actions));
    const contingencies = between(size.contingencies);
    const profiles = actions.reduce((product, count) => product * count, 1);
    if (profiles === 1 || profiles ** contingencies > size.choices) continue;
    const [range, denominators] = [[1, 2, 4, 9][draw(4)], [[1], [1, 2], [4, 6, 5]][draw(3)]];
    const amount = (most: number): Rational => fraction(BigInt(draw(2 * most + 1) - most), BigInt(denominators[draw(denominators.length)]));
    const shares = Array.from({ length: contingencies }, () => 1 + draw(5));
    const whole = BigInt(shares.reduce((total, share) => total + share, 0));
    const of = plainEnvironment(
      actions,
      shares.map((share) => fraction(BigInt(share), whole)),
      Array.from({ length: contingencies * profiles * actions.length }, () => amount(range)),
    );
    const cells = between(size.cells);
    const language = signalLanguage(of, () => draw(cells));
    const weight = draw(4) === 0 ? fraction(BigInt(draw(5)), BigInt(1 + draw(3))) : rational(0);
    return setting(of, language, {
      mechanismClass: MECHANISM_CLASSES[draw(3)],
      liability: draw(3) === 0 ? fraction(BigInt(draw(2 * range + 1)), BigInt(1 + draw(3))) : null,
      utilities: prosocialUtilities(of, weight),
    });
  }
}

/** What is special about a game, to be counted. */
export const traits = ({ environment, mechanismClass, liability, utilities }: Setting): string[] => [
  mechanismClass,
  `${mechanismClass}, ${environment.agents.length} agents${liability === null ? '' : ', bound'}`,
  ...(utilities === environment.payoffs ? [] : ['weight']),
];
