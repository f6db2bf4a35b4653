/**
 * # A drill: the search over transfers against the definition
 *
 * `npx tsx test/drill/transfers.ts [COUNT] [FROM]`: so many small table games (20,000) in every class, with bounds and weights, by the definition and by the
 * search over transfers; and a twentieth as many larger ones, by the search over partial choices and by that over transfers. Prints how many of
 * each kind there were, and each difference with the number of its game; status 1 if there is one. By hand only.
 */
import { bestChoice } from '../../src/contract/choice/best-choice.js';
import { candidatesAt, compatibility } from '../../src/contract/choice/candidates.js';
import type { Setting } from '../../src/contract/language/setting.js';
import { literalBestMechanism } from '../../src/contract/literal/literal.js';
import { never } from '../../src/exact/expiry.js';
import { format } from '../../src/exact/rational.js';
import { valueByTransfers } from '../contract/by-transfers.js';
import { MIDDLE, SMALL, type TableSize, tableGame, traits } from '../contract/table-games.js';

const [count = 20_000, first = 0] = process.argv.slice(2).map(Number);

const byDefinition = (of: Setting): string => {
  const best = literalBestMechanism(of);
  return best === null ? 'undefined' : format(best.value);
};

const byPartialChoices = (of: Setting): string => {
  const domains = of.environment.contingencies.map((_, w) => candidatesAt(of, w));
  if (domains.some(({ length }) => length === 0)) return 'undefined';
  const found = bestChoice({ of, domains, compatible: compatibility(of), expired: never });
  return found.status === 'attained' && found.best !== null ? format(found.best.value) : found.status;
};

let differences = 0;
for (const [name, games, size, oracle] of [
  ['definition', count, SMALL, byDefinition],
  ['partial choices', Math.ceil(count / 20), MIDDLE, byPartialChoices],
] as const satisfies readonly (readonly [string, number, TableSize, (of: Setting) => string])[]) {
  const met = new Map<string, number>();
  for (let seed = first; seed < first + games; seed++) {
    const of = tableGame(seed, size);
    const [expected, found] = [oracle(of), valueByTransfers(of)];
    for (const trait of [...traits(of), ...(expected === 'undefined' ? ['undefined'] : [])]) met.set(trait, (met.get(trait) ?? 0) + 1);
    if (expected === found) continue;
    differences += 1;
    console.log(`game ${seed} (${traits(of).join('; ')}): ${name} ${expected}, transfers ${found}`);
  }
  console.log(
    `${games} games by ${name}: ${[...met]
      .sort()
      .map(([trait, times]) => `${trait} ${times}`)
      .join('; ')}`,
  );
}
console.log(`${differences} differences`);
process.exitCode = differences > 0 ? 1 : 0;
