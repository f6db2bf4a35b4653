import {
  auditFine,
  auditGame,
  auditLanguage,
  firstBests,
  fraction,
  isMechanism,
  loss,
  profileNames,
  rareShirking,
  rational,
  setting,
  temptationsAt,
  unseenTemptations,
} from 'lacuna';
import { describe, expect, it } from 'vitest';

describe('the audit game', () => {
  it('has one first best, work and rest, from which shirking tempts out of sight', () => {
    expect(firstBests(auditGame, 0).map((profile) => profileNames(auditGame, profile))).toEqual([['Work', 'Rest']]);
    const unseen = unseenTemptations(auditGame, auditLanguage, 0);
    expect(unseen.map(({ deviation }) => profileNames(auditGame, deviation.to))).toEqual([['Shirk', 'Rest']]);
    expect(unseen).toEqual(temptationsAt(auditGame, 0, 0));
  });

  it('has shirking cost 2 and auditing 1, whatever the other does', () => {
    const to = (profile: number) => loss(auditGame, 0, 0, { agent: 0, action: 0, to: profile });
    expect([1, 2, 3].map(to)).toEqual([rational(1), rational(2), rational(3)]);
  });

  it('has the court see what an audit reveals and nothing else', () => {
    expect(auditLanguage.cells).toEqual([[0, 1, 0, 2]]);
  });

  it('has a fine that moves money and neither makes nor burns any', () => {
    const transfers = new Map(auditFine(rational(7)).map((row, cell) => [cell, row]));
    expect(isMechanism(setting(auditGame, auditLanguage, { mechanismClass: 'balanced' }), transfers)).toBe(true);
    expect(transfers.get(2)).toEqual([rational(-7), rational(7)]);
  });

  it('draws shirking and auditing alike, with probability 1/φ', () => {
    expect(rareShirking(rational(4))).toEqual([
      [fraction(3n, 4n), fraction(1n, 4n)],
      [fraction(3n, 4n), fraction(1n, 4n)],
    ]);
  });
});
