/** `lacuna play`, `compare` and `fit` as a user runs them, with scripted players, and what they write against its schemas. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from '../cli/run-lacuna.js';
import { predictedGames } from '../drill/paper-games.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-play-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const json = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
const fits = { fit: ajv.compile(json('schemas/fit.schema.json')), comparison: ajv.compile(json('schemas/comparison.schema.json')) };
const valid = (name: keyof typeof fits, value: unknown): void => {
  expect(fits[name](value), JSON.stringify(fits[name].errors)).toBe(true);
};

const DILEMMA = 'examples/prisoners-dilemma.game.json';
const EFFORT = 'examples/effort.game.json';
const POOL = file('pool.commons.json', '{"lacuna":"commons@1","capacity":100,"months":12,"growth":"2","agents":["a","b","c","d","e"]}');

const played = async (...args: string[]) => {
  const { status, out, err } = await lacuna('play', ...args);
  expect([status, err.includes('lacuna:')], err).toEqual([0, false]);
  return out
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
};
const refused = async (words: RegExp, ...args: string[]): Promise<void> => {
  const { status, out, err } = await lacuna(...args);
  expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(err).toMatch(words);
};

describe('scripted players', () => {
  it.each([
    ['selfish', 'none', ['DH', 'DH']],
    ['prosocial', 'none', ['CH', 'CH']],
    ['optimal', 'none', ['CH', 'CH']],
    ['weight:2', 'none', ['CH', 'CH']],
    ['selfish', 'promise', ['DH', 'DH']],
    ['always:DL', 'none', ['DL', 'DL']],
  ])('%s, contract %s, play %s in the effort game', async (players, contract, actions) => {
    expect((await played(EFFORT, '--players', players, '--contract', contract))[0].actions).toEqual(actions);
  });

  it('under an enforced contract selfish agents make all but the last effort', async () => {
    expect((await played(EFFORT, '--players', 'selfish', '--contract', 'enforced'))[0].actions).toEqual(['CH', 'CL']);
  });

  it.each([
    ['selfish', 100, 1],
    ['optimal', 650, 12],
    ['planner:1', 650, 12],
    ['planner:1/2', 100, 1],
    ['2*selfish,3*prosocial', 100, 1],
    ['always:10', 600, 12],
  ])('%s catch %d in %d months of a pool that doubles', async (players, gain, months) => {
    const run = await played(POOL, '--players', players);
    expect(run.length).toBe(months);
    expect(run.flatMap(({ catches }) => catches).reduce((sum: number, got: number) => sum + got, 0)).toBe(gain);
  });

  it('are capped by an enforced contract', async () => {
    const run = await played(POOL, '--players', 'selfish', '--contract', 'enforced');
    expect(run.flatMap(({ catches }) => catches).reduce((sum: number, got: number) => sum + got, 0)).toBe(650);
    expect(run[0]).toMatchObject({ claims: [100, 100, 100, 100, 100], catches: [10, 10, 10, 10, 10] });
  });

  it('draw the same with the same seed, another seed something else, and logit players as often as they should', async () => {
    const drawn = (seed: string) => lacuna('play', DILEMMA, '--players', 'logit:0:1', '--runs', '400', '--seed', seed);
    const [a, b, c] = [await drawn('1'), await drawn('1'), await drawn('2')];
    expect(a.out).toBe(b.out);
    expect(a.out).not.toBe(c.out);
    // R, S, T, P = 3, 0, 5, 1 at λ = 0, β = 1: ln(p/(1−p)) = −2p − (1 − p), p = 0.2212…; in 800 actions 177 ± 12.
    const actions = a.out
      .trim()
      .split('\n')
      .slice(1)
      .flatMap((line) => JSON.parse(line).actions);
    const cooperating = actions.filter((action) => action === 'C').length;
    let p = 0.5;
    for (let k = 0; k < 200; k++) p = 1 / (1 + Math.exp(1 + p));
    expect(Math.abs(cooperating - 800 * p)).toBeLessThan(4 * Math.sqrt(800 * p * (1 - p)));
  });

  it('name each run of each game, several games in one recording', async () => {
    const plays = await played(DILEMMA, EFFORT, '--players', 'selfish', '--runs', '2');
    expect(plays.map(({ game, run }) => `${game} ${run}`)).toEqual(['prisoners-dilemma 1', 'prisoners-dilemma 2', 'effort 1', 'effort 2']);
    expect(plays[0]).toMatchObject({ agents: ['selfish', 'selfish'], goals: ['selfish', 'selfish'], contract: 'none' });
  });
});

describe('lacuna compare', () => {
  it('finds of scripted players what they were scripted to do, as comparison@1', async () => {
    const plays = file('plays.jsonl', (await lacuna('play', EFFORT, '--players', 'selfish', '--contract', 'enforced', '--runs', '3')).out);
    const { status, out } = await lacuna('compare', plays, '--json');
    expect(status).toBe(0);
    const found = JSON.parse(out);
    valid('comparison', found);
    expect(found.tables[0]).toMatchObject({
      ...{ game: 'effort', contract: 'enforced', plays: 3, read: 3, unread: 0 },
      ...{ firstBest: { count: 0, share: '0' }, contractChoice: { count: 3, share: '1' } },
      ...{
        closed: '23/24',
        ofContractGap: '1',
        welfare: { realised: '31/6', firstBest: '16/3', equilibrium: { least: '4/3' }, contract: '31/6' },
      },
    });
    const page = await lacuna('compare', plays);
    expect(page.out).toContain('effort');
    expect(page.out).toContain('23/24');
  });

  it('compares a commons with its benchmarks and the prediction for k of n', async () => {
    const plays = file('pool.jsonl', (await lacuna('play', POOL, '--players', '4*selfish,prosocial', '--runs', '2')).out);
    const { out } = await lacuna('compare', plays, '--json');
    const found = JSON.parse(out);
    valid('comparison', found);
    expect(found.commons[0]).toMatchObject({
      ...{
        runs: 2,
        gain: '100',
        months: '1',
        overuse: '1',
        closed: '0',
        benchmarks: { rush: '100', blind: '650', seen: '650', optimum: '650' },
      },
      predicted: { least: '100', greatest: '100', distance: '0' },
    });
    expect((await lacuna('compare', plays)).out).toContain('F8');
  });

  it('adds up the games of a condition', async () => {
    const plays = file('several.jsonl', (await lacuna('play', DILEMMA, EFFORT, '--players', 'selfish,prosocial', '--runs', '2')).out);
    const found = JSON.parse((await lacuna('compare', plays, '--json')).out);
    valid('comparison', found);
    // Each game: the selfish one defects against the one who cares. Dilemma: W = 5 of 6 and 2: 3/4 closed.
    expect(found.conditions).toEqual([
      expect.objectContaining({ games: 2, plays: 4, read: 4, firstBest: { count: 0, share: '0' }, predicted: { count: 4, share: '1' } }),
    ]);
    expect((await lacuna('compare', plays)).out).toContain('2 games');
  });

  it('keeps to the plays that are asked about', async () => {
    const both = [
      (await lacuna('play', DILEMMA, '--players', 'selfish')).out,
      (await lacuna('play', DILEMMA, '--players', 'prosocial')).out.split('\n').slice(1).join('\n'),
    ];
    const plays = file('both.jsonl', both.join(''));
    const count = async (...more: string[]) => JSON.parse((await lacuna('compare', plays, '--json', ...more)).out).tables.length;
    expect([
      await count(),
      await count('--where', 'goals=selfish,selfish'),
      await count('--where', 'contract=none', '--where', 'game=prisoners-dilemma'),
    ]).toEqual([2, 1, 2]);
    await refused(/plays to compare, found none/, 'compare', plays, '--where', 'game=other');
    await refused(/--where: expected FIELD=VALUE/, 'compare', plays, '--where', 'mood=1');
  });

  it('lets no control character of a recording reach a terminal', async () => {
    const game = '{"lacuna":"environment@1","agents":["a"],"actions":{"a":["x","y"]},"payoffs":{"s":[["1"],["2"]]}}';
    const recording = (name: string, goal: string) =>
      `{"lacuna":"plays@1","games":{"${name}":${game}}}\n{"run":"1","game":"${name}","goals":["${goal}"],"actions":["x"]}\n`;
    await refused(
      /line 1, column \d+: expected a text without control characters/,
      'compare',
      file('red.jsonl', recording('\\u001b[31mred', 'x')),
    );
    await refused(
      /line 2, column \d+: expected a text without control characters/,
      'compare',
      file('red.jsonl', recording('red', '\\u001b]0;title\\u0007')),
    );
    const { out } = await lacuna('compare', file('red.jsonl', recording('red', 'a\\tb\\u202ec')));
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('lacuna fit', () => {
  it('recovers scripted players over the dilemmas and stag hunts of a list, as fit@1', async () => {
    // Games by the same road as those of the paper: a list of payoffs, written as files.
    const games = predictedGames('family,id,R,S,T,P\npd,1,5,-5,9,0\npd,2,4,-3,7,0\nsh,1,15,3,12,4\nsh,2,20,1,14,3\n');
    const { gameObject } = await import('../../src/formats/games/write-game.js');
    const files = games
      .filter(({ name }) => name.endsWith('2x2'))
      .map(({ name, environment, language }) => file(`${name}.game.json`, JSON.stringify(gameObject(environment, language))));
    const plays = join(folder, 'logit.jsonl');
    await lacuna('play', ...files, '--players', 'logit:1/2:1', '--runs', '100', '--out', plays);
    const { status, out } = await lacuna('fit', plays, '--json');
    const found = JSON.parse(out);
    valid('fit', found);
    expect([status, found.plays, found.unread, found.identified]).toEqual([0, 400, 0, true]);
    expect(Number(found.interval.low)).toBeLessThan(0.5);
    expect(Number(found.interval.high)).toBeGreaterThan(0.5);
    expect(found.games.map(({ withoutContract, withContract }: { [key: string]: string }) => [withoutContract, withContract])).toEqual([
      ['2/3', '0'],
      ['3/4', '0'],
      ['0', '0'],
      ['0', '0'],
    ]);
    const page = await lacuna('fit', plays);
    expect(page.out).toMatch(/^λ = 0\.\d+ {2}in u \+ λW, between \[0\.\d+, 0\.\d+\] at 95 %/);
  });

  it('prints the interval of λ where one symmetric game of two actions is all there is', async () => {
    const plays = file('one.jsonl', (await lacuna('play', DILEMMA, '--players', 'logit:0:1', '--runs', '100')).out);
    const found = JSON.parse((await lacuna('fit', plays, '--json')).out);
    valid('fit', found);
    expect(found).toMatchObject({
      lambda: null,
      beta: null,
      identified: false,
      interval: { level: null, low: '0.000000000', exact: { low: '0' } },
    });
    expect((await lacuna('fit', plays)).out).toContain('λ is not identified');
  });

  it('leaves out what was not read, and says how much', async () => {
    const header = (await lacuna('play', DILEMMA, '--players', 'selfish')).out.split('\n')[0];
    const line = (actions: string, count: number) => `{"run":"1","game":"prisoners-dilemma","actions":${actions},"count":${count}}`;
    const plays = file('unread.jsonl', `${header}\n${line('["C",null]', 30)}\n${line('[null,"D"]', 70)}\n${line('[null,null]', 5)}\n`);
    const found = JSON.parse((await lacuna('fit', plays, '--json')).out);
    expect(found).toMatchObject({ plays: 105, unread: 110 });
    expect(Number(found.logLikelihood)).toBeCloseTo(30 * Math.log(0.3) + 70 * Math.log(0.7), 6);
    await refused(/answers that were read, found none/, 'fit', file('none.jsonl', `${header}\n${line('[null,null]', 5)}\n`));
  });

  it('fits conditions apart where asked to, and says so where not', async () => {
    const selfish = (await lacuna('play', DILEMMA, EFFORT, '--players', 'logit:0:1', '--runs', '40')).out;
    const caring = (await lacuna('play', DILEMMA, EFFORT, '--players', 'logit:2:1', '--runs', '40')).out.split('\n').slice(1).join('\n');
    const plays = file('conditions.jsonl', selfish + caring);
    const together = await lacuna('fit', plays, '--json');
    expect([together.out.trim().split('\n').length, together.err.includes('--each')]).toEqual([1, true]);
    const each = (await lacuna('fit', plays, '--json', '--each')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const one of each) valid('fit', one);
    expect(each.map(({ where }) => where.goals[0])).toEqual(['weight 0', 'weight 2']);
    expect(Number(each[0].lambda)).toBeLessThan(Number(each[1].lambda));
  });

  it('has nothing to say of a commons', async () => {
    const plays = file('only-pool.jsonl', (await lacuna('play', POOL, '--players', 'selfish')).out);
    await refused(/plays of table games to fit, found none/, 'fit', plays);
  });
});

describe('calls and files that are wrong', () => {
  it.each<[RegExp, string[]]>([
    [/--players: expected 2 players, one for each agent, found 3/, ['play', DILEMMA, '--players', '3*selfish']],
    [/--players: expected players such as optimal/, ['play', DILEMMA, '--players', 'greedy']],
    [/--players logit:x:1: expected a number/, ['play', DILEMMA, '--players', 'logit:x:1']],
    [/--players weight:-1: expected a number of at least 0/, ['play', DILEMMA, '--players', 'weight:-1']],
    [/expected a commons to plan for/, ['play', DILEMMA, '--players', 'planner']],
    [/players of table games alone by logits/, ['play', POOL, '--players', 'logit:1:1']],
    [/a pure equilibrium in matching-pennies/, ['play', 'examples/matching-pennies.game.json', '--players', 'selfish']],
    [/nowhere\.json: expected a file to read/, ['play', 'nowhere.json', '--players', 'selfish']],
    [/Expected a whole number from 1/, ['play', DILEMMA, '--players', 'selfish', '--runs', '0']],
    [/prisoners-dilemma\.game\.json: line 1, column 2: expected a key/, ['compare', DILEMMA]],
    [/expected a file to read, found no such file/, ['fit', 'nowhere.jsonl']],
  ])('%s', async (words, args) => {
    await refused(words, ...args);
  });

  it('a recording names the line, and opens no file outside its folder', async () => {
    const header = (await lacuna('play', DILEMMA, '--players', 'selfish')).out.split('\n')[0];
    await refused(
      /bad\.jsonl: line 3: actions: expected a list of 2/,
      'compare',
      file('bad.jsonl', `${header}\n\n{"run":"1","game":"prisoners-dilemma","actions":[]}\n`),
    );
    for (const path of ['/etc/hostname', '../secret.json', '..', 'a/../../b']) {
      await refused(
        /in the folder of the recording/,
        'compare',
        file('paths.jsonl', `{"lacuna":"plays@1","games":{"a":${JSON.stringify(path)}}}\n`),
      );
    }
    await refused(/empty\.jsonl: expected a first line of plays@1/, 'fit', file('empty.jsonl', ''));
    const latin = join(folder, 'latin.jsonl');
    writeFileSync(latin, Buffer.from([0x7b, 0xff, 0xfe, 0x0a]));
    await refused(/text in UTF-8/, 'fit', latin);
  });
});

describe('the table games of the paper', () => {
  it('have the equilibria, gaps and thresholds of part E', () => {
    const games = predictedGames('family,id,R,S,T,P\npd,1091,5,-5,9,0\nsh,3000,15,3,12,4\n');
    expect(
      games.map(({ name, equilibria, gapWithout, gapWith, weightWithout, weightWith }) => [
        name,
        equilibria.join(' '),
        gapWithout,
        gapWith,
        weightWithout,
        weightWith,
      ]),
    ).toEqual([
      ['pd-1091-2x2', '(D,D)', '10', '0', '2/3', '0'],
      ['pd-1091-4x4', '(DH,DH)', '10', '5/12', '2', '2'],
      ['sh-3000-2x2', '(C,C) (D,D)', '22', '0', '0', '0'],
      ['sh-3000-4x4', '(CH,CL) (CL,CH) (DH,DH)', '22', '11/12', '2', '2'],
    ]);
  });
});

describe('several recordings', () => {
  it('are gathered, where games of one name are one game and runs stay apart', async () => {
    const [a, b] = [
      file('a.jsonl', (await lacuna('play', EFFORT, '--players', 'selfish')).out),
      file('b.jsonl', (await lacuna('play', EFFORT, '--players', 'selfish')).out),
    ];
    expect(JSON.parse((await lacuna('compare', a, b, '--json')).out).tables).toEqual([expect.objectContaining({ plays: 2 })]);
    const [c, d] = [
      file('c.jsonl', (await lacuna('play', POOL, '--players', 'selfish')).out),
      file('d.jsonl', (await lacuna('play', POOL, '--players', 'selfish')).out),
    ];
    expect(JSON.parse((await lacuna('compare', c, d, '--json')).out).commons).toEqual([expect.objectContaining({ runs: 2 })]);
    const other = file('other.jsonl', (await lacuna('play', EFFORT, '--players', 'selfish', '--set', 'R=4')).out);
    await refused(/games\.effort: expected the same game as in .*a\.jsonl, found another of that name/, 'compare', a, other);
  });
});
