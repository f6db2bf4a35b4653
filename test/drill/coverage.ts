/**
 * # How often the interval holds what was put in
 *
 * Scripted players at a known λ and β play six dilemmas, and the fit is asked for the interval of level 95 %: in at least 93 of 100 seeds it must hold λ.
 * By hand only, since it takes about a second a seed: `npx tsx test/drill/coverage.ts [λ] [β] [plays of each game] [seeds] [file]`, where seeds are `100`, for the
 * first hundred, or `101..200`. In the file a line is kept for each seed; what is there already is not asked again, so that a run can be taken up, and parts on
 * several machines put together by `cat`.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { rational } from '../../src/exact/rational.js';
import { symmetricDilemma } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { drawAction } from '../../src/plays/draw-action.js';
import { fitPlays } from '../../src/plays/fit.js';
import { toDouble } from '../../src/plays/logit-game.js';
import { logitChances } from '../../src/plays/scripted-table.js';
import { tallying } from '../../src/plays/tally.js';
import { random } from '../../src/theory/order/random-stream.js';

const [weightText = '1/2', precisionText = '1', playsText = '60', seedsText = '100', file] = process.argv.slice(2);
const [weight, precision, plays] = [rational(weightText), rational(precisionText), Number(playsText)];
const [first, last] = seedsText.includes('..') ? seedsText.split('..').map(Number) : [1, Number(seedsText)];
const DILEMMAS = [[9, 5, 0, -5], [6, 3, -1, -4], [9, 6, 1, -3], [12, 15, 4, 3], [14, 20, 3, 1], [21, 25, 10, 8]]; // biome-ignore format: a table
const games = DILEMMAS.map(([T, R, P, S], k) => {
  const environment = symmetricDilemma({ T: rational(T), R: rational(R), P: rational(P), S: rational(S) });
  return { name: `game ${k}`, environment, language: emptyLanguage(environment) };
});

/** The fit of one seed. */
function fitted(seed: number) {
  const draw = random(seed);
  const tally = tallying();
  for (const game of games) {
    const chances = logitChances(game, { weight, precision }, null, 0);
    for (let k = 0; k < plays; k++) {
      const actions = chances.map((own) => drawAction(own, draw()));
      tally.add(game, {
        kind: 'table',
        run: `${k}`,
        game: game.name,
        players: null,
        goals: null,
        contract: null,
        contingency: 0,
        actions,
        count: 1,
      });
    }
  }
  return fitPlays(tally.all())?.estimate;
}

const head = `${weightText} ${precisionText} ${playsText}`;
const kept = file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
const known = new Map(kept.filter((line) => line.startsWith(`${head} `)).map((line) => [Number(line.split(' ')[3]), line]));
for (let seed = first; seed <= last; seed++) {
  if (known.has(seed)) continue;
  const estimate = fitted(seed);
  const { low = Number.NaN, high = Number.NaN } = estimate?.interval ?? {};
  const holds = low <= toDouble(weight) && toDouble(weight) <= high;
  const line = `${head} ${seed} ${low} ${high} ${holds ? 'holds' : 'misses'}`;
  known.set(seed, line);
  if (file !== undefined) appendFileSync(file, `${line}\n`);
  if (!holds) console.log(line);
}
const asked = [...known].filter(([seed]) => file === undefined || (seed >= first && seed <= last));
const inside = asked.filter(([, line]) => line.endsWith('holds')).length;
const share = inside / asked.length;
const error = Math.sqrt((share * (1 - share)) / asked.length);
console.log(
  `λ = ${weightText}, β = ${precisionText}, ${plays} plays of each of ${games.length} games: ${inside} of ${asked.length} intervals hold λ ` +
    `(${(100 * share).toFixed(1)} %, give or take ${(196 * error).toFixed(1)})`,
);
process.exitCode = inside >= 0.93 * asked.length ? 0 : 1;
