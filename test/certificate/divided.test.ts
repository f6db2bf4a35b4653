import { type Certificate, verify } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { dividedPool, lowered } from './divided.js';
import { DIVISION_FORGERIES } from './division-forgeries.js';
import { FORGERIES, type Forged } from './forgeries.js';
import { isTrue, randomly } from './pool.js';

const SEED = Number(process.env.SEED ?? 20260518);
const pool = dividedPool(400);
const texts = pool.map((certificate) => JSON.stringify(certificate));
const deep = texts.filter((_, k) => pool[k].claims.mechanism.parts.some(({ tree }) => tree.length > 2));

/** Forges every certificate of a list, and hands on what differs. */
function forgeAll(
  name: string,
  all: readonly string[],
  forgery: (typeof FORGERIES)[string],
  see: (forged: Certificate, verdict: ReturnType<typeof verify>) => void,
) {
  const random = randomly(SEED + [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7));
  for (const text of all) {
    const forged: Forged = JSON.parse(text);
    const other: Forged = JSON.parse(all[random(all.length)]);
    if (forgery(forged, other, random) === false) continue;
    const written = JSON.stringify(forged);
    if (written !== text) see(JSON.parse(written), verify(JSON.parse(written)));
  }
}

describe('a certificate divided by transfers', () => {
  it('is accepted where it is honest, in every class, with bounds and without', () => {
    const kinds = new Set<string>();
    for (const certificate of pool) {
      const verdict = verify(certificate);
      expect(verdict, JSON.stringify(verdict)).toMatchObject({ status: 'verified' });
      expect(isTrue(certificate)).toBe(true);
      const asks = certificate.claims.mechanism.parts.some(({ tree }) => tree.length > 0);
      kinds.add(`${certificate.class}${certificate.liability === null ? '' : ', bound'}${asks ? ', asks' : ''}`);
    }
    expect(kinds.size).toBe(3 * 2 * 2);
    const keys = new Set(pool.flatMap(({ claims }) => claims.mechanism.parts.flatMap(({ tree }) => tree.flatMap(Object.keys))));
    expect([...keys].sort()).toEqual(['by', 'lost', 'more']);
    expect(deep.length).toBeGreaterThan(10);
  });

  const kinds = Object.entries({ ...FORGERIES, ...DIVISION_FORGERIES });
  /** What can be done to any certificate is tried on a few. */
  const few = texts.filter((_, k) => k % 5 === 0);

  it('is rejected where it is forged, or true all the same', () => {
    const rejected = new Map<string, number>();
    for (const [name, forgery] of kinds) {
      forgeAll(name, name in DIVISION_FORGERIES ? texts : few, forgery, (forged, verdict) => {
        if (verdict.status === 'verified') expect(isTrue(forged), `${name}: ${JSON.stringify(forged).slice(0, 3000)}`).toBe(true);
        else rejected.set(name, (rejected.get(name) ?? 0) + 1);
      });
    }
    const ofDivisions = Object.keys(DIVISION_FORGERIES).filter((name) => (rejected.get(name) ?? 0) > 0);
    expect(ofDivisions.length).toBeGreaterThanOrEqual(30);
    expect(rejected.size).toBeGreaterThanOrEqual(80);
  });

  it('never proves V_L to be what a worse pair attains, whatever is done to its questions', () => {
    let tried = 0;
    const worse = pool.flatMap((certificate, k) => lowered(certificate, SEED + k) ?? []).map((forged) => JSON.stringify(forged));
    expect(worse.length).toBeGreaterThan(60);
    for (const text of worse) expect(verify(JSON.parse(text)).status).toBe('rejected');
    for (const [name, forgery] of Object.entries(DIVISION_FORGERIES)) {
      forgeAll(name, worse, forgery, (forged, verdict) => {
        tried += 1;
        if (verdict.status === 'verified') expect(isTrue(forged), `${name}: ${JSON.stringify(forged).slice(0, 3000)}`).toBe(true);
      });
    }
    expect(tried).toBeGreaterThan(1000);
  });

  it('ends soon where it is hostile', () => {
    const forged: Forged = JSON.parse(deep[deep.length - 1]);
    const [part] = forged.claims.mechanism.parts;
    part.tree = Array.from({ length: 400_000 }, (_, k) => ({ more: [0, 1, 0], by: `${k % 1000}` }));
    expect(verify(forged).status).toBe('rejected');
    part.tree = Array.from({ length: 100_000 }, () => ({ lost: [0], by: '-1000000' }));
    expect(verify(forged).status).toBe('rejected');
  });
});
