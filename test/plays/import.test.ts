/** Recordings from what others wrote: what is read, and that everything that does not fit fails in one line, with nothing on standard output. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lacuna } from '../cli/run-lacuna.js';
import { type Packed, zipArchive } from './zip-archive.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Line {
  readonly [key: string]: unknown;
}

const imported = async (...args: string[]): Promise<{ header: { games: { [name: string]: Line } }; plays: Line[]; text: string }> => {
  const { status, out, err } = await lacuna('import', ...args);
  expect(err.split('\n').filter((line) => line.startsWith('lacuna:'))).toEqual([]);
  expect(status).toBe(0);
  const [header, ...plays] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { header, plays, text: out };
};

/** Status 2, nothing on standard output, and one line that says what is wrong. */
const refused = async (words: RegExp, ...args: string[]): Promise<void> => {
  const { status, out, err } = await lacuna('import', ...args);
  expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(err).toMatch(words);
  expect(err).toMatch(/expected .*, found /);
};

const row = (round: number, agent: number, wanted: number | null, got: number, stock = 100, more: Line = {}): Line => ({
  ...{
    agent_id: `persona_${agent}`,
    round,
    action: 'harvesting',
    resource_in_pool_before_harvesting: stock,
    resource_in_pool_after_harvesting: 50,
  },
  ...{
    concurrent_harvesting: true,
    resource_collected: got,
    wanted_resource: wanted,
    html_interactions: null,
    utterance: null,
    realized_r_t: null,
  },
  ...more,
});
const log = (rows: readonly Line[], name = 'log_env.json') => file(name, JSON.stringify(rows));
const rows = [0, 1, 2, 3, 4].map((agent) => row(0, agent, agent === 4 ? null : 10, agent === 4 ? 0 : 10));
const said = {
  agent_id: 'framework',
  agent_name: 'framework',
  round: 0,
  action: 'utterance',
  utterance: 'I propose 10 each.',
  html_interactions: '<p>',
};

