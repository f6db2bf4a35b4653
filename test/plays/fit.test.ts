/**
 * The fit against methods that share nothing with it: in symmetric games of two actions the branch is solved for by halving, in others by short
 * steps in β; the greatest likelihood is looked for on grids that zoom in. And against what was put in: scripted players at known λ and β.
 */
import { describe, expect, it } from 'vitest';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { format, type Rational, rational } from '../../src/exact/rational.js';
import { effortGame } from '../../src/game/dilemmas/effort-game.js';
import { symmetricDilemma } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { drawAction } from '../../src/plays/draw-action.js';
import { type Fit, fitPlays, QUANTILE } from '../../src/plays/fit.js';
import { likelihoodAt, type Sample } from '../../src/plays/likelihood.js';
import { logitGame, toDouble } from '../../src/plays/logit-game.js';
import type { TableGame } from '../../src/plays/recording.js';
import { logitChances } from '../../src/plays/scripted-table.js';
import { type Tally, tallying } from '../../src/plays/tally.js';
import { random } from '../../src/theory/order/random-stream.js';
import { type Bimatrix, denseBranch, densePointsAt } from './dense-homotopy.js';

type Dilemma = readonly [T: number, R: number, P: number, S: number];

const numbers = ([T, R, P, S]: Dilemma) => ({ T: rational(T), R: rational(R), P: rational(P), S: rational(S) });
const tableGame = (name: string, of: Environment): TableGame => ({ name, environment: of, language: emptyLanguage(of) });

// Three prisoner's dilemmas and three stag hunts.
const DILEMMAS: readonly Dilemma[] = [[9, 5, 0, -5], [6, 3, -1, -4], [8, 5, 1, -2], [12, 15, 4, 3], [14, 20, 3, 1], [21, 25, 10, 8]]; // biome-ignore format: a table
const pairs = DILEMMAS.map((payoffs, k) => tableGame(`pair ${k}`, symmetricDilemma(numbers(payoffs))));
const efforts = DILEMMAS.slice(2, 5).map((payoffs, k) => tableGame(`effort ${k}`, effortGame(numbers(payoffs))));

/** Tallies with given counts of each agent's actions, as if read one agent at a time. */
function counted(games: readonly TableGame[], counts: (game: TableGame, k: number) => readonly (readonly number[])[]): Tally[] {
  const tally = tallying();
  games.forEach((game, k) => {
    counts(game, k).forEach((own, agent) => {
      own.forEach((count, action) => {
        const actions = game.environment.agents.map((_, i) => (i === agent ? action : null));
        if (count > 0)
          tally.add(game, {
            kind: 'table',
            run: '1',
            game: game.name,
            players: null,
            goals: null,
            contract: null,
            contingency: 0,
            actions,
            count,
          });
      });
    });
  });
  return tally.all();
}

/** Counts that scripted players at λ and β make in so many plays. */
function drawn(games: readonly TableGame[], weight: Rational, precision: Rational, plays: number, seed: number): Tally[] {
  const draw = random(seed);
  return counted(games, (game) => {
    const chances = logitChances(game, { weight, precision }, null, 0);
    const counts = chances.map((own) => own.map(() => 0));
    for (let k = 0; k < plays; k++) {
      chances.forEach((own, agent) => {
        counts[agent][drawAction(own, draw())] += 1;
      });
    }
    return counts;
  });
}

/** Where a function of two numbers is greatest: a grid that closes in on the best point, from a wide one. */
function zoomed(
  f: (x: number, y: number) => number,
  [x0, y0]: readonly [number, number],
  [dx, dy]: readonly [number, number],
  rounds: number,
) {
  let [x, y, width, height] = [x0, y0, dx, dy];
  let best = f(x, y);
  for (let k = 0; k < rounds; k++) {
    let moved = false;
    const [cx, cy] = [x, y];
    for (let i = -4; i <= 4; i++) {
      for (let j = -4; j <= 4; j++) {
        const value = f(cx + (i * width) / 4, cy + (j * height) / 4);
        if (value <= best) continue;
        [best, x, y, moved] = [value, cx + (i * width) / 4, cy + (j * height) / 4, Math.abs(i) === 4 || Math.abs(j) === 4];
      }
    }
    if (!moved) [width, height] = [width / 2, height / 2];
  }
  return { x, y, best };
}

