/** `lacuna replay`, of what the package stores: what it says, and every file that it refuses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it, test } from 'vitest';
import { lacuna } from '../../run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NEEDED = 'counterexamples/undetectable-temptation/unseen.json';
const WITNESS = 'counterexamples/prosociality-worsens-the-only-equilibrium/witness.json';
const needed = readFileSync(NEEDED, 'utf8');

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
for (const name of ['check', 'counterexample', 'replay']) ajv.addSchema(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
const fits = (format: string, value: unknown) =>
  expect(ajv.validate(`urn:lacuna:${format}@1`, value), JSON.stringify(ajv.errors)).toBe(true);

describe('lacuna replay', () => {
  it('says of a counterexample which hypotheses hold, which does not, how the claim fails, and the name of the game', async () => {
    const { status, out } = await lacuna('replay', NEEDED);
    expect(status).toBe(0);
    for (const words of [
      `✓ ${NEEDED}: refutes undetectable-temptation without unseen`,
      'known as: matching pennies',
      'found: 0 and infinite',
      '✓ tempted-everywhere: ',
      '✗ unseen (dropped): ',
      'move to b, which the contract sees, pays',
    ])
      expect(out.replace(/\n */g, ' ')).toContain(words);
  });

  it('writes a line for each file, which fits the schema, and so do the files', async () => {
    const { status, out } = await lacuna('replay', NEEDED, WITNESS, '--json');
    expect(status).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        file: NEEDED,
        name: 'unseen',
        shows: true,
        failing: null,
        games: { w1: 'matching pennies' },
        claim: [{ relation: '=' }, { kind: 'same set' }],
      },
      { file: WITNESS, name: 'witness', shows: true },
    ]);
    for (const line of lines) fits('replay', line);
    for (const path of [NEEDED, WITNESS]) fits('counterexample', JSON.parse(readFileSync(path, 'utf8')));
  });

  test.each<[string, string, string]>([
    ['a payoff is another', needed.replace('"0",\n       "1"', '"1",\n       "1"'), 'no longer refutes'],
    ['the cells are others', needed.replace('"k2"', '"k1"'), 'hypothesis unseen, which it is to do without, holds'],
    ['it is of another hypothesis', needed.replace('"name": "unseen"', '"name": "seen"'), 'the theorem has no hypothesis seen'],
    ['it is a witness', needed.replace('"name": "unseen"', '"name": "witness"'), 'hypothesis unseen fails'],
    [
      'hypotheses are left out that no object has of its own',
      needed.replace('"name": "unseen"', '"name": "weakened", "dropped": ["constructor", "unseen"]'),
      'the theorem has no hypothesis constructor',
    ],
    [
      'a statement of existence is refuted',
      readFileSync(WITNESS, 'utf8')
        .replace('"name": "witness"', '"name": "refutation"')
        .replace(/"claim": [\s\S]*?"minimality"/, '"minimality"'),
      'a statement of existence is refuted by no single subject',
    ],
    ['the claim has another figure', needed.replace('"infinite"', '"7"'), 'the claim in the file has other figures'],
  ])('rejects a file where %s, exit status 1', async (_, text, why) => {
    expect(text).not.toBe(needed);
    const path = file('changed.json', text);
    const { status, out } = await lacuna('replay', path);
    expect(status).toBe(1);
    expect(out).toContain(`✗ ${path}: no longer `);
    expect(out).toContain(why);
    const line = JSON.parse((await lacuna('replay', path, '--json')).out);
    expect(line).toMatchObject({ shows: false });
    fits('replay', line);
  });

  it('refuses control characters in names', async () => {
    const { status, out, err } = await lacuna(
      'replay',
      file('names.json', needed.replace('"1",\n    "2"', '"1",\n    "\\u001b[2Jtwo"').replaceAll('"2": [', '"\\u001b[2Jtwo": [')),
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('expected a text without control characters');
  });

  test.each<[string, string, string]>([
    ['no JSON', '{', 'line 1'],
    ['another format', '{"lacuna": "environment@1"}', 'lacuna: expected "counterexample@1", found "environment@1"'],
    ['cut off', needed.slice(0, -40), 'line'],
    [
      'a statement that nobody knows',
      needed.replace('undetectable-temptation', 'my-claim'),
      'theorem: expected the id of a theorem, or of a conjecture in a module given by --with, found "my-claim"',
    ],
    [
      'a family without its parameters',
      readFileSync('counterexamples/last-effort-takes-its-weight/R-over-P.json', 'utf8').replace('"T":', '"U":'),
      'expected a family whose parameters are given',
    ],
    ['a key too many', needed.replace('"name"', '"colour": 1, "name"'), 'colour'],
    ['hypotheses left out for nothing', needed.replace('"name"', '"dropped": ["unseen"], "name"'), 'dropped: expected'],
  ])('refuses %s in one line, before anything is replayed', async (_, text, why) => {
    const { status, out, err } = await lacuna('replay', NEEDED, file('bad.json', text));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]*bad\.json: [^\n]+\n$/);
    expect(err).toContain(why);
  });

  test.each([
    ['a folder', 'src'],
    ['nothing', 'no-such-file.json'],
  ])('refuses %s', async (_, path) => {
    const { status, out, err } = await lacuna('replay', path);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
  });
});