describe('GovSim’s logs', () => {
  it('are read: claims and catches by agent, an unread claim as null, what was said passed over', async () => {
    const { header, plays } = await imported(
      log([...rows, said, ...[0, 1, 2, 3, 4].map((agent) => row(1, agent, 20, 20))]),
      '--goals',
      'selfish',
      '--contract',
      'none',
    );
    expect(header.games.commons).toMatchObject({
      lacuna: 'commons@1',
      growth: '2',
      seen: 'never',
      months: 12,
      agents: ['persona_0', 'persona_1', 'persona_2', 'persona_3', 'persona_4'],
    });
    expect(plays[0]).toEqual({
      run: 'log_env',
      game: 'commons',
      goals: new Array(5).fill('selfish'),
      contract: 'none',
      month: 1,
      stock: 100,
      claims: [10, 10, 10, 10, null],
      catches: [10, 10, 10, 10, 0],
    });
    expect(plays[1]).toMatchObject({ month: 2, catches: [20, 20, 20, 20, 20] });
  });

  it('say by what the rest grew in the round after', async () => {
    const regen = {
      agent_id: null,
      round: 1,
      action: 'regen',
      realized_r_t: 2.5,
      stock_before_extraction: 100,
      total_extraction: 40,
      regen_mode: 'iid_stochastic',
    };
    const { header, plays } = await imported(log([...rows, regen]));
    expect(header.games.commons).toMatchObject({ growth: { '3/2': '1/2', '5/2': '1/2' } });
    expect(plays[0].growth).toBe('5/2');
  });

  it('of several runs are one recording, which compare reads', async () => {
    const [a, b] = ['a', 'b'].map((name) => log(rows, `${name}.json`));
    const { plays, text } = await imported(a, b, '--goals', 'prosocial');
    expect(plays.map(({ run, game }) => [run, game])).toEqual([
      ['a', 'commons'],
      ['b', 'commons'],
    ]);
    const { out, status } = await lacuna('compare', file('plays.jsonl', text), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out).commons[0]).toMatchObject({ runs: 2, gain: '40', unread: 2, benchmarks: { rush: '100', blind: '650' } });
  });

  it.each<[string, RegExp, unknown]>([
    ['NaN', /JSON value|value/, `[{"agent_id":"a","round":0,"action":"harvesting","resource_collected":NaN}]`],
    ['a negative catch', /\[0\]\.resource_collected: expected a number of at least 0, found -1/, [row(0, 0, 1, -1)]],
    ['a negative claim', /wanted_resource/, [row(0, 0, -3, 0)]],
    ['an unknown column', /\[0\]\.mood: expected one of the columns/, [row(0, 0, 1, 1, 100, { mood: 'calm' })]],
    ['an unknown kind of record', /\[0\]\.action: expected harvesting/, [{ ...said, action: 'dance' }]],
    ['a catch that is a text', /resource_collected/, [row(0, 0, 1, 1, 100, { resource_collected: '10' })]],
    ['more caught than there is', /at most the stock of 100 together, found 120/, [0, 1].map((agent) => row(0, agent, 60, 60))],
    [
      'an agent who is missing in a later round',
      /a harvest of each of 2 agents in round 1/,
      [row(0, 0, 1, 1), row(0, 1, 1, 1), row(1, 0, 1, 1)],
    ],
    ['a round that is missing', /harvests of round 1, found round 2/, [row(0, 0, 1, 1), row(2, 0, 1, 1)]],
    ['an agent who harvests twice', /twice/, [row(0, 0, 1, 1), row(0, 0, 1, 1)]],
    ['two stocks in one round', /expected 100, as for the other agents, found 90/, [row(0, 0, 1, 1), row(0, 1, 1, 1, 90)]],
    [
      'growth of other factors',
      /realized_r_t/,
      [row(0, 0, 1, 1), { round: 1, action: 'regen', realized_r_t: 2 }, row(1, 0, 1, 1), { round: 2, action: 'regen', realized_r_t: 3 }],
    ],
    ['an object', /a list of records/, {}],
    ['no harvest', /harvests, found none/, [said]],
    ['a file cut off in the middle', /line 1/, '[{"agent_id": "a"'],
  ])('with %s fail in one line', async (_, words, content) => {
    await refused(words, file('bad.json', typeof content === 'string' ? content : JSON.stringify(content)));
  });

  it('are refused where they are longer than a file may be, before anything is built', async () => {
    await refused(/bytes/, file('long.json', Buffer.alloc(65 * 2 ** 20, ' ')));
  });

  it('pass over a column that is named', async () => {
    const { plays } = await imported(log([row(0, 0, 1, 1, 100, { mood: 'calm' })]), '--ignore', 'mood');
    expect(plays.length).toBe(1);
  });
});

const SAMPLE = {
  id: '1091',
  epoch: 2,
  metadata: {
    formal_game: 'Prisoner’s dilemma',
    actions_row: ['Stay silent', 'Talk'],
    actions_column: "['Stay silent', 'Talk']",
    ...{ '1_1_payoff': '[5, 5]', '1_2_payoff': '[-5, 9]', '2_1_payoff': [9, -5], '2_2_payoff': '(0, 0)' },
    ...{ prompt_mode: 'cooperative', contract_mode: 'code_nl', row_action: 'Talk', column_action: 'Stay silent' },
    decision_outputs: { row: 'ANSWER: talk', column: 'I would rather not say.' },
  },
};
const HEADER = { eval: { model: 'openai/gpt-4o', metadata: { prompt_mode: 'base', contract_mode: 'no_communication' } } };
const member = (value: unknown, name = 'samples/1091_epoch_1.json', more: Partial<Packed> = {}): Packed => ({
  name,
  content: JSON.stringify(value),
  ...more,
});
const archive = (members: readonly Packed[], name = 'log.eval') => file(name, zipArchive(members));