const estimated = ({ estimate }: Fit): { lambda: number; beta: number; low: number; high: number } => {
  if (!estimate.identified) throw new Error('not identified');
  return { lambda: estimate.lambda, beta: estimate.beta, ...estimate.interval };
};

const fitted = (tallies: readonly Tally[]): Fit => {
  const found = fitPlays(tallies);
  if (found === null) throw new Error('nothing was read');
  return found;
};

describe('the fit of symmetric games of two actions', () => {
  const tallies = drawn(pairs, rational('1/2'), rational(1), 100, 3);

  /** ℓ by halving: ln(p/(1−p)) = β d(p) on the side of ½ to which d(½) points. */
  const likelihood = (lambda: number, beta: number): number =>
    beta < 0
      ? Number.NEGATIVE_INFINITY
      : tallies.reduce((sum, { actions }, k) => {
          const [T, R, P, S] = DILEMMAS[k];
          const own = (u: number, other: number) => u + lambda * (u + other);
          const d = (p: number) => p * (own(R, R) - own(T, S)) + (1 - p) * (own(S, T) - own(P, P));
          let [near, far] = [0.5, d(0.5) > 0 ? 1 : 0];
          for (let i = 0; i < 70; i++) {
            const p = (near + far) / 2;
            const reached = Math.log(p / (1 - p)) - beta * d(p);
            if (far > 0.5 ? reached < 0 : reached > 0) near = p;
            else far = p;
          }
          const p = (near + far) / 2;
          const count = (action: number) => actions[0].reduce((all, counts) => all + counts[action], 0);
          return sum - count(0) * Math.log1p(Math.exp(-beta * d(p))) - count(1) * Math.log1p(Math.exp(beta * d(p)));
        }, 0);

  it('agrees with a zooming grid to six digits', () => {
    const found = fitted(tallies);
    const { lambda, beta } = estimated(found);
    const grid = zoomed(likelihood, [1, 1], [1, 1], 45);
    expect(lambda / grid.x).toBeCloseTo(1, 6);
    expect(beta / grid.y).toBeCloseTo(1, 6);
    expect(found.logLikelihood).toBeCloseTo(grid.best, 8);
  });

  it('has an interval at whose ends the profile has fallen by half the quantile', () => {
    const found = fitted(tallies);
    const { low, high } = estimated(found);
    for (const lambda of [low, high]) {
      const profile = Math.max(...Array.from({ length: 1000 }, (_, k) => likelihood(lambda, 0.4 + k * 0.002)));
      expect(2 * (found.logLikelihood - profile)).toBeCloseTo(QUANTILE.interior, 3);
    }
  });

  it('compares with λ = 0 and λ = ∞ by likelihood ratios', () => {
    const { likelihoodRatio, logLikelihood } = fitted(tallies);
    /** The best of a coarse grid, and then of a fine one around it. */
    const profile = (f: (beta: number) => number): number => {
      const best = (middle: number, step: number) =>
        Array.from({ length: 401 }, (_, k) => middle + (k - 200) * step).reduce((top, beta) => (f(beta) > f(top) ? beta : top), middle);
      return f(best(best(3, 0.015), 0.0001));
    };
    expect(likelihoodRatio.zero).toBeCloseTo(2 * (logLikelihood - profile((beta) => likelihood(0, beta))), 4);
    expect(likelihoodRatio.infinity).toBeCloseTo(2 * (logLikelihood - profile((beta) => likelihood(1e9, beta / 1e9))), 3);
  });
});

