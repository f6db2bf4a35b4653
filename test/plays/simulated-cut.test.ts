/** The simulated quantile, against fits of plays that are drawn and fitted one by one. */
import { describe, expect, it } from 'vitest';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { rational } from '../../src/exact/rational.js';
import { symmetricDilemma } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { drawAction } from '../../src/plays/draw-action.js';
import { fitPlays, QUANTILE } from '../../src/plays/fit.js';
import { logitGame } from '../../src/plays/logit-game.js';
import { logitChances } from '../../src/plays/scripted-table.js';
import { simulatedCut } from '../../src/plays/simulated-cut.js';
import { type Tally, tallying } from '../../src/plays/tally.js';
import { random } from '../../src/theory/order/random-stream.js';

const games = [[9, 5, 0, -5], [12, 15, 4, 3]].map(([T, R, P, S], k) => {
  const environment = symmetricDilemma({ T: rational(T), R: rational(R), P: rational(P), S: rational(S) });
  return { name: `game ${k}`, environment, language: emptyLanguage(environment) };
}); // biome-ignore format: a table
const PLAYS = 10;
const precision = rational('1/2');

/** Plays of selfish agents, drawn action by action. */
function drawn(draw: () => number): readonly Tally[] {
  const tally = tallying();
  for (const game of games) {
    const [chances] = logitChances(game, { weight: rational(0), precision }, null, 0);
    for (let k = 0; k < PLAYS; k++) {
      const actions = [0, 1].map(() => drawAction(chances, draw()));
      const [none, run] = [null, `${k}`];
      tally.add(game, {
        kind: 'table',
        run,
        game: game.name,
        players: none,
        goals: none,
        contract: none,
        contingency: 0,
        actions,
        count: 1,
      });
    }
  }
  return tally.all();
}

describe('the simulated quantile', () => {
  it('of 19 simulations is the greatest ratio to the estimate, here λ = 0, among fits of what is drawn', () => {
    const samples = games.map(({ environment }) => ({ game: logitGame(environment, 0), counts: [new Float64Array([2 * PLAYS, 0])] }));
    const best = { weight: 0, precision: 0.5, value: 0, byWeight: 0 };
    const cut = simulatedCut(samples, best, 19, random(5));
    const draw = random(5);
    const ratios = Array.from({ length: 19 }, () => fitPlays(drawn(draw))?.likelihoodRatio.zero ?? Number.NaN);
    expect(cut).toBeCloseTo(Math.max(...ratios), 6);
    expect(new Set(ratios.map((ratio) => ratio.toFixed(6))).size).toBeGreaterThan(5);
  });

  it('never makes the interval narrower, and does not change the estimate', () => {
    const plays = drawn(random(11));
    const plain = fitPlays(plays);
    const calibrated = fitPlays(plays, { simulations: 19, draw: random(3) });
    if (plain === null || calibrated === null || !plain.estimate.identified || !calibrated.estimate.identified) throw new Error('no fit');
    expect(calibrated.estimate.lambda).toBe(plain.estimate.lambda);
    expect(calibrated.cut).toBeGreaterThanOrEqual(QUANTILE.interior);
    expect(calibrated.estimate.interval.low).toBeLessThanOrEqual(plain.estimate.interval.low);
    expect(calibrated.estimate.interval.high).toBeGreaterThanOrEqual(plain.estimate.interval.high);
  });
});
