import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment, setting } from 'lacuna';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from '../cli/run-lacuna.js';
import { dividedCertificateOf } from './divided.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const example = (name: string) => `examples/${name}.game.json`;

const written = async (name: string, ...more: string[]): Promise<string> => {
  const path = at(`${name}${more.join('').replaceAll('/', '_')}.json`);
  const { status } = await lacuna('analyze', example(name), '--certificate', path, '--json', ...more);
  expect(status).toBe(0);
  return path;
};

const forge = (path: string, name: string, change: (certificate: ReturnType<typeof JSON.parse>) => void): string => {
  const certificate = JSON.parse(readFileSync(path, 'utf8'));
  change(certificate);
  writeFileSync(at(name), JSON.stringify(certificate));
  return at(name);
};

describe('lacuna analyze --certificate and lacuna verify', () => {
  it('certify the figures that analyze reports', async () => {
    for (const [name, ...more] of [
      ['pooled-contingencies'],
      ['effort', '--class', 'balanced'],
      ['burning', '--liability', '1/10'],
      ['matching-pennies', '--class', 'unrestricted'],
      ['team', '--set', 'c=3/4'],
    ]) {
      const path = at(`${name}.json`);
      const analysis = await lacuna('analyze', example(name), '--certificate', path, '--json', ...more);
      expect(analysis.status).toBe(0);
      const figures = JSON.parse(analysis.out);
      const verified = await lacuna('verify', path, '--json');
      expect(verified.status).toBe(0);
      expect(JSON.parse(verified.out)).toEqual({
        lacuna: 'verification@1',
        file: path,
        verified: true,
        class: figures.class,
        liability: figures.liability,
        firstBest: figures.firstBest.welfare,
        withoutContract: figures.prosociality.withoutContract,
        mechanism: figures.mechanism?.welfare ?? null,
        gap: figures.gap,
        withContract: figures.prosociality.withContract,
      });
    }
  });

  it('says of several what each proves, or which claim fails and where', async () => {
    const good = await written('pooled-contingencies');
    const bad = forge(good, 'bad.json', (certificate) => {
      certificate.claims.mechanism.excluded[0].proof[0].times = '-1';
    });
    const { status, out } = await lacuna('verify', good, bad);
    expect(status).toBe(1);
    expect(out).toContain('verified');
    expect(out).toContain('rejected: V_L, excluded 1, row incentive faulty/mechanic/leave: the multiplier -1 is below 0');
  });

  it('explains what adds up', async () => {
    const { status, out } = await lacuna('verify', await written('pooled-contingencies'), '--explain');
    expect(status).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('What deters mechanic from leave at (repair, own) in faulty invites repair at (leave, own) in sound');
    expect(text).toContain('the transfers cancel, and the gains 3 and -1 add up to 2 > 0');
    const burning = await lacuna('verify', await written('burning'), '--explain');
    expect(burning.out.replace(/\s+/g, ' ')).toContain('1/4 must be burned on average');
  });

  it('explains a case on transfers as economics', async () => {
    const { environment, language } = readEnvironment(readFileSync(example('pooled-contingencies'), 'utf8'));
    writeFileSync(at('divided.json'), JSON.stringify(dividedCertificateOf(setting(environment, language))));
    const { status, out } = await lacuna('verify', at('divided.json'), '--explain', '--game', example('pooled-contingencies'));
    expect(status).toBe(0);
    const text = out.replace(/\s+/g, ' ');
    expect(text).toContain('Is mechanic paid at least');
    expect(text).toContain('mechanic would leave');
  });

  it('also checks which game it is about', async () => {
    const path = await written('effort');
    expect((await lacuna('verify', path, '--game', example('effort'))).status).toBe(0);
    const other = await lacuna('verify', path, '--game', example('effort'), '--set', 'R=5');
    expect(other).toMatchObject({ status: 1 });
    expect(other.out).toContain('payoffs');
    expect((await lacuna('verify', path, '--game', example('stag-hunt'))).status).toBe(1);
  });

  it('binds the class and the bound where they are given', async () => {
    const path = await written('burning', '--liability', '1/10');
    const verified = async (...args: string[]) => await lacuna('verify', path, '--game', example('burning'), ...args);
    for (const args of [[], ['--class', 'subsidy-free', '--liability', '0.1']]) expect((await verified(...args)).status).toBe(0);
    expect((await verified('--class', 'balanced')).out).toContain('rejected: environment, class: it is subsidy-free, not balanced');
    expect((await verified('--liability', '1/5')).out).toContain('rejected: environment, liability: it is 1/10, not 1/5');
    expect(await verified('--liability', 'none')).toMatchObject({ status: 1 });
    expect(await verified('--liability', '-1')).toMatchObject({ status: 2, out: '' });
  });

  it('tells nothing that was not checked', async () => {
    const cases = (second: number) => [
      { at: 0, cases: [1, 0] },
      { at: 1, cases: [0] },
      { at: 1, cases: [second] },
      { proof: [{ incentive: [0, 0, 1] }, { incentive: [1, 0, 0] }] },
    ];
    const pooled = await written('pooled-contingencies');
    for (const second of [1, 9999]) {
      const path = forge(pooled, 'unchecked.json', ({ claims: { mechanism } }) => {
        mechanism.excluded = [];
        mechanism.parts[0].tree = cases(second);
      });
      const { status, out } = await lacuna('verify', path, '--explain');
      expect(status).toBe(1);
      expect(out).toContain('V_L');
      expect(out).not.toContain('gains');
    }
    const path = forge(await written('stag-hunt'), 'zero.json', ({ claims }) => {
      expect(claims.withContract.value).toBe('0');
      claims.withContract.excluded = [{ outcomes: [[0, 0]], proof: [] }];
    });
    expect((await lacuna('verify', path, '--explain')).out).toContain('rejected: λ*_L, parts: 0 needs none');
  });

  it('rejects a truncated certificate, and refuses what is none', async () => {
    const path = await written('team');
    const text = readFileSync(path, 'utf8');
    writeFileSync(at('cut.json'), text.slice(0, text.length / 2));
    writeFileSync(at('twice.json'), text.replace('"class":', '"class":"balanced","class":'));
    for (const name of ['cut.json', 'twice.json']) {
      const { status, out } = await lacuna('verify', at(name));
      expect(status).toBe(1);
      expect(out).toContain('rejected: format');
    }
    writeFileSync(at('deep.json'), `{"lacuna":"certificate@1","claims":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect((await lacuna('verify', at('deep.json'))).status).toBe(1);
    writeFileSync(at('long.json'), `{"lacuna":"certificate@1","class":${'9'.repeat(1_000_000)}}`);
    expect((await lacuna('verify', at('long.json'))).status).toBe(1);
    for (const none of ['package.json', example('team'), at('missing.json'), 'README.md']) {
      const { status, out, err } = await lacuna('verify', path, none);
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    }
  });

  it('is about one file and one class', async () => {
    for (const args of [
      [example('team'), example('effort')],
      [example('team'), '--class', 'all'],
    ]) {
      const { status, out, err } = await lacuna('analyze', ...args, '--certificate', at('none.json'));
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(/^lacuna: --certificate: [^\n]+\n$/);
    }
    expect((await lacuna('analyze', example('team'), '--certificate', join(folder, 'missing', 'x.json'))).status).toBe(2);
    expect((await lacuna('verify', at('team.json'), '--set', 'R=5')).status).toBe(2);
  });

  it('writes none where time runs out', async () => {
    const { status, err } = await lacuna(
      'analyze',
      example('pooled-contingencies'),
      '--time',
      '0.000001',
      '--certificate',
      at('late.json'),
    );
    expect(status).toBe(3);
    expect(err).toContain('no certificate is written');
    expect(existsSync(at('late.json'))).toBe(false);
  });

  it('shows names as text, whatever they hold', async () => {
    const path = forge(await written('team'), 'names.json', (certificate) => {
      certificate.environment.agents[0] = '\u202Efirst';
    });
    const { status, out } = await lacuna('verify', path, '--explain');
    expect(status).toBe(0);
    expect(out).toContain('\uFFFDfirst');
    const hostile = forge(path, 'escapes.json', (certificate) => {
      certificate.environment.agents[0] = '\u001b]0;x\u0007first';
    });
    expect((await lacuna('verify', hostile, '--explain')).out).toContain('expected a text without control characters');
  });
});