describe('the slopes of the likelihood', () => {
  it.each([
    [0.3, 0.4],
    [0.8, 0.2],
    [-0.4, 0.3],
  ])('at μ = %d, B = %d are those of its differences', (weight, precision) => {
    const samples = efforts.map((game): Sample => {
      const logit = logitGame(game.environment, 0);
      return { game: logit, counts: logit.sizes.map((size) => Float64Array.from({ length: size }, (_, a) => 5 + 7 * a)) };
    });
    const value = (mu: number, b: number) => likelihoodAt(samples, mu).at(b).value;
    const { byPrecision, byWeight } = likelihoodAt(samples, weight).at(precision);
    expect(byPrecision / ((value(weight, precision + 1e-5) - value(weight, precision - 1e-5)) / 2e-5)).toBeCloseTo(1, 5);
    expect(byWeight / ((value(weight + 1e-5, precision) - value(weight - 1e-5, precision)) / 2e-5)).toBeCloseTo(1, 5);
  });
});

describe('the fit of games of four actions', () => {
  it('is where a dense homotopy has its greatest likelihood, to six digits', () => {
    const tallies = drawn(efforts.slice(0, 2), rational('1/2'), rational('1/4'), 60, 5);
    const found = fitted(tallies);
    const { lambda, beta } = estimated(found);
    /** ℓ by Newton's method along β, in small steps from β = 0, both agents apart. */
    const likelihood = (weight: number, precision: number) =>
      tallies.reduce((sum, { game, actions }) => {
        const matrix: Bimatrix = [0, 1, 2, 3].map((a) =>
          [0, 1, 2, 3].map((b): [number, number] => {
            const [x, y] = game.environment.payoffs[0][4 * a + b].map(toDouble);
            return [x + weight * (x + y), y + weight * (x + y)];
          }),
        );
        const [point] = densePointsAt(matrix, denseBranch(matrix, precision + 0.2, 0.1), precision);
        return (
          sum +
          actions[0].reduce(
            (all, counts, agent) => all + counts.reduce((s, n, a) => s + n * Math.log(agent === 0 ? point.row[a] : point.column[a]), 0),
            0,
          )
        );
      }, 0);
    expect(likelihood(lambda, beta)).toBeCloseTo(found.logLikelihood, 8);
    // Newton's step from the fit, by differences of this likelihood, is shorter than a millionth of it.
    const [dx, dy] = [2e-4 * lambda, 2e-4 * beta];
    const at = (i: number, j: number) => likelihood(lambda + i * dx, beta + j * dy);
    const centre = at(0, 0);
    const [gx, gy] = [(at(1, 0) - at(-1, 0)) / 2, (at(0, 1) - at(0, -1)) / 2];
    const [xx, yy] = [at(1, 0) - 2 * centre + at(-1, 0), at(0, 1) - 2 * centre + at(0, -1)];
    const xy = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / 4;
    const determinant = xx * yy - xy * xy;
    expect(Math.abs((gx * yy - gy * xy) / determinant) * 2e-4).toBeLessThan(1e-6);
    expect(Math.abs((gy * xx - gx * xy) / determinant) * 2e-4).toBeLessThan(1e-6);
    expect(determinant > 0 && xx < 0).toBe(true);
    // And nowhere on a wide grid is it greater.
    const wide = [0, 0.2, 0.4, 0.7, 1, 2, 5].flatMap((weight) => [0.02, 0.1, 0.25, 0.6].map((precision) => likelihood(weight, precision)));
    expect(found.logLikelihood).toBeGreaterThanOrEqual(Math.max(...wide));
  });

  it('takes the best of several points where the branch folds', () => {
    // biome-ignore format: a table
    const pairs = [
      [6, 6], [0, 8], [6, 4], [4, 2],
      [8, 0], [2, 2], [0, 0], [3, 1],
      [4, 6], [0, 0], [0, 0], [5, 4],
      [2, 4], [1, 3], [4, 5], [7, 7],
    ];
    const names = ['a', 'b', 'c', 'd'];
    const of = environment({
      agents: ['row', 'column'],
      actions: [names, names],
      payoffs: [pairs.map((pair) => pair.map((v) => rational(v)))],
    });
    const matrix: Bimatrix = [0, 1, 2, 3].map((a) => [0, 1, 2, 3].map((b): [number, number] => [pairs[4 * a + b][0], pairs[4 * a + b][1]]));
    const dense = densePointsAt(matrix, denseBranch(matrix, 2, 0.004), 1.3);
    expect(dense.length).toBe(3);
    // Counts as the third point would have them: the fit at λ = 0 must be as good as that point, which is not the first the branch comes to.
    const counts = dense[2].row.map((p) => Math.round(1e5 * p));
    const found = fitted(counted([tableGame('fold', of)], () => [counts, counts]));
    const third = 2 * counts.reduce((sum, n, a) => sum + n * Math.log(dense[2].row[a]), 0);
    const first = 2 * counts.reduce((sum, n, a) => sum + n * Math.log(dense[0].row[a]), 0);
    expect(found.logLikelihood).toBeGreaterThan(third - 1e-9);
    expect(third).toBeGreaterThan(first + 1000);
    const { lambda, beta } = estimated(found);
    expect(lambda).toBeCloseTo(0, 3);
    expect(beta).toBeCloseTo(1.3, 3);
  });
});

