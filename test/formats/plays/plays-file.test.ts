import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { LacunaError } from '../../../src/exact/error.js';
import { format } from '../../../src/exact/rational.js';
import { type Games, playLine, readPlay, readPlaysHeader } from '../../../src/formats/plays/plays-file.js';

const GAME =
  '{"lacuna":"environment@1","agents":["row","column"],"actions":{"row":["C","D"],"column":["C","D"]},"contingencies":{"calm":"1/2","storm":"1/2"},"payoffs":{"calm":[[["3","3"],["0","4"]],[["4","0"],["1","1"]]],"storm":[[["3","3"],["0","4"]],[["4","0"],["1","1"]]]}}';
const POOL = '{"lacuna":"commons@1","capacity":100,"months":3,"growth":{"3/2":"1/2","5/2":"1/2"},"agents":["a","b"]}';
const HEADER = `{"lacuna":"plays@1","games":{"pd":${GAME},"pool":${POOL}}}`;
const never = (): string => {
  throw new Error('no file is opened');
};
const games: Games = readPlaysHeader(HEADER, never);

const complaint = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof LacunaError) return error.message;
    throw error;
  }
  return '';
};

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const schema = (name: string) => JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
ajv.addSchema(schema('environment'));
if (!ajv.getSchema('urn:lacuna:commons@1'))
  ajv.addSchema({ $id: 'urn:lacuna:commons@1', type: 'object', required: ['lacuna'], properties: { lacuna: { const: 'commons@1' } } });
const fits = ajv.compile(schema('plays'));

const TABLE =
  '{"run":"7","game":"pd","agents":["m","m"],"goals":["selfish","prosocial"],"contract":"none","contingency":"calm","actions":["C",null],"count":2}';
const MONTH = '{"run":"7","game":"pool","month":3,"stock":60,"growth":"5/2","claims":[12,null],"catches":[12,"1/2"]}';

describe('a recording', () => {
  it('is read and written to the same lines', () => {
    for (const line of [TABLE, MONTH]) {
      const play = readPlay(line, games);
      const game = games.get(play.game);
      expect(game && playLine(play, game)).toBe(line);
    }
  });

  it('leaves count 1 and what was not written down to be read so', () => {
    const play = readPlay('{"run":"7","game":"pd","contingency":"storm","actions":["D","D"]}', games);
    expect(play).toEqual({
      kind: 'table',
      run: '7',
      game: 'pd',
      players: null,
      goals: null,
      contract: null,
      contingency: 1,
      actions: [1, 1],
      count: 1,
    });
    const month = readPlay(MONTH, games);
    expect(month.kind === 'commons' && month.catches.map(format)).toEqual(['12', '1/2']);
  });

  it.each([
    ['[1]', 'expected an object, one play, found a list of 1'],
    ['{"run":"1"', 'line 1, column 11'],
    ['{"run":"1","run":"2","game":"pd","contingency":"calm","actions":["C","C"]}', 'run'],
    ['{"run":"1","game":"pd","contingency":"calm","actions":["C","C"],"mood":1}', 'mood: expected one of the keys run, game, agents'],
    ['{"run":"1","game":"xx","actions":["C","C"]}', 'game: expected one of the games of the first line, found "xx"'],
    ['{"game":"pd","contingency":"calm","actions":["C","C"]}', 'run: expected a text, found nothing'],
    ['{"run":"","game":"pd","contingency":"calm","actions":["C","C"]}', 'run: expected a text of 1 to 1000 characters'],
    [
      '{"run":"1","game":"pd","contingency":"calm","actions":["C"]}',
      'actions: expected a list of 2, one for each agent, found a list of 1',
    ],
    ['{"run":"1","game":"pd","contingency":"calm","actions":["C","E"]}', 'actions[1]: expected one of "C", "D", found "E"'],
    ['{"run":"1","game":"pd","contingency":"calm","actions":["C",0]}', 'actions[1]: expected an action or null, found 0'],
    ['{"run":"1","game":"pd","actions":["C","C"]}', 'contingency: expected a contingency, found nothing'],
    ['{"run":"1","game":"pd","contingency":"fog","actions":["C","C"]}', 'contingency: expected one of "calm", "storm", found "fog"'],
    ['{"run":"1","game":"pd","contingency":"calm","actions":["C","C"],"count":0}', 'count: expected an integer of at least 1, found 0'],
    ['{"run":"1","game":"pd","contingency":"calm","actions":["C","C"],"count":1.5}', 'count: expected an integer'],
    ['{"run":"1","game":"pd","contingency":"calm","actions":["C","C"],"goals":["selfish"]}', 'goals: expected a list of 2'],
    ['{"run":"1","game":"pool","month":4,"stock":1,"claims":[0,0],"catches":[0,0]}', 'month: expected a month from 1 to 3, found 4'],
    ['{"run":"1","game":"pool","month":1,"stock":101,"claims":[0,0],"catches":[0,0]}', 'stock: expected at most the capacity 100'],
    [
      '{"run":"1","game":"pool","month":1,"stock":5,"claims":[9,9],"catches":[3,3]}',
      'catches: expected at most the stock of 5 together, found 6',
    ],
    [
      '{"run":"1","game":"pool","month":1,"stock":5,"claims":[0,0],"catches":[-1,0]}',
      'catches[0]: expected a number of at least 0, found -1',
    ],
    ['{"run":"1","game":"pool","month":1,"stock":5,"claims":[0,0],"catches":[0,null]}', 'catches[1]'],
    [
      '{"run":"1","game":"pool","month":1,"stock":5,"growth":"-2","claims":[0,0],"catches":[0,0]}',
      'growth: expected a number of at least 0',
    ],
    ['{"run":"1","game":"pool","month":1,"stock":5,"claims":[0.5,0],"catches":[0,0]}', 'claims[0]: expected an integer'],
  ])('refuses %s', (line, words) => {
    expect(complaint(() => readPlay(line, games))).toContain(words);
  });

  it('refuses a header that is none, and games outside its folder only by whoever opens them', () => {
    expect(complaint(() => readPlaysHeader('{"lacuna":"plays@2","games":{}}', never))).toContain(
      'lacuna: expected "plays@1", found "plays@2"',
    );
    expect(complaint(() => readPlaysHeader('{"lacuna":"plays@1","games":{}}', never))).toContain('games: expected at least one game');
    expect(complaint(() => readPlaysHeader('{"lacuna":"plays@1","games":{"a":3}}', never))).toContain('games.a: expected an object');
    expect(complaint(() => readPlaysHeader(`{"lacuna":"plays@1","games":{"a":${POOL.replace('100', '0')}}}`, never))).toContain(
      'games.a.capacity',
    );
    const read = readPlaysHeader('{"lacuna":"plays@1","games":{"a":"pool.commons.json"}}', (path) =>
      path === 'pool.commons.json' ? POOL : never(),
    );
    expect(read.get('a')?.kind).toBe('commons');
  });

  it('is what its schema says, line by line', () => {
    for (const line of [HEADER, TABLE, MONTH]) expect(fits(JSON.parse(line)), JSON.stringify(fits.errors)).toBe(true);
    for (const [line, key, value] of [
      [TABLE, 'actions', 3],
      [TABLE, 'count', 0],
      [TABLE, 'mood', 1],
      [MONTH, 'catches', [-1]],
      [MONTH, 'month', 0],
      [HEADER, 'games', {}],
    ] as const) {
      expect(fits({ ...JSON.parse(line), [key]: value }), `${key} = ${JSON.stringify(value)}`).toBe(false);
    }
  });
});