/** A sample of four actions, compressed by Zstandard's own program. */
const COMPRESSED = Buffer.from(
  'KLUv/WQiA10MABaTPSAwrx4jbBMEZFEg0P2y19NYHuo4PmLiOndXOCXrwAADVTIANAA2ANbOShVPN3lerGmGePRpP5P1bcaYY6L//uv3tDPLvze3Xerwia5Z' +
    'eJsO/Zmcx6Nf1DEBGL785lXzYNNQHt1gMchruYqtqlJ/0mEHdMHGFk/LKCPw9p2V6nf5LXEqeoez1BfTbb1D/9hy6JqmWJ3ao88LW7k3izMEQUlyCtB5JoiY' +
    'pimCoCNRlYSYoHMYSDCCKFg5EXQiirLQvN9KLIBMJuOEy+u38X210u41XowsKJJH4hG2lnFY2y+72OF6c1hqas1L1r80oxlH775Ky/q8bz6g0bFCNpQWpUax' +
    'HECGGDObDvcAILVB3BVxTqDaA7YCQCPMbrlofz+TG10LI4MvSMoXmcwE6wWQgLWlfvX6gGQ4L5pAyDHZ9HAAVAH7IInPLAUgK4BRavrrhHgcSAWc0bmH1J9w' +
    '8ZrO20dHWSrXxT8zz/FBfJbmAqnsU2fBGGQ4KXNnvPGf8i4lAPVlMQCOAaoGLrOvgw==',
  'base64',
);
const UNCOMPRESSED =
  '{"id":"1091","epoch":1,"input":"","target":"","metadata":{"formal_game":"Prisoner\'s Dilemma","actions_row":["Stay silent (High Effort)","Stay silent (Low Effort)","Talk (High Effort)","Talk (Low Effort)"],"actions_column":["Stay silent (High Effort)","Stay silent (Low Effort)","Talk (High Effort)","Talk (Low Effort)"],"actions_row_4x4":"[\'Stay silent (High Effort)\', \'Stay silent (Low Effort)\', \'Talk (High Effort)\', \'Talk (Low Effort)\']","actions_col_4x4":"[\'Stay silent (High Effort)\', \'Stay silent (Low Effort)\', \'Talk (High Effort)\', \'Talk (Low Effort)\']","payoff_matrix_4x4":"[[[50,50],[35,60],[-70,98],[-70,96]],[[60,35],[30,30],[-90,98],[-90,96]],[[98,-70],[98,-90],[-10,-10],[0,-20]],[[96,-70],[96,-90],[-20,0],[-30,-30]]]","prompt_mode":"selfish","contract_mode":"code_law","row_action":"Talk (High Effort)","column_action":"Stay silent (High Effort)","original_row_action":"Talk (High Effort)","original_column_action":"Stay silent (High Effort)","decision_outputs":{"row":"Long thought. ANSWER: Talk (High Effort)","column":"I will not say."}}}\n';

