import { signalLanguage } from '../src/contract/language/language.js';
import { type MechanismClass, type Setting, setting } from '../src/contract/language/setting.js';
import { fraction, rational } from '../src/exact/rational.js';
import { random } from '../src/theory/order/random-stream.js';
import { plainEnvironment } from '../src/theory/statement/plain-environment.js';
import { pythonStream } from './mersenne-twister.js';

/** A random game: payoffs −9..9, cells at random, probabilities in proportion to 1..5. */
export interface Drawn {
  readonly actions: readonly number[];
  readonly contingencies: number;
  readonly cells: number;
  readonly seed: number;
  readonly stream: 'ours' | 'python';
}

/** The setting that a seed stands for. */
export function pooledGame({ actions, contingencies, cells, seed, stream }: Drawn, mechanismClass: MechanismClass): Setting {
  const next = random(seed * 7919);
  const draw = stream === 'python' ? pythonStream(seed) : (count: number) => Math.floor(next() * count);
  const profiles = actions.reduce((product, count) => product * count, 1);
  const payoffs = Array.from({ length: contingencies * profiles * actions.length }, () => rational(draw(19) - 9));
  const cellOf = (): number[][] => Array.from({ length: contingencies }, () => Array.from({ length: profiles }, () => draw(cells)));
  const early = stream === 'python' ? cellOf() : null;
  const shares = Array.from({ length: contingencies }, () => 1 + draw(5));
  const whole = shares.reduce((total, share) => total + share, 0);
  const of = plainEnvironment(
    actions,
    shares.map((share) => fraction(BigInt(share), BigInt(whole))),
    payoffs,
  );
  const seen = early ?? cellOf();
  return setting(
    of,
    signalLanguage(of, (w, profile) => seen[w][profile]),
    { mechanismClass },
  );
}
