import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { format } from '../../../src/exact/rational.js';
import { analyzeCommons, commonsAnalysisLine } from '../../../src/formats/plays/commons-analysis.js';
import { readCommons } from '../../../src/formats/plays/commons-file.js';
import { fishery, RANDOM, smallCommons } from '../../commons/fisheries.js';
import { complaint, thrown } from '../complaint.js';

const root = new URL('../../../', import.meta.url);
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true });
const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(new URL(`schemas/${name}.schema.json`, root), 'utf8')));
const [ofFile, ofAnalysis] = [schema('commons'), schema('commons-analysis')];

const whole = {
  lacuna: 'commons@1',
  title: 'A fishery',
  capacity: 100,
  start: 90,
  months: 12,
  growth: { '3/2': '1/2', '5/2': '1/2' },
  seen: 'never',
  sharing: 'proportional',
  collapseBelow: 5,
  agents: ['a', 'b', 'c'],
  weights: { a: '2/3', b: 'welfare' },
  contract: 'caps',
};

const withThat = (changes: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...whole, ...changes });

describe('a commons file is read exactly', () => {
  test('the example of the format', () => {
    const { title, commons } = readCommons(withThat({}));
    expect(title).toBe('A fishery');
    expect(commons).toMatchObject({
      capacity: 100,
      start: 90,
      months: 12,
      seen: 'never',
      sharing: 'proportional',
      collapseBelow: 5,
      contract: 'caps',
    });
    expect(commons.growth.map(({ factor, probability }) => `${format(factor)} ${format(probability)}`)).toEqual(['3/2 1/2', '5/2 1/2']);
    expect(commons.weights.map((weight) => (weight === 'welfare' ? weight : format(weight)))).toEqual(['2/3', 'welfare', '0']);
  });

  test('what is left out has its default', () => {
    const { title, commons } = readCommons('{ "lacuna": "commons@1", "capacity": "20", "months": 3, "growth": 2, "agents": ["a"] }');
    expect(title).toBeNull();
    expect(commons).toMatchObject({ capacity: 20, start: 20, seen: 'before', sharing: 'equal', collapseBelow: 0, contract: 'none' });
    expect(commons.weights.map((weight) => (weight === 'welfare' ? weight : format(weight)))).toEqual(['0']);
  });

  test('one weight for all', () => {
    expect(readCommons(withThat({ weights: 'welfare' })).commons.weights).toEqual(['welfare', 'welfare', 'welfare']);
    expect(readCommons(withThat({ weights: 2 })).commons.weights.map((weight) => format(weight as never))).toEqual(['2', '2', '2']);
  });
});