describe('logs of inspect_ai', () => {
  it.each(['stored', 'deflated', 'zstandard'] as const)('are read where members are %s', async (method) => {
    const { header, plays } = await imported(archive([member(HEADER, 'header.json', { method }), member(SAMPLE, undefined, { method })]));
    expect(plays).toEqual([
      {
        run: 'log/1091/2',
        game: '1091',
        agents: ['openai/gpt-4o', 'openai/gpt-4o'],
        goals: ['cooperative', 'cooperative'],
        contract: 'promise',
        actions: ['Talk', null],
      },
    ]);
    expect(header.games['1091']).toMatchObject({
      payoffs: {
        always: [
          [
            ['5', '5'],
            ['-5', '9'],
          ],
          [
            ['9', '-5'],
            ['0', '0'],
          ],
        ],
      },
    });
  });

  it('are read where Zstandard itself compressed them, and their contracts do not see effort', async () => {
    const { header, plays } = await imported(
      archive([{ name: 'samples/1.json', content: UNCOMPRESSED, method: 'zstandard', packed: COMPRESSED }]),
      '--goals',
      'selfish',
    );
    // Column's answer names no action: the log's own first action is no answer.
    expect(plays[0]).toMatchObject({ goals: ['selfish', 'selfish'], contract: 'enforced', actions: ['Talk (High Effort)', null] });
    expect(header.games['1091'].language).toEqual({
      actions: {
        row: [
          ['Stay silent (High Effort)', 'Stay silent (Low Effort)'],
          ['Talk (High Effort)', 'Talk (Low Effort)'],
        ],
        column: [
          ['Stay silent (High Effort)', 'Stay silent (Low Effort)'],
          ['Talk (High Effort)', 'Talk (Low Effort)'],
        ],
      },
    });
  });

  it('distinguish what was chosen from what a contract made of it', async () => {
    const metadata = {
      ...SAMPLE.metadata,
      original_row_action: 'Talk',
      row_action: 'Stay silent',
      decision_outputs: { row: 'ANSWER: Talk', column: 'ANSWER: Stay silent' },
    };
    const path = archive([member({ ...SAMPLE, metadata })]);
    expect((await imported(path)).plays[0].actions).toEqual(['Stay silent', 'Stay silent']);
    expect((await imported(path, '--actions', 'chosen')).plays[0].actions).toEqual(['Talk', 'Stay silent']);
  });

  it('may hold what a terminal would obey, in what models said and in tracebacks', async () => {
    const sample = { ...SAMPLE, error_retries: [{ traceback_ansi: '\u001b[31mTraceback\u0007' }], messages: ['\b\f \u0085'] };
    const { plays, text } = await imported(archive([member(sample)]));
    expect(plays[0].actions).toEqual(['Talk', null]);
    expect(text).not.toMatch(/\\u001b/);
  });

  it('read the raw answers where nothing else says what was done', async () => {
    const { row_action: _, column_action: __, decision_outputs: ___, ...metadata } = SAMPLE.metadata;
    const output = { choices: [{ message: { content: 'Hm. ANSWER: talk' } }, { message: { content: 'none of them' } }] };
    expect((await imported(archive([member({ ...SAMPLE, metadata, output })]))).plays[0].actions).toEqual(['Talk', null]);
  });

  it.each<[string, RegExp, () => string]>([
    ['cut off in the middle', /ZIP archive/, () => file('cut.eval', zipArchive([member(SAMPLE)]).subarray(0, 300))],
    ['no archive at all', /ZIP archive/, () => file('none.eval', 'samples')],
    ['not there', /no such file/, () => join(folder, 'nowhere.eval')],
    ['empty of samples', /samples, found none/, () => archive([member(HEADER, 'header.json')])],
    [
      'with a member that unpacks to more than it says',
      /damaged/,
      () => archive([member({}, 'samples/1.json', { content: Buffer.alloc(2 ** 20, ' '), saidSize: 10 })]),
    ],
    [
      'with a member that says it is too large',
      /at most 67108864 bytes, found 4000000000/,
      () => archive([member(SAMPLE, undefined, { saidSize: 4e9 })]),
    ],
    ['with a bomb', /at most 67108864 bytes/, () => archive([member({}, 'samples/1.json', { content: Buffer.alloc(2 ** 26 + 1) })])],
    [
      'with Zstandard data that are damaged',
      /damaged/,
      () => archive([member(SAMPLE, undefined, { method: 'zstandard', packed: Buffer.from('no zstandard') })]),
    ],
    [
      'with Zstandard data of another size',
      /damaged/,
      () => archive([{ name: 'samples/1.json', content: `${UNCOMPRESSED} `, method: 'zstandard', packed: COMPRESSED }]),
    ],
    ['with a sample that is no JSON', /samples\/1\.json/, () => archive([{ name: 'samples/1.json', content: '{"id": NaN}' }])],
    [
      'with a sample of another task',
      /metadata\.actions_row|metadata/,
      () => archive([member({ id: 1, epoch: 1, metadata: { question: '?' } })]),
    ],
    [
      'with payoffs that are no numbers',
      /1_1_payoff/,
      () => archive([member({ ...SAMPLE, metadata: { ...SAMPLE.metadata, '1_1_payoff': '["a", 1]' } })]),
    ],
  ])('%s fail in one line', async (_, words, make) => {
    await refused(words, make());
  });
});

const GAME = file(
  'pd.game.json',
  '{"lacuna":"environment@1","agents":["row","column"],"actions":{"row":["C","D"],"column":["C","D"]},"payoffs":{"a":[[["3","3"],["0","5"]],[["5","0"],["1","1"]]]}}',
);
const FISHERY = file('pool.commons.json', '{"lacuna":"commons@1","capacity":10,"months":3,"growth":"2","agents":["a","b"]}');
const table = (text: string, name = 'table.csv') => file(name, text);