describe('identification', () => {
  it('prints an exact interval for one symmetric game of two actions', () => {
    // T, R, P, S = 5, 3, 1, 0; 3 of 4 cooperate. d_λ(p) = p(−2 + λ) + (1 − p)(−1 + 3λ): at 1/2 it needs λ ≥ 3/4, at 3/4 λ ≥ 7/6.
    const game = tableGame('pd', symmetricDilemma(numbers([5, 3, 1, 0])));
    const { estimate, logLikelihood } = fitted(
      counted([game], () => [
        [60, 20],
        [90, 30],
      ]),
    );
    expect(estimate.identified).toBe(false);
    expect(estimate.interval.exact && [format(estimate.interval.exact.low), estimate.interval.exact.high]).toEqual(['7/6', null]);
    expect(estimate.interval.high).toBe(Number.POSITIVE_INFINITY);
    expect(logLikelihood).toBeCloseTo(150 * Math.log(0.75) + 50 * Math.log(0.25), 8);
  });

  it('leaves out λ at which the share observed is on another branch', () => {
    // A stag hunt, d_λ(p) = 4p − 3 + λ(8p − 3): at λ = 0 nine of ten hunting stags is a logit equilibrium, but the branch from 1/2 goes to hares until λ = 1.
    const of = symmetricDilemma(numbers([3, 4, 3, 0]));
    const counts = () => [[90, 10], [90, 10]]; // biome-ignore format: two rows
    const { estimate } = fitted(counted([tableGame('hunt', of)], counts));
    expect(estimate.interval.exact && [format(estimate.interval.exact.low), estimate.interval.exact.high]).toEqual(['1', null]);
    const twice = fitted(counted([tableGame('hunt', of), tableGame('again', of)], counts));
    expect(twice.estimate.identified).toBe(false);
    expect(twice.estimate.interval.low).toBeCloseTo(1, 3);
  });

  it('finds the same interval by the likelihood alone', () => {
    // The same game twice under another name is two games to the fit, and still one number predicted.
    const of = symmetricDilemma(numbers([5, 3, 1, 0]));
    const { estimate } = fitted(
      counted([tableGame('pd', of), tableGame('again', of)], () => [
        [75, 25],
        [75, 25],
      ]),
    );
    expect(estimate.identified).toBe(false);
    expect(estimate.interval.low).toBeCloseTo(7 / 6, 5);
    expect(estimate.interval.high).toBe(Number.POSITIVE_INFINITY);
  });

  it('says that nothing is identified where everyone plays everything alike', () => {
    const { estimate } = fitted(
      counted(pairs, () => [
        [10, 10],
        [10, 10],
      ]),
    );
    expect(estimate).toMatchObject({ identified: false, interval: { low: 0, high: Number.POSITIVE_INFINITY } });
  });

  it('identifies λ by two different games of two actions', () => {
    expect(
      fitted(
        counted(pairs.slice(0, 4), () => [
          [30, 20],
          [30, 20],
        ]),
      ).estimate.identified,
    ).toBe(true);
  });
});

