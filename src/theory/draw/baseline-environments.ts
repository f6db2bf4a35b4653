/**
 * # Random environments for baselines
 *
 * Of many shapes, with ties, and with languages of every kind. They come from a generator of their own that nothing else uses, so that they
 * stay the same while other generators change.
 */
import { completeLanguage, emptyLanguage, type Language, productLanguage, signalLanguage } from '../../contract/language/language.js';
import { divide, fraction, type Rational, rational, sum } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { amounts, numbered } from '../../game/tabulate.js';
import { random } from '../order/random-stream.js';
import { type CorpusEntry, entry } from './baseline-games.js';

/** Numbers of actions, then how many contingencies. */
const SHAPES = '2x2/1 2x2/2 2x2x2/1 3x2/1 2/3 2x2/3 2x1/2 3x3/1 2x2x2/2 4/2 2x2x2x2/1 3x2/2 1x2x2/2'.split(' ');

const STYLES = ['ties', 'integers', 'fractions', 'common interest', 'zero sum', 'aligned but tempted'] as const;

const TONGUES = ['product', 'random', 'empty', 'contingencies', 'complete', 'two cells'] as const;

/** So many random environments; those of a longer list begin with those of a shorter one. */
export const randomEnvironments = (count: number): CorpusEntry[] => Array.from({ length: count }, (_, k) => randomEnvironment(k));

function randomEnvironment(k: number): CorpusEntry {
  const draw = random(0x1ac0a + 7919 * k);
  const below = (bound: number) => Math.floor(draw() * bound);
  const [counts, many] = SHAPES[k % SHAPES.length].split('/').map((part) => part.split('x').map(Number));
  const contingencies = numbered(many[0]);
  const style = STYLES[below(STYLES.length)];
  const tongue = TONGUES[below(TONGUES.length)];
  const of = environment({
    agents: numbered(counts.length),
    actions: counts.map((count) => amounts(count)),
    contingencies: contingencies.map((name) => `w${name}`),
    prior:
      below(2) === 0
        ? contingencies.map(() => fraction(1n, BigInt(contingencies.length)))
        : proportional(contingencies.map(() => 1 + below(4))),
    payoffs: contingencies.map(() =>
      Array.from({ length: counts.reduce((product, count) => product * count, 1) }, () => payoffs(style, counts.length, below)),
    ),
  });
  const language = languageOf(tongue, of, below);
  const liability = below(4) === 0 ? fraction(BigInt(below(5)), BigInt(1 + below(3))) : undefined;
  return entry(`random/${k} ${style}, ${tongue}`, of, language, below(6), liability);
}

const proportional = (parts: readonly number[]): Rational[] => {
  const total = sum(parts.map((part) => rational(part)));
  return parts.map((part) => divide(rational(part), total));
};

function payoffs(style: (typeof STYLES)[number], agents: number, below: (bound: number) => number): Rational[] {
  const each = (value: () => Rational) => numbered(agents).map(value);
  switch (style) {
    case 'ties':
      return each(() => rational(below(2)));
    case 'integers':
      return each(() => rational(below(7) - 3));
    case 'fractions':
      return each(() => fraction(BigInt(below(13) - 6), BigInt(1 + below(5))));
    case 'common interest': {
      const value = rational(below(5));
      return each(() => value);
    }
    case 'zero sum': {
      const value = below(5) - 2;
      return each(() => rational(0)).map((zero, i) => (i === 0 ? rational(value) : i === agents - 1 ? rational(-value) : zero));
    }
    case 'aligned but tempted': {
      const value = 3 * below(4);
      return each(() => rational(value + below(4) - 1));
    }
  }
}

function languageOf(tongue: (typeof TONGUES)[number], of: Environment, below: (bound: number) => number): Language {
  const blocks = (size: number) => {
    const block = Array.from({ length: size }, () => below(2));
    return [0, 1].map((which) => [...block.keys()].filter((k) => block[k] === which)).filter((members) => members.length > 0);
  };
  switch (tongue) {
    case 'product':
      return productLanguage(
        of,
        blocks(of.contingencies.length),
        of.actions.map(({ length }) => blocks(length)),
      );
    case 'random':
      return signalLanguage(of, () => below(4));
    case 'empty':
      return emptyLanguage(of);
    case 'contingencies':
      return productLanguage(of, blocks(of.contingencies.length));
    case 'complete':
      return completeLanguage(of);
    case 'two cells':
      return signalLanguage(of, () => below(2));
  }
}
