import { type Certificate, verify } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { FORGERIES, type Forged } from './forgeries.js';
import { certificateOf, isTrue, randomly, smallSettings, structured } from './pool.js';

const SEED = Number(process.env.SEED ?? 20260518);
const ROUNDS = 2;
const MATHEMATICS = ['first bests', 'λ*(E)', 'λ*_L', 'V_L', 'Γ_L'];

const pool = [...smallSettings(60, 11), ...structured()].map((of) => JSON.stringify(certificateOf(of)));

interface Tally {
  applied: number;
  harmless: number;
  /** Rejections by claim. */
  readonly claims: Map<string, number>;
  /** One rejection, as the verifier words it. */
  example: string;
}

/** Applies a forgery to the whole pool; whatever is accepted must be true all the same. */
function tally(name: string): Tally {
  const random = randomly(SEED + name.length * 7919 + [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  const result: Tally = { applied: 0, harmless: 0, claims: new Map(), example: '' };
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of pool) {
      const forged = JSON.parse(text) as Forged;
      const other = JSON.parse(pool[random(pool.length)]) as Forged;
      if (FORGERIES[name](forged, other, random) === false) continue;
      // No digest is at stake: what is forged is written out and read again like any certificate.
      const written = JSON.stringify(forged);
      if (written === text) continue;
      result.applied += 1;
      const verdict = verify(JSON.parse(written));
      if (verdict.status === 'verified') {
        result.harmless += 1;
        expect(isTrue(JSON.parse(written) as Certificate), `accepted though false, SEED=${SEED}, ${name}: ${written.slice(0, 4000)}`).toBe(
          true,
        );
        continue;
      }
      if (verdict.status !== 'rejected') throw new Error(`${name}: ${verdict.reason}`);
      const { claim, place, reason } = verdict;
      expect(place).not.toBe('');
      expect(reason).not.toBe('');
      result.claims.set(claim, (result.claims.get(claim) ?? 0) + 1);
      if (result.example === '' || (MATHEMATICS.includes(claim) && place.includes('row'))) result.example = `${claim}, ${place}: ${reason}`;
    }
  }
  return result;
}

const tallies = new Map(Object.keys(FORGERIES).map((name) => [name, tally(name)]));

describe('a forged certificate is rejected, or its claims are true all the same', () => {
  it.each([...tallies])('%s', (_, { applied, claims }) => {
    expect(applied).toBeGreaterThan(0);
    expect([...claims.values()].reduce((x, y) => x + y, 0)).toBeGreaterThan(0);
  });

  it('thousands of forgeries of more than forty kinds were tried', () => {
    expect(tallies.size).toBeGreaterThanOrEqual(40);
    expect([...tallies.values()].reduce((sum, { applied }) => sum + applied, 0)).toBeGreaterThan(5000);
  });

  it('of at least thirty kinds every forgery is rejected or harmless, and rejections name the claim of mathematics', () => {
    const named = [...tallies].filter(([, { claims }]) => [...claims.keys()].every((claim) => MATHEMATICS.includes(claim)));
    expect(named.length).toBeGreaterThanOrEqual(30);
    const rows = [...tallies].filter(([, { example }]) => /row (incentive|budget|bound) /.test(example));
    expect(rows.length).toBeGreaterThanOrEqual(10);
  });

  it('a truncated text is no certificate, wherever it is cut', () => {
    const text = pool[pool.length - 1];
    for (let cut = 1; cut < text.length; cut += Math.ceil(text.length / 300)) expect(() => JSON.parse(text.slice(0, cut))).toThrow();
  });

  if (process.env.SHOW !== undefined) {
    it('shows', () => {
      for (const [name, { applied, harmless, claims, example }] of tallies) {
        console.log(
          `${name}: ${applied} applied, ${harmless} harmless, ${[...claims].map(([c, k]) => `${c} ${k}`).join(', ')} | ${example}`,
        );
      }
    });
  }
});
