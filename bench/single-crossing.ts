/**
 * Whether the loss is convex in the number of clauses where profiles cross once (docs/explored.md): `npx tsx bench/single-crossing.ts
 * [SECONDS]`. Random environments of one agent, three to five equally likely contingencies and three to six actions, in which what a higher
 * action adds never falls from a contingency to the next, by construction; for so many seconds of processor time (60), seed 42.
 */
import { clausesNeeded } from '../src/contract/clauses/clauses.js';
import { format, fraction, isPositive, rational } from '../src/exact/rational.js';
import { random } from '../src/theory/order/random-stream.js';
import { plainEnvironment } from '../src/theory/statement/plain-environment.js';
import { greatestIncrease } from '../theorems/contracts/a-later-clause-can-be-worth-more.js';
import { after } from './measure.js';

const [seconds = '60'] = process.argv.slice(2);
const next = random(42);
const below = (count: number): number => Math.floor(next() * count);

/** Welfare by contingency and action: the first row is any, and each action adds to the one before it as much as a contingency before, or more. */
function crossingOnce(contingencies: number, actions: number): number[] {
  const spread = 1 + below(6);
  const adds = Array.from({ length: actions - 1 }, () => -below(3 * spread + 1));
  return Array.from({ length: contingencies }, (_, w) => {
    if (w > 0) for (let a = 0; a < adds.length; a++) adds[a] += below(2) === 0 ? below(2 * spread + 1) : 0;
    const row = [below(7) - 3];
    for (const more of adds) row.push(row[row.length - 1] + more);
    return row;
  }).flat();
}

const expired = after(Number(seconds) * 1000);
let [tried, several, refuting] = [0, 0, 0];
while (!expired()) {
  const [contingencies, actions] = [3 + below(3), 3 + below(4)];
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  const environment = plainEnvironment(
    [actions],
    prior,
    crossingOnce(contingencies, actions).map((u) => rational(u)),
  );
  tried += 1;
  several += Number(clausesNeeded(environment) >= 3);
  if (!isPositive(greatestIncrease({ environment }))) continue;
  refuting += 1;
  process.stdout.write(`a later clause is worth more: ${environment.welfare.map((row) => row.map(format).join(' ')).join('; ')}\n`);
}
process.stdout.write(
  `${tried.toLocaleString('en')} environments of single crossing, ${several.toLocaleString('en')} that need three clauses or more, ${refuting} in which a later clause is worth more\n`,
);
