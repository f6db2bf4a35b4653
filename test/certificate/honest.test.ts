import fc from 'fast-check';
import { bestMechanism, type Certificate, certify, contractThreshold, format, gameDifference, settingOf, settings, verify } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { screening } from '../contract/screening.js';
import { MIDDLE, tableGame } from '../contract/table-games.js';
import { certificateOf, constantSum, isTrue, settingIn, structured } from './pool.js';

const reread = (certificate: Certificate): unknown => JSON.parse(JSON.stringify(certificate));

describe('an honest certificate is accepted, and proves what the searches found', () => {
  it('over random environments, languages, classes and bounds', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(settings(), fc.nat(9), (subject, odd) => {
        const of = odd === 0 ? constantSum(settingOf(subject)) : settingOf(subject);
        const verdict = verify(reread(certificateOf(of)));
        expect(verdict).toMatchObject({ status: 'verified' });
        if (verdict.status !== 'verified') return;
        const { mechanism, withContract, game } = verdict.proved;
        const [best, threshold] = [bestMechanism(of), contractThreshold(of)];
        expect(mechanism === null ? 'undefined' : format(mechanism)).toBe(
          best.status === 'attained' ? format(best.pair.value) : best.status,
        );
        expect(withContract === null ? 'infinite' : format(withContract)).toBe(
          threshold.status === 'attained' ? format(threshold.weight) : threshold.status,
        );
        expect(gameDifference(game, of)).toBeNull();
        for (const kind of [`${of.mechanismClass} ${best.status}`, `weight ${threshold.status}`, `bound ${of.liability !== null}`]) {
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      }),
      { numRuns: 3000 },
    );
    // Every class, with and without an equilibrium pair, with and without a bound, was among them.
    expect(kinds.size).toBe(3 * 2 + 2 + 2);
  });

  it('over games whose trees branch, burn, shift costs and use every kind of row', () => {
    const used = new Set<string>();
    for (const of of structured()) {
      const certificate = certificateOf(of);
      expect(verify(certificate)).toMatchObject({ status: 'verified' });
      expect(isTrue(certificate)).toBe(true);
      const { mechanism, withContract } = certificate.claims;
      for (const { tree } of [...mechanism.parts, ...withContract.parts]) for (const node of tree) for (const key in node) used.add(key);
      const proofs = [...mechanism.parts, ...withContract.parts].flatMap(({ tree }) => tree.map(({ proof = [] }) => proof));
      for (const row of [...mechanism.excluded.map(({ proof }) => proof), ...proofs].flat()) for (const key in row) used.add(key);
    }
    expect([...used].sort()).toEqual(['at', 'bound', 'budget', 'burning', 'cases', 'incentive', 'pairs', 'proof', 'times']);
  });

  it('where a weight rests on a budget that holds with equality, because of a contingency none of whose incentives matter', () => {
    for (const seed of [47, 156, 200]) expect(verify(reread(certificateOf(tableGame(seed, MIDDLE))))).toMatchObject({ status: 'verified' });
  });

  it('of the screening family, in a few dozen kilobytes', () => {
    const certificate = certificateOf(screening(14));
    expect(verify(certificate)).toMatchObject({ status: 'verified' });
    expect(JSON.stringify(certificate).length).toBeLessThan(100_000);
  });

  it('holds the game it is about, and nothing else', () => {
    const of = screening(4);
    expect(gameDifference(proved(certificateOf(of)).game, of)).toBeNull();
    expect(gameDifference(proved(certificateOf(of)).game, screening(5))).not.toBeNull();
    expect(settingIn(certificateOf(of)).environment.payoffs).toEqual(of.environment.payoffs);
  });
});

describe('where time runs out there is no certificate', () => {
  it('says so', () => {
    expect(certify(screening(6), { expired: () => true })).toMatchObject({ status: 'incomplete' });
  });

  it('also when it runs out among the cases', () => {
    const of = screening(6);
    const [best, threshold] = [bestMechanism(of), contractThreshold(of)];
    expect(certify(of, { best, threshold, expired: () => true })).toMatchObject({ status: 'incomplete' });
  });
});

function proved(certificate: Certificate) {
  const verdict = verify(certificate);
  if (verdict.status !== 'verified') throw new Error('not verified');
  return verdict.proved;
}
