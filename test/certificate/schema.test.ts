import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { dividedPool } from './divided.js';
import { certificateOf, smallSettings, structured } from './pool.js';

const schema = JSON.parse(readFileSync(new URL('../../schemas/certificate.schema.json', import.meta.url), 'utf8'));
const validates = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(schema);
const complaints = (value: unknown) =>
  validates(value) ? [] : (validates.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

const honest = [...smallSettings(40, 3), ...structured()].map(certificateOf);

describe('certificate@1', () => {
  it('what is written fits the schema', () => {
    for (const certificate of honest) expect(complaints(certificate)).toEqual([]);
  });

  it.each<[string, (certificate: Record<string, never>) => void]>([
    ['another version', (c) => Object.assign(c, { lacuna: 'certificate@3' })],
    ['an unknown key', (c) => Object.assign(c, { digest: '' })],
    ['an unknown class', (c) => Object.assign(c, { class: 'free' })],
    ['a negative bound', (c) => Object.assign(c, { liability: '-1' })],
    ['a number that is no text', (c) => Object.assign(c, { liability: 1 })],
    ['a decimal', (c) => Object.assign(c, { liability: '0.5' })],
    ['no claims', (c) => Object.assign(c, { claims: {} })],
    ['no environment', (c) => Object.assign(c, { environment: null })],
  ])('the schema refuses %s', (_, change) => {
    const forged = JSON.parse(JSON.stringify(honest[0]));
    change(forged);
    expect(complaints(forged)).not.toEqual([]);
  });

  it('what is divided by transfers fits the schema of certificate@2, and not of certificate@1', () => {
    const pool = dividedPool(40);
    expect(pool.length).toBeGreaterThan(40);
    for (const certificate of pool) {
      expect(complaints(certificate)).toEqual([]);
      expect(complaints({ ...certificate, lacuna: 'certificate@1' })).not.toEqual([]);
    }
  });

  it('the schema refuses a row of two names, or none, and a branch without cases', () => {
    const [node] = [{ proof: [{ incentive: [0, 0, 0], budget: [0] }] }, { proof: [{ times: '1' }] }, { at: 0 }, { cases: [0] }].map(
      (tree) => {
        const forged = JSON.parse(JSON.stringify(honest[0]));
        forged.claims.mechanism.parts = [{ over: [0], value: '0', tree: [tree] }];
        expect(complaints(forged)).not.toEqual([]);
        return tree;
      },
    );
    expect(node).toBeDefined();
  });
});
