/**
 * Every schema and every output, by a second validator: Python's jsonschema, which most programs that read the outputs have. Skipped, by name,
 * where it is not installed (Debian: python3-jsonschema).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lacuna } from '../cli/run-lacuna.js';
import { chatServer, says } from '../plays/chat-server.js';
import { weatherWith } from './weather.js';

const VALIDATOR = `
import json, re, sys, warnings
warnings.simplefilter('ignore')
from jsonschema import Draft202012Validator
given = json.load(sys.stdin)
schemas = {schema['$id']: schema for schema in given['schemas']}
def patterns(value):
    if isinstance(value, dict):
        if isinstance(value.get('pattern'), str): re.compile(value['pattern'])
        for name in value.get('patternProperties', {}) if isinstance(value.get('patternProperties'), dict) else []: re.compile(name)
        for each in value.values(): patterns(each)
    elif isinstance(value, list):
        for each in value: patterns(each)
for schema in schemas.values():
    Draft202012Validator.check_schema(schema)
    patterns(schema)
def absolute(value, of):
    if isinstance(value, dict):
        return {key: of + each if key == '$ref' and each.startswith('#') else absolute(each, of) for key, each in value.items()}
    return [absolute(each, of) for each in value] if isinstance(value, list) else value
try:
    from referencing import Registry, Resource
    known = {'registry': Registry().with_resources((name, Resource.from_contents(schema)) for name, schema in schemas.items())}
except ImportError:
    # Before 4.18 a reference within a URN was not found; all else is as above.
    from jsonschema import RefResolver
    schemas = {name: absolute(schema, name) for name, schema in schemas.items()}
    known = {'resolver': RefResolver('', {}, store=schemas)}
def complaints(name, instance):
    schema = schemas['urn:lacuna:' + name]
    validator = Draft202012Validator(schema, **known)
    return ['/'.join(map(str, error.absolute_path)) + ': ' + error.message[:200] for error in validator.iter_errors(instance)]
print(json.dumps([complaints(*pair) for pair in given['pairs']]))
`;

const python = process.env.PYTHON ?? 'python3';
const installed = spawnSync(python, ['-c', 'import jsonschema']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'lacuna-second-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schemas = readdirSync('schemas').map((name): { readonly $id: string } => JSON.parse(readFileSync(`schemas/${name}`, 'utf8')));

type Pair = readonly [format: string, value: unknown];

/** What the second validator has against each value. */
function complaints(pairs: readonly Pair[]): string[][] {
  const { stdout, stderr } = spawnSync(python, ['-c', VALIDATOR], { input: JSON.stringify({ schemas, pairs }), encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const parsed = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const formatOf = (value: unknown): string => (value as { readonly lacuna: string }).lacuna;

/** What commands print as JSON, and the files that they write. */
async function outputs(): Promise<Pair[]> {
  const path = (name: string) => join(folder, name);
  const small = ['--runs', '5', '--seed', '1'];
  const baseline = path('baseline.json');
  const { effort, ...rest } = read('test/baseline.json') as Record<string, object>;
  const few = <Value extends object>(section: Value) => Object.fromEntries(Object.entries(section).slice(0, 3));
  const sections = Object.entries(rest).map(([key, section]) => [key, typeof section === 'object' ? few(section) : section]);
  writeFileSync(baseline, JSON.stringify({ effort, ...Object.fromEntries(sections) }));
  await lacuna('analyze', 'examples/pooled-contingencies.game.json', '--json', '--certificate', path('forged.json'));
  writeFileSync(path('forged.json'), readFileSync(path('forged.json'), 'utf8').replace('"gap":"1/2"', '"gap":"1/3"'));
  const game = 'examples/prisoners-dilemma.game.json';
  await lacuna('play', game, '--players', 'logit:1/2:2/3', '--runs', '10', '--seed', '1', '--out', path('plays.jsonl'));
  const server = await chatServer(says((_, k) => (k % 2 === 0 ? 'ANSWER: C' : 'I would rather not say.')));
  await lacuna('play', game, '--model', 'm', '--endpoint', server.url, '--replies', path('replies.jsonl'), '--out', path('asked.jsonl'));
  await server.close();
  const printed = [
    await lacuna('analyze', 'examples/effort.game.json', 'examples/burning.game.json', '--json', '--weight', '1/2', '--liability', '1'),
    await lacuna('analyze', 'examples/pooled-contingencies.game.json', '--json', '--certificate', path('certificate.json')),
    await lacuna('analyze', 'examples/effort.game.json', '--set', 'eta=1/6..1/2:1/6', '--fine', 'row=4', '--class', 'all', '--json'),
    await lacuna('analyze', 'examples/burning.game.json', '--model', 'all', '--weight', '1/2', '--json'),
    await lacuna('analyze', 'examples/burning.game.json', '--weight', 'first=1', '--outside', 'second=0', '--reward', '1', '--json'),
    await lacuna('verify', path('certificate.json'), '--json'),
    await lacuna('verify', path('forged.json'), '--json'),
    await lacuna('check', 'chicken-threshold', 'C9', '--json', ...small),
    await lacuna('check', 'C9', '--model', 'fehr-schmidt', '--json', ...small),
    await lacuna('check', 'chicken-threshold', '--shard', '1/2', '--json', ...small),
    await lacuna('ablate', 'B1', '--json', ...small),
    await lacuna('explore', 'A3', '--scope', '2x1, payoffs 0..1, all languages', '--counterexamples', '--json'),
    await lacuna('falsify', 'B1', '--drop', 'unseen', '--json', '--keep', folder),
    await lacuna('replay', path('undetectable-temptation/unseen.json'), '--json'),
    await lacuna('design', 'examples/service-contract.game.json', '--json', '--certificate', path('design-certificate.json')),
    await lacuna('verify', path('design-certificate.json'), '--json'),
    await lacuna('court', 'examples/hidden-effort.court.json', '--class', 'all', '--json'),
    await lacuna('commons', 'examples/doubling.commons.json', '--json'),
    await lacuna('compare', path('plays.jsonl'), '--json'),
    await lacuna('fit', path('plays.jsonl'), '--json'),
    await lacuna('prove', 'chicken-threshold', '--json', '--certificate', path('proofs.jsonl')),
    await lacuna('list', '--json'),
    await lacuna('explain', 'chicken-threshold', '--json'),
    await lacuna('explain', 'B1', '--json'),
    await lacuna('explain', 'B17', '--json'),
    await lacuna('explain', 'F4', '--json'),
    await lacuna('diff', 'test/baseline.json', '--figures', '--model', 'rawls', '--workers', '1', '--json'),
  ].flatMap(({ out }) => parsed(out));
  const plays = parsed(readFileSync(path('plays.jsonl'), 'utf8')).map((line): Pair => ['plays@1', line]);
  const replies = parsed(readFileSync(path('replies.jsonl'), 'utf8')).map((line): Pair => ['replies@1', line]);
  const proofs = parsed(readFileSync(path('proofs.jsonl'), 'utf8')).map((line): Pair => ['proof@1', line]);
  const written = ['certificate.json', 'design-certificate.json', 'baseline.json', 'undetectable-temptation/unseen.json'].map((name) =>
    read(path(name)),
  );
  return [...[...printed, ...written].map((value): Pair => [formatOf(value), value]), ...plays, ...replies, ...proofs];
}

it.skipIf(!installed)(
  `the schemas are schemas for Python’s jsonschema too, and what is written fits them${installed ? '' : ' (skipped: python3-jsonschema is not installed)'}`,
  async () => {
    const stored = readdirSync('counterexamples').map((name) => join('counterexamples', name));
    const games = readdirSync('examples').filter((name) => name.endsWith('.game.json'));
    const commons = readdirSync('examples').filter((name) => name.endsWith('.commons.json'));
    const pairs: Pair[] = [
      ...(await outputs()),
      ...games.map((name): Pair => ['environment@1', read(join('examples', name))]),
      ...commons.map((name): Pair => ['commons@1', read(join('examples', name))]),
      ['campaign@1', read('examples/small-games.campaign.json')],
      ['environment@1', JSON.parse(weatherWith({ parameters: { T: 1, ε_1: '-T/2', minimum: 'ε_1' } }))],
      ...stored.flatMap((own) => readdirSync(own).map((name): Pair => ['counterexample@1', read(join(own, name))])),
    ];
    const seen = new Set(pairs.map(([format]) => `urn:lacuna:${format}`));
    // What campaigns write takes an engine: test/cli/campaign.test.ts holds it against its schemas.
    const missed = schemas.map(({ $id }) => $id).filter((id) => !seen.has(id) && !id.startsWith('urn:lacuna:campaign-'));
    expect(missed).toEqual([]);
    for (const [k, said] of complaints(pairs).entries()) expect(said, pairs[k][0]).toEqual([]);
  },
);

it.skipIf(!installed)('… and refuses what is not written', () => {
  const bad: Pair[] = [
    ['environment@1', JSON.parse(weatherWith({ parameters: { '1T': 1 } }))],
    ['environment@1', JSON.parse(weatherWith({ parameters: { 'T T': 1 } }))],
    ['environment@1', JSON.parse(weatherWith({ parameters: { T: '1;2' } }))],
    ['environment@1', JSON.parse(weatherWith({ parameters: { min: '1' } }))],
    ['verification@1', { lacuna: 'verification@1', file: '-', verified: true, claim: 'V_L', place: '', reason: '' }],
    ['counterexample@1', { ...(read('counterexamples/undetectable-temptation/unseen.json') as object), name: 1 }],
  ];
  for (const [k, said] of complaints(bad).entries()) expect(said, `${k}`).not.toEqual([]);
});