describe('what does not fit is refused in one line that names the place', () => {
  test.each<[string, string, string]>([
    ['no object', '[]', 'expected an object with "lacuna": "commons@1", found a list of 0'],
    ['another format', withThat({ lacuna: 'environment@1' }), 'lacuna: expected "commons@1", found "environment@1"'],
    ['an unknown key', withThat({ capasity: 3 }), 'capasity: expected one of the keys'],
    ['a key twice', '{ "lacuna": "commons@1", "lacuna": "commons@1" }', 'line 1, column 26: expected a key not used before'],
    ['no capacity', withThat({ capacity: undefined }), 'capacity: expected an integer of at least 1, found nothing'],
    ['no pool', withThat({ capacity: 0 }), 'capacity: expected an integer of at least 1, found 0'],
    ['half a unit', withThat({ capacity: '1/2' }), 'capacity: expected an integer of at least 1, found "1/2"'],
    ['more than the pool holds', withThat({ start: 101 }), 'start: expected an integer from 0 to 100, found 101'],
    ['no months', withThat({ months: 0 }), 'months: expected an integer of at least 1, found 0'],
    [
      'a float',
      '{ "lacuna": "commons@1", "capacity": 1.5, "months": 1, "growth": 1, "agents": ["a"] }',
      'capacity: expected an integer within',
    ],
    [
      'no growth',
      withThat({ growth: undefined }),
      'growth: expected a factor, or an object of factors with their probabilities, found nothing',
    ],
    ['shrinking below nothing', withThat({ growth: '-1' }), 'growth: expected a factor of at least 0, found "-1"'],
    ['a sum below 1', withThat({ growth: { 2: '1/2' } }), 'growth: expected probabilities that sum to exactly 1, found a sum of 1/2'],
    ['no factors', withThat({ growth: {} }), 'growth: expected probabilities that sum to exactly 1, found a sum of 0'],
    ['a probability of 0', withThat({ growth: { 2: 1, 3: 0 } }), 'growth["3"]: expected a probability above 0, found 0'],
    ['a factor twice', withThat({ growth: { '2/4': '1/2', '1/2': '1/2' } }), 'growth["1/2"]: expected each factor once'],
    ['a factor that is none', withThat({ growth: { much: 1 } }), 'growth.much: expected a number such as 3, -7/12 or 0.25, found "much"'],
    ['another sight', withThat({ seen: 'after' }), 'seen: expected "before" or "never", found "after"'],
    ['another rule', withThat({ sharing: null }), 'sharing: expected "equal" or "proportional" or "one-by-one", found null'],
    ['nobody', withThat({ agents: [] }), 'agents: expected'],
    ['the same agent twice', withThat({ agents: ['a', 'a'] }), 'agents'],
    ['a weight of nobody', withThat({ weights: { d: 1 } }), 'weights.d: expected one of the agents a, b, c, found "d"'],
    ['a weight below 0', withThat({ weights: { a: '-1/2' } }), 'weights.a: expected a weight of at least 0, or "welfare", found "-1/2"'],
    ['a list of weights', withThat({ weights: [1, 2, 3] }), 'weights: expected a weight, or an object of agents, found a list of 3'],
    ['another contract', withThat({ contract: 'tax' }), 'contract: expected "none" or "quota" or "caps" or "pooled", found "tax"'],
    [
      'more than can be planned',
      withThat({ capacity: 1_000_000 }),
      'capacity: expected at most 1000000 months × stocks × factors (limit "outcomes"), found 24000024',
    ],
    ['longer than numbers may be', withThat({ capacity: 1, start: 1, months: 200_000 }), 'months: expected at most 1000 digits'],
  ])('%s', (_, text, said) => {
    expect(complaint(() => readCommons(text))).toContain(said);
  });

  it('whatever the text, it is read or refused', () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('1/2', '-1', 'welfare', '1e3', '', '٣', 1e308, -0));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), values, (key, value) => {
        thrown(() => readCommons(withThat({ [key]: value })));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the schema of commons files', () => {
  const examples = readdirSync(new URL('examples/', root)).filter((name) => name.endsWith('.commons.json'));

  test.each(examples)('accepts examples/%s, as the reader does', (name) => {
    const text = readFileSync(new URL(`examples/${name}`, root), 'utf8');
    expect(thrown(() => readCommons(text))).toBeUndefined();
    expect(ofFile(JSON.parse(text))).toBe(true);
  });

  test('refuses typical errors, as the reader does', () => {
    expect(ofFile(whole)).toBe(true);
    const wrong = [
      { lacuna: 'x' },
      { capasity: 1 },
      { capacity: 0 },
      { start: -1 },
      { months: undefined },
      { growth: '-1' },
      { growth: { x: 1 } },
    ];
    const more = [{ seen: 'after' }, { sharing: 'even' }, { weights: { a: '-1' } }, { weights: [] }, { contract: null }, { agents: [] }];
    for (const changes of [...wrong, ...more]) {
      expect(ofFile(JSON.parse(withThat(changes))), JSON.stringify(changes)).toBe(false);
      expect(
        thrown(() => readCommons(withThat(changes))),
        JSON.stringify(changes),
      ).toBeDefined();
    }
  });
});

describe('commons-analysis@1: what is written fits the schema', () => {
  it('of any commons, under every contract', () => {
    fc.assert(
      fc.property(
        smallCommons({ agents: 4, capacity: 6, months: 3 }),
        fc.constantFrom('none', 'quota', 'caps', 'pooled'),
        (of, contract) => {
          const line = commonsAnalysisLine('a.commons.json', null, analyzeCommons({ ...of, contract }));
          expect(ofAnalysis(JSON.parse(JSON.stringify(line))), JSON.stringify(ofAnalysis.errors)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('where time runs out, with bounds on either side of what is true', () => {
    const of = fishery({ growth: RANDOM });
    let asked = 0;
    for (const patience of [0, 5, 30, 60, 500]) {
      asked = 0;
      const line = JSON.parse(
        JSON.stringify(
          commonsAnalysisLine(
            'a',
            'b',
            analyzeCommons(of, () => asked++ >= patience),
          ),
        ),
      );
      expect(ofAnalysis(line), JSON.stringify(ofAnalysis.errors)).toBe(true);
      for (const figure of ['optimum', 'equilibrium', 'thresholds', 'steps']) {
        expect(figure in line, figure).toBe(!(figure in (line.incomplete ?? {})));
      }
    }
    const line = JSON.parse(
      JSON.stringify(
        commonsAnalysisLine(
          'a',
          'b',
          analyzeCommons(of, () => true),
        ),
      ),
    );
    expect(line.incomplete.optimum).toEqual({ seen: { atLeast: '100', atMost: '1223/2' }, unseen: { atLeast: '100', atMost: '540' } });
  });

  it('refuses what is damaged', () => {
    const line = JSON.parse(JSON.stringify(commonsAnalysisLine('a', 'b', analyzeCommons(fishery({ growth: RANDOM })))));
    for (const changes of [{ optimum: { seen: '1' } }, { blindness: 3 }, { contracts: undefined }, { more: 1 }, { steps: [{}] }]) {
      expect(ofAnalysis(JSON.parse(JSON.stringify({ ...line, ...changes }))), JSON.stringify(changes)).toBe(false);
    }
  });
});