describe('tables', () => {
  it('of table games are read, an empty action as unread', async () => {
    const { plays } = await imported(
      table(
        'run,contract,actions.row,actions.column,goals.row,goals.column,count\n1,none,C,D,selfish,prosocial,\n2,none,,"D",selfish,prosocial,3\n',
      ),
      '--game',
      GAME,
    );
    expect(plays).toEqual([
      { run: '1', game: 'pd', goals: ['selfish', 'prosocial'], contract: 'none', actions: ['C', 'D'] },
      { run: '2', game: 'pd', goals: ['selfish', 'prosocial'], contract: 'none', actions: [null, 'D'], count: 3 },
    ]);
  });

  it('of commons are read', async () => {
    const { plays } = await imported(
      table('run,month,stock,growth,claims.a,claims.b,catches.a,catches.b\nx,1,10,2,3,,3,0\n'),
      '--game',
      FISHERY,
    );
    expect(plays).toEqual(
      [{ run: 'x', game: 'pool', month: 1, stock: 10, growth: '2', claims: ['3', null], catches: ['3', '0'] }].map((play) => ({
        ...play,
        claims: [3, null],
        catches: [3, 0],
      })),
    );
  });

  it.each<[string, RegExp, string]>([
    ['an unknown column', /line 1: expected one of the columns .*, found "mood"/, 'actions.row,actions.column,mood\nC,D,x\n'],
    ['a column of an unknown agent', /line 1: .* found "actions\.third"/, 'actions.row,actions.column,actions.third\nC,D,C\n'],
    ['a column twice', /twice/, 'actions.row,actions.row\nC,D\n'],
    ['an unknown action', /line 3: actions\[0\]: expected one of "C", "D", found "E"/, 'actions.row,actions.column\nC,D\nE,D\n'],
    ['a row that is too short', /line 2: expected 2 entries, one for each column, found 1/, 'actions.row,actions.column\nC\n'],
    ['a count of NaN', /line 2: count: expected a natural number, found "NaN"/, 'actions.row,actions.column,count\nC,D,NaN\n'],
    ['a count below 0', /line 2: count/, 'actions.row,actions.column,count\nC,D,-2\n'],
    ['a quotation mark that is never closed', /row of CSV/, 'actions.row,actions.column\n"C,D\n'],
    ['nothing in it', /a head of columns, found an empty file/, ''],
  ])('with %s fail in one line', async (_, words, text) => {
    await refused(words, table(text, 'bad.csv'), '--game', GAME);
  });

  it.each<[string, RegExp, string]>([
    [
      'a negative catch',
      /line 2: catches\[0\]: expected a number of at least 0, found -1/,
      'month,stock,claims.a,claims.b,catches.a,catches.b\n1,10,1,1,-1,1\n',
    ],
    ['a catch of NaN', /line 2: catches\[1\]/, 'month,stock,claims.a,claims.b,catches.a,catches.b\n1,10,1,1,1,NaN\n'],
    [
      'more caught than there is',
      /at most the stock of 10 together, found 11/,
      'month,stock,claims.a,claims.b,catches.a,catches.b\n1,10,6,6,6,5\n',
    ],
  ])('of a commons with %s fail in one line', async (_, words, text) => {
    await refused(words, table(text, 'bad.csv'), '--game', FISHERY);
  });

  it('need to know their games', async () => {
    await refused(/--game: expected the games that a table is of/, table('actions.row\nC\n'));
  });

  it('of a hundred thousand rows are read', async () => {
    const path = table(`actions.row,actions.column\n${'C,D\n'.repeat(1e5)}`);
    const out = join(folder, 'long.jsonl');
    expect((await lacuna('import', path, '--game', GAME, '--out', out)).status).toBe(0);
    const compared = await lacuna('compare', out, '--json');
    expect(JSON.parse(compared.out).tables[0]).toMatchObject({ plays: 100_000, firstBest: { count: 0 } });
  });
});

it('other files are refused by what they are called', async () => {
  await refused(/ends in \.json .*, found "x\.txt"/, file('x.txt', ''));
});
