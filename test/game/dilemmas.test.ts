import {
  battleOfTheSexes,
  commons,
  coordination,
  costSharing,
  cournot,
  fraction,
  holdUp,
  manyPlayerDilemma,
  matchingPennies,
  publicGoods,
  rational,
  symmetricDilemma,
  team,
  travelersDilemma,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import * as games from './games.js';

const q = (...values: readonly (number | string)[]) => values.map((value) => rational(value));
const one = rational(1);

describe('the games of the literature, against tables written out by hand', () => {
  it("the symmetric dilemma with T, R, P, S = 4, 3, 1, 0 is the prisoner's dilemma", () => {
    const [T, R, P, S] = q(4, 3, 1, 0);
    expect(symmetricDilemma({ T, R, P, S })).toEqual(games.prisonersDilemma);
  });

  it('matching pennies for 1', () => {
    const game = matchingPennies({ match: one, differ: rational(-1) }, { match: rational(-1), differ: one });
    expect(game.payoffs).toEqual(games.matchingPennies.payoffs);
  });

  it('the battle of the sexes pays win and lose in turn, and apart to both', () => {
    const [win, lose, apart] = q(3, 2, 0);
    expect(battleOfTheSexes({ win, lose, apart }).payoffs[0]).toEqual([q(3, 2), q(0, 0), q(0, 0), q(2, 3)]);
  });

  it('coordination of three pays where all three meet', () => {
    const { payoffs } = coordination([q(1, 4), q(2, 5), q(3, 6)]);
    expect(payoffs[0]).toEqual([q(1, 2, 3), ...new Array(6).fill(q(0, 0, 0)), q(4, 5, 6)]);
  });

  it('public goods: two agents with one unit each, multiplied by 3/2', () => {
    expect(publicGoods(2, 1, fraction(3n, 2n)).payoffs[0]).toEqual([q(0, 0), q('3/4', '-1/4'), q('-1/4', '3/4'), q('1/2', '1/2')]);
  });

  it("the prisoner's dilemma of three: who alone cooperates pays, the others have the benefit", () => {
    const { payoffs } = manyPlayerDilemma(3, rational(2), one);
    expect(payoffs[0].slice(0, 4)).toEqual([q(0, 0, 0), q(2, 2, -1), q(2, -1, 2), q(4, 1, 1)]);
    expect(payoffs[0][7]).toEqual(q(3, 3, 3));
  });

  it('a team of two with shares 1/3 and 2/3 and cost 1/2', () => {
    expect(team(q('1/3', '2/3'), rational('1/2')).payoffs[0]).toEqual([q(0, 0), q('1/3', '1/6'), q('-1/6', '2/3'), q('1/6', '5/6')]);
  });

  it("the traveler's dilemma with claims 2, 3, 4 and bonus 2", () => {
    expect(travelersDilemma(q(2, 3, 4), rational(2)).payoffs[0]).toEqual([
      ...[q(2, 2), q(4, 0), q(4, 0)],
      ...[q(0, 4), q(3, 3), q(5, 1)],
      ...[q(0, 4), q(1, 5), q(4, 4)],
    ]);
  });

  it('cost sharing: a facility of cost 3 for both, one of cost 1 for the first alone', () => {
    const { payoffs, actions } = costSharing(q(3, 1), [[0, 1], [0]]);
    expect(actions).toEqual([['a', 'b'], ['a']]);
    expect(payoffs[0]).toEqual([q('-3/2', '-3/2'), q(-1, -3)]);
  });

  it('a commons of two whose units are worth 5 at the total 1 and 2 at the total 2', () => {
    const worth = q(0, 5, 2);
    expect(commons([1, 1], (total) => worth[total]).payoffs[0]).toEqual([q(0, 0), q(0, 5), q(5, 0), q(2, 2)]);
  });

  it('Cournot competition of one who may buy or sell and one who sells', () => {
    const game = cournot({
      quantities: [
        { low: -1, high: 1 },
        { low: 0, high: 1 },
      ],
      price: (total) => rational(4 - total),
      cost: (agent, quantity) => rational(agent * quantity),
    });
    expect(game.actions).toEqual([
      ['-1', '0', '1'],
      ['0', '1'],
    ]);
    expect(game.payoffs[0]).toEqual([q(-5, 0), q(-4, 3), q(0, 0), q(0, 2), q(3, 0), q(2, 1)]);
  });

  it('hold-up: half of what both make goes to one investor, a quarter to the other, the rest to a passive agent', () => {
    const game = holdUp({
      costs: [q(0, 1), q(0, 2)],
      shares: q('1/2', '1/4'),
      surplus: ([x, y]) => rational(4 * x * y),
    });
    expect(game.payoffs[0]).toEqual([q(0, 0, 0), q(0, -2, 0), q(-1, 0, 0), q(1, -1, 1)]);
    expect(game.welfare[0]).toEqual(q(0, -2, -1, 1));
  });
});