describe('the edges', () => {
  it('finds λ = ∞ where agents weigh welfare alone, and rejects λ = 0', () => {
    const caring = [[90, 10], [70, 30], [80, 20], [95, 5], [97, 3], [90, 10]]; // biome-ignore format: a table
    const { estimate, likelihoodRatio } = fitted(counted(pairs, (_, k) => [caring[k], caring[k]]));
    expect(likelihoodRatio.zero).toBeGreaterThan(QUANTILE.boundary);
    expect(estimate.identified && estimate.lambda).toBeGreaterThan(1);
  });

  it('says so where no λ ≥ 0 describes the plays, with the λ that does', () => {
    // Agents who would rather hurt: drawn at λ = −1/4 by the literal equilibrium of u − W/4, which is a game of its own.
    const spiteful = pairs.map(({ name, environment: of }) =>
      tableGame(
        name,
        environment({
          agents: of.agents,
          actions: of.actions,
          payoffs: [
            of.payoffs[0].map(([x, y]) => [rational(`${3 * toDouble(x) - toDouble(y)}`), rational(`${3 * toDouble(y) - toDouble(x)}`)]),
          ],
        }),
      ),
    );
    const counts = drawn(spiteful, rational(0), rational('1/12'), 400, 11);
    const found = fitted(counted(pairs, (_, k) => counts[k].actions[0]));
    expect(found.estimate.identified && found.estimate.lambda).toBe(0);
    expect(found.unconstrained?.likelihoodRatio).toBeGreaterThan(QUANTILE.boundary);
    const estimate = found.unconstrained?.estimate;
    expect(estimate?.identified && estimate.lambda).toBeLessThan(-0.1);
    expect(estimate?.interval.low).toBeLessThan(-0.25);
    expect(estimate?.interval.high).toBeGreaterThan(-0.25);
  });

  it('says so, too, where λ ≥ 0 leaves only playing at random', () => {
    // Hunting stags is risk dominant, d_λ(1/2) = (1 + 6λ)/2; hares are hunted more often than not, which takes a λ below −1/6.
    const of = symmetricDilemma(numbers([3, 5, 2, 1]));
    const found = fitted(counted([tableGame('hunt', of)], () => [[40, 60], [30, 70]])); // biome-ignore format: two rows
    expect(found.estimate).toMatchObject({ identified: false, interval: { low: 0, high: Number.POSITIVE_INFINITY } });
    expect(found.logLikelihood).toBeCloseTo(200 * Math.log(0.5), 8);
    const { unconstrained } = found;
    expect(unconstrained?.logLikelihood).toBeCloseTo(70 * Math.log(0.35) + 130 * Math.log(0.65), 6);
    expect(unconstrained?.estimate.identified).toBe(false);
    expect(unconstrained?.estimate.interval.high).toBeCloseTo(-1 / 6, 3);
  });

  it('is silent about negative λ where λ = 0 does as well', () => {
    const found = fitted(drawn(pairs, rational(0), rational('1/2'), 100, 2));
    expect(found.unconstrained).toBeNull();
    expect(found.likelihoodRatio.zero).toBeLessThan(6);
  });
});

describe('scripted players', () => {
  // 93 of 100 seeds and more are asked of `test/drill/coverage.ts`; here a few, at another λ and β, over games of two and of four actions.
  it('are recovered within the interval', () => {
    const seeds = [1, 2, 3, 4, 5, 6];
    const inside = seeds.filter((seed) => {
      const { low, high } = estimated(fitted(drawn([...pairs.slice(1, 3), efforts[0]], rational('3/4'), rational('1/3'), 60, seed)));
      return low <= 0.75 && 0.75 <= high;
    });
    // With a true level of 95 % three or fewer of six happen in 2 of 1,000.
    expect(inside.length).toBeGreaterThanOrEqual(4);
  });
});
