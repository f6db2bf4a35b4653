import { describe, expect, it } from 'vitest';
import { productLanguage } from '../../src/contract/language/language.js';
import { format, rational } from '../../src/exact/rational.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { effortGame } from '../../src/game/dilemmas/effort-game.js';
import { environment } from '../../src/game/environment.js';
import type { TableGame, TablePlay } from '../../src/plays/recording.js';
import { compareTable } from '../../src/plays/table-comparison.js';
import { tallying } from '../../src/plays/tally.js';

const effort = effortGame({ T: rational(4), R: rational(3), P: rational(1), S: rational(0) });
const game: TableGame = {
  name: 'effort',
  environment: effort,
  language: productLanguage(effort, undefined, [
    [
      [0, 1],
      [2, 3],
    ],
    [
      [0, 1],
      [2, 3],
    ],
  ]),
};

const play = (actions: readonly (number | null)[], more: Partial<TablePlay> = {}): TablePlay => ({
  kind: 'table',
  run: '1',
  game: 'effort',
  players: null,
  goals: ['selfish', 'selfish'],
  contract: 'enforced',
  contingency: 0,
  actions,
  count: 1,
  ...more,
});

const compared = (of: TableGame, plays: readonly TablePlay[]) => {
  const tally = tallying();
  for (const one of plays) tally.add(of, one);
  return tally.all().map((own) => compareTable(own));
};

const share = (of: { readonly count: number; readonly share: Parameters<typeof format>[0] } | null) => of && [of.count, format(of.share)];

describe('plays beside the theory', () => {
  // ε = 1/3, η = 1/6: W = 16/3 at (CH,CH), 31/6 at (CH,CL) and at (CL,CH), 4/3 at (DH,DH), which selfish agents play; the contract buys (CH,CL).
  const plays = [play([0, 0], { count: 2 }), play([0, 1], { count: 5 }), play([2, 2], { count: 1 }), play([0, null], { count: 4 })];

  it('counts what is read, and never what is not', () => {
    const [{ tally, read }] = compared(game, plays);
    expect([tally.plays, tally.unreadPlays, tally.unread, read]).toEqual([12, 4, 4, 8]);
    expect(tally.actions[0]).toEqual([
      [11, 0, 1, 0],
      [2, 5, 1, 0],
    ]);
  });

  it('tells how often the first best, an equilibrium and the contract’s choice were played', () => {
    const [{ firstBest, equilibrium, contract, predicted }] = compared(game, plays);
    expect(share(firstBest)).toEqual([2, '1/4']);
    expect(share(equilibrium)).toEqual([1, '1/8']);
    expect(share(contract)).toEqual([5, '5/8']);
    // Under the enforced contract the selfish equilibrium is its choice.
    expect(predicted?.profiles[0]).toContain(1);
    expect(predicted?.profiles[0]).not.toContain(0);
  });

  it('compares welfare exactly', () => {
    // (2·16/3 + 5·31/6 + 4/3) / 8 = (32/3 + 155/6 + 4/3) / 8 = 227/48.
    const [{ welfare, closed, ofContractGap }] = compared(game, plays);
    expect(welfare && format(welfare.realised)).toBe('227/48');
    expect(welfare && [format(welfare.firstBest), welfare.contract && format(welfare.contract)]).toEqual(['16/3', '31/6']);
    expect(welfare?.equilibrium && format(welfare.equilibrium.least)).toBe('4/3');
    expect(closed && format(closed)).toBe('163/192'); // (227/48 − 4/3) / (16/3 − 4/3)
    expect(ofContractGap && format(ofContractGap)).toBe('29/8'); // (16/3 − 227/48) / (1/6)
  });

  it('keeps goals and contracts apart', () => {
    const found = compared(game, [play([0, 0]), play([2, 2], { contract: 'none' }), play([2, 2], { goals: ['prosocial', 'selfish'] })]);
    expect(found.map(({ read, equilibrium }) => [read, equilibrium?.count])).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('predicts by the goals at the table: k of n cooperate', () => {
    // The three-player dilemma with c = 1, b = 1: selfish agents defect, welfare maximisers cooperate.
    const names = ['C', 'D'];
    const payoffs = Array.from({ length: 8 }, (_, profile) => {
      const cooperates = [4, 2, 1].map((bit) => (profile & bit) === 0);
      return cooperates.map((own, i) => rational(cooperates.filter((other, j) => other && j !== i).length - (own ? 1 : 0)));
    });
    const dilemma = environment({ agents: ['a', 'b', 'c'], actions: [names, names, names], payoffs: [payoffs] });
    const three: TableGame = { name: 'three', environment: dilemma, language: productLanguage(dilemma) };
    const found = compared(three, [play([0, 1, 1], { game: 'three', goals: ['prosocial', 'selfish', 'selfish'], contract: 'none' })]);
    expect(found[0].predicted?.profiles).toEqual([[3]]);
    expect(share(found[0].predicted)).toEqual([1, '1']);
    expect(found[0].predicted && format(found[0].predicted.distance)).toBe('0');
  });

  it('says nothing where the goals are words that the theory does not know', () => {
    const [{ predicted }] = compared(game, [play([0, 0], { goals: ['base', 'base'] })]);
    expect(predicted).toBeNull();
  });

  it('compares at the contingencies that were drawn', () => {
    const { environment: of, language } = readEnvironment(
      '{"lacuna":"environment@1","agents":["a"],"actions":{"a":["x","y"]},"contingencies":{"s":"1/2","t":"1/2"},"payoffs":{"s":[["0"],["4"]],"t":[["1"],["0"]]}}',
    );
    const found = compared({ name: 'one', environment: of, language }, [
      play([1], { game: 'one', goals: ['selfish'], contract: 'none', count: 3 }),
      play([1], { game: 'one', goals: ['selfish'], contract: 'none', contingency: 1 }),
    ]);
    expect(found[0].welfare && [format(found[0].welfare.realised), format(found[0].welfare.firstBest)]).toEqual(['3', '13/4']);
  });
});
