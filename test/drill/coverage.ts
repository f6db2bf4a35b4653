/**
 * # How often the interval holds what was put in
 *
 * Scripted players at a known λ and β play six dilemmas, and the fit is asked for the interval of level 95 %: in at least 93 of 100 seeds it must hold λ.
 * By hand only, since it takes minutes: `npx tsx test/drill/coverage.ts [λ] [β] [plays of each game] [seeds]`.
 */
import { emptyLanguage } from '../../src/contract/language/language.js';
import { rational } from '../../src/exact/rational.js';
import { symmetricDilemma } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { drawAction } from '../../src/plays/draw-action.js';
import { fitPlays } from '../../src/plays/fit.js';
import { toDouble } from '../../src/plays/logit-game.js';
import { logitChances } from '../../src/plays/scripted-table.js';
import { tallying } from '../../src/plays/tally.js';
import { random } from '../../src/theory/order/random-stream.js';

const [weightText = '1/2', precisionText = '1', playsText = '60', seedsText = '100'] = process.argv.slice(2);
const [weight, precision, plays, seeds] = [rational(weightText), rational(precisionText), Number(playsText), Number(seedsText)];
const DILEMMAS = [[9, 5, 0, -5], [6, 3, -1, -4], [9, 6, 1, -3], [12, 15, 4, 3], [14, 20, 3, 1], [21, 25, 10, 8]]; // biome-ignore format: a table
const games = DILEMMAS.map(([T, R, P, S], k) => {
  const environment = symmetricDilemma({ T: rational(T), R: rational(R), P: rational(P), S: rational(S) });
  return { name: `game ${k}`, environment, language: emptyLanguage(environment) };
});

let inside = 0;
for (let seed = 1; seed <= seeds; seed++) {
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
  const estimate = fitPlays(tally.all())?.estimate;
  const holds = estimate !== undefined && estimate.interval.low <= toDouble(weight) && toDouble(weight) <= estimate.interval.high;
  if (holds) inside += 1;
  if (!holds) console.log(`seed ${seed}: ${JSON.stringify(estimate)}`);
}
console.log(
  `λ = ${weightText}, β = ${precisionText}, ${plays} plays of each of ${games.length} games: ${inside} of ${seeds} intervals hold λ`,
);
process.exitCode = inside >= 0.93 * seeds ? 0 : 1;
